import { judgeBlank } from './accepted';
import type { Question } from './question.schema';

/**
 * What a reader answered. Ids, never texts or positions of ours, so that it outlives an edit of the wording; and the
 * reader’s own words.
 */
export type Response =
  | { type: 'choice'; chosen: string }
  | { type: 'choices'; chosen: string[] }
  | { type: 'order'; order: string[] }
  | { type: 'sort'; placed: Record<string, string> }
  | { type: 'number'; value: number; variant: number }
  | { type: 'blank'; text: string }
  | { type: 'explain'; text: string; ticked: string[] };

/** What grading needs of a question; the page carries it beside each one. */
export type Key =
  | { type: 'choice'; options: string[]; answer: string }
  | { type: 'choices'; options: string[]; answer: string[] }
  | { type: 'order'; order: string[] }
  | { type: 'sort'; groups: Record<string, string> }
  | { type: 'number'; tolerance: number; answers: number[] }
  | { type: 'blank'; answers: string[]; mistakes: string[] }
  | { type: 'explain'; rubric: string[] };

export type Verdict = 'right' | 'partly' | 'wrong';

export interface Grade {
  readonly verdict: Verdict;
  /** The parts of the answer that were right: option ids, item ids, card ids. */
  readonly right: readonly string[];
  /** The parts that were wrong or left out. */
  readonly wrong: readonly string[];
}

/** The key of a question. `keyOf(question).type` is `question.type`. */
export function keyOf(question: Question): Key {
  switch (question.type) {
    case 'choice':
      return { type: 'choice', options: question.options.map(({ id }) => id), answer: question.answer };
    case 'choices':
      return { type: 'choices', options: question.options.map(({ id }) => id), answer: question.answer };
    case 'order':
      return { type: 'order', order: question.items.map(({ id }) => id) };
    case 'sort':
      return { type: 'sort', groups: Object.fromEntries(question.cards.map(({ id, group }) => [id, group])) };
    case 'number':
      return {
        type: 'number',
        tolerance: question.tolerance,
        answers: question.variants.map(({ answer }) => answer),
      };
    case 'blank':
      return {
        type: 'blank',
        answers: question.answers,
        mistakes: question.mistakes.map(({ text }) => text),
      };
    case 'explain':
      return { type: 'explain', rubric: question.rubric.map(({ id }) => id) };
  }
}

/**
 * Judges a response. `undefined` if it does not belong to this question any more: a kind or an option that was there
 * when it was stored and has gone since.
 *
 * | key | response | verdict |
 * |---|---|---|
 * | choice, answer `b` | `b` | right |
 * | choices, answer `a b` | `a`, or `a b c` | partly |
 * | order `a b c` | `a c b` | partly: `a` stands right |
 * | sort | every card misplaced | wrong |
 * | number 400 ± 5 | 404 | right |
 * | blank `few-shot` | `Few shot` | right |
 * | explain, rubric `a b` | ticked `a` | partly |
 *
 * An explanation always belongs: the reader’s words stay what they are, and a line that has gone from the rubric, or
 * come since, counts as gone, or as not ticked.
 */
export function grade(key: Key, response: Response): Grade | undefined {
  if (key.type === 'choice' && response.type === 'choice') {
    if (!key.options.includes(response.chosen)) return undefined;
    return judge([[response.chosen, response.chosen === key.answer]]);
  }
  if (key.type === 'choices' && response.type === 'choices') {
    if (response.chosen.some((id) => !key.options.includes(id))) return undefined;
    const chosen = new Set(response.chosen);
    const answer = new Set(key.answer);
    const parts = judge(key.options.map((id) => [id, chosen.has(id) === answer.has(id)]));
    // Leaving a wrong option alone is not yet knowing: something right must have been chosen.
    return response.chosen.some((id) => answer.has(id)) ? parts : { ...parts, verdict: 'wrong' };
  }
  if (key.type === 'order' && response.type === 'order') {
    if (!sameSet(key.order, response.order)) return undefined;
    return judge(key.order.map((id, place) => [id, response.order[place] === id]));
  }
  if (key.type === 'sort' && response.type === 'sort') {
    if (!sameSet(Object.keys(key.groups), Object.keys(response.placed))) return undefined;
    return judge(Object.entries(key.groups).map(([id, group]) => [id, response.placed[id] === group]));
  }
  if (key.type === 'number' && response.type === 'number') {
    const answer = key.answers[response.variant];
    if (answer === undefined) return undefined;
    // subtle: a hair of slack, so that 0.1 + 0.2 is within 0 of 0.3
    return judge([['value', Math.abs(response.value - answer) <= key.tolerance + 1e-9]]);
  }
  if (key.type === 'blank' && response.type === 'blank')
    return judge([['text', judgeBlank(response.text, key.answers, key.mistakes).answer !== undefined]]);
  if (key.type === 'explain' && response.type === 'explain')
    return judge(key.rubric.map((id) => [id, response.ticked.includes(id)]));
  return undefined;
}

/**
 * A number as people write it, or `undefined`: `1 200`, `1,200`, `1200.5`, `1.200,5`, `12 %`.
 *
 * The last mark is the decimal one, unless it stands twice or is a single comma before exactly three digits.
 */
export function parseNumber(text: string): number | undefined {
  const bare = text.replace(/[\s\u00a0\u202f’'_%]/g, '');
  if (!/^[+-]?[\d.,]*\d[\d.,]*$/.test(bare)) return undefined;
  const marks = bare.match(/[.,]/g) ?? [];
  const last = marks.at(-1);
  const others = marks.slice(0, -1);
  const isThousands =
    last !== undefined &&
    (others.includes(last) ||
      (others.length === 0 && last === ',' && /^[+-]?[1-9]\d{0,2},\d{3}$/.test(bare)));
  const decimal = isThousands ? undefined : last;
  const plain = [...bare]
    .map((character) => (character === decimal ? '.' : /[.,]/.test(character) ? '' : character))
    .join('');
  const value = Number(plain);
  return Number.isFinite(value) && (plain.match(/\./g) ?? []).length <= 1 ? value : undefined;
}

function judge(parts: readonly (readonly [id: string, isRight: boolean])[]): Grade {
  const right = parts.filter(([, isRight]) => isRight).map(([id]) => id);
  const wrong = parts.filter(([, isRight]) => !isRight).map(([id]) => id);
  return { verdict: wrong.length === 0 ? 'right' : right.length === 0 ? 'wrong' : 'partly', right, wrong };
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  const size = new Set([...a, ...b]).size;
  return a.length === b.length && new Set(a).size === size && new Set(b).size === size;
}
