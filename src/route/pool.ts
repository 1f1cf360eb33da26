import type { QuestionOf } from '~/quiz/question.schema';

type Choice = QuestionOf<'choice'>;

/** What a question asks of the reader, from the lowest rung to the highest. */
const rungs = ['recall', 'why', 'apply', 'predict'] as const;

/** `rungOf('apply')` → `2` */
export function rungOf(asks: Choice['asks']): number {
  return rungs.indexOf(asks);
}

/** What only the page of the chapter has: its figures by number, and what it calls *the* example or *the* list. */
const elsewhere =
  /\b(figures?|tables?|sections?|chapters?) \d|\b(this|the) (chapter|section|table|drawing|worked example|checklist)\b/i;
/** Those that lean on their chapter in words that no rule can tell from others: a report, a list of rows. */
export const leaning: readonly string[] = ['choosing-two-warnings', 'limits-figures-trace'];

/**
 * Whether a question can be understood without its chapter at hand: not if it says *as in figure 5a*, or *by the rule of
 * this chapter*.
 */
export function standsAlone({ id, prompt, options }: Pick<Choice, 'id' | 'prompt' | 'options'>): boolean {
  return (
    !leaning.includes(id) &&
    ![prompt, ...options.map(({ text }) => text)].some((text) => elsewhere.test(text))
  );
}

/**
 * The questions of a chapter that may be asked to find a reader’s way, in the order of the quiz. They stand alone,
 * and are of the one kind that is quick to answer; each further one is of another objective and on another rung than those before, where there is
 * such a one, and of several it is the one whose wrong options show most misconceptions.
 *
 * `poolOf(questions, 3).length` → at most `3`
 */
export function poolOf(questions: readonly { readonly type: string }[], count: number): Choice[] {
  const isChoice = (one: { readonly type: string }): one is Choice => one.type === 'choice';
  const left = questions.filter(isChoice).filter(standsAlone);
  const all = [...left];
  const pool: Choice[] = [];
  const worth = (one: Choice) =>
    (pool.some(({ objective }) => objective === one.objective) ? 0 : 20) +
    (pool.some(({ asks }) => asks === one.asks) ? 0 : 10) +
    one.options.filter(({ misconception }) => misconception).length;
  while (pool.length < count && left.length > 0) {
    const best = left.reduce((first, one) => (worth(one) > worth(first) ? one : first));
    pool.push(best);
    left.splice(left.indexOf(best), 1);
  }
  return all.filter((one) => pool.includes(one));
}
