import type { QuestionOf } from '~/quiz/question.schema';

type Choice = QuestionOf<'choice'>;

/** What a question asks of the reader, from the lowest rung to the highest. */
const rungs = ['recall', 'why', 'apply', 'predict'] as const;

/** `rungOf('apply')` → `2` */
export function rungOf(asks: Choice['asks']): number {
  return rungs.indexOf(asks);
}

/**
 * The questions of a chapter that may be asked to find a reader’s way, in the order of the quiz. They are of the one kind
 * that is quick to answer; each further one is of another objective and on another rung than those before, where there is
 * such a one, and of several it is the one whose wrong options show most misconceptions.
 *
 * `poolOf(questions, 3).length` → at most `3`
 */
export function poolOf(questions: readonly { readonly type: string }[], count: number): Choice[] {
  const left = questions.filter((one): one is Choice => one.type === 'choice');
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
