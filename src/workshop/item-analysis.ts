import { grade, type Verdict } from '~/quiz/grade';
import { partsOf, rightMark, type CodedQuestion, type Marks } from '~/quiz/result-code';

/** How a part of an answer went wrong; `chosen` also tells of the right option of a choice. */
export type How = 'right' | 'chosen' | 'left-out' | 'misplaced' | 'unticked' | 'given' | 'other';

/** One part of an answer, and who had it. */
export interface PartAnalysis {
  /** As in `partsOf`; empty for a wrong answer that nobody foresaw. */
  readonly part: string;
  readonly how: How;
  /** The places of the results in the list, from 0. */
  readonly who: readonly number[];
  /** What share of the other questions they had right, on average; `undefined` if they answered no other. */
  readonly rest: number | undefined;
}

/**
 * How far a question tells apart those who did well on the others; `from` is the number of results that it is made of.
 * `lacks` names what there is none of: `wrong` where everybody had it right.
 */
export type Discrimination =
  | { readonly from: number; readonly r: number; readonly low: number; readonly high: number }
  | { readonly from: number; readonly lacks: 'results' | 'right' | 'wrong' | 'difference-on-the-rest' };

/** What a group made of one question. */
export interface ItemAnalysis {
  readonly answered: number;
  readonly right: number;
  readonly partly: number;
  readonly wrong: number;
  readonly discrimination: Discrimination;
  /** As in `PartAnalysis`, of all who answered. */
  readonly rest: number | undefined;
  readonly parts: readonly PartAnalysis[];
}

/** With fewer results a correlation says next to nothing. */
export const fewest = 5;

/** One answer as it was judged, and the share of the other questions that its giver had right. */
interface Judged {
  readonly who: number;
  readonly marks: readonly string[];
  readonly verdict: Verdict;
  readonly rest: number | undefined;
}

/** What marks come to: `judgeMarks(order of a b c, ['a'])` → `'partly'` */
export function judgeMarks(question: CodedQuestion, marks: readonly string[]): Verdict {
  const { key } = question;
  if (key.type === 'choice')
    return grade(key, { type: 'choice', chosen: marks[0] ?? '' })?.verdict ?? 'wrong';
  if (key.type === 'choices') return grade(key, { type: 'choices', chosen: [...marks] })?.verdict ?? 'wrong';
  const all = key.type === 'number' || key.type === 'blank' ? [rightMark] : partsOf(question);
  const right = all.filter((part) => marks.includes(part)).length;
  return right === all.length ? 'right' : right === 0 ? 'wrong' : 'partly';
}

/**
 * What a group made of each question: how many had it right, whether those who did well on the other questions did, and
 * who had which part of it wrong. What was not answered counts nowhere.
 */
export function analyseItems(
  questions: readonly CodedQuestion[],
  results: readonly (readonly Marks[])[],
): ItemAnalysis[] {
  const verdicts = results.map((marks) =>
    questions.map((question, index) => {
      const given = marks[index];
      return given && judgeMarks(question, given);
    }),
  );
  return questions.map((question, index) => {
    const judged = results.flatMap((marks, who): Judged[] => {
      const [given, verdict] = [marks[index], verdicts[who]?.[index]];
      return given && verdict
        ? [{ who, marks: given, verdict, rest: shareRight(verdicts[who] ?? [], index) }]
        : [];
    });
    const count = (verdict: Verdict) => judged.filter((one) => one.verdict === verdict).length;
    return {
      answered: judged.length,
      right: count('right'),
      partly: count('partly'),
      wrong: count('wrong'),
      discrimination: discriminate(judged),
      rest: mean(judged.map(({ rest }) => rest)),
      parts: analyseParts(question, judged),
    };
  });
}

/**
 * The correlation of a question, right or not, with the share of the other questions right: the item–remainder, or
 * corrected point-biserial, correlation (J. P. Guilford, “The correlation of an item with a composite of the remaining
 * items in a test”, 1953). `low` and `high` hold it in 95 of 100 such groups, by Fisher’s z.
 *
 * Right `1 1 0 0 1` and rest `1, .75, .5, .25, .5` → `r` 0.7206
 */
function discriminate(judged: readonly Judged[]): Discrimination {
  const pairs = judged.flatMap(({ verdict, rest }) =>
    rest === undefined ? [] : [[verdict === 'right' ? 1 : 0, rest] as const],
  );
  const from = pairs.length;
  if (from < fewest) return { from, lacks: 'results' };
  if (pairs.every(([item]) => item === 1)) return { from, lacks: 'wrong' };
  if (pairs.every(([item]) => item === 0)) return { from, lacks: 'right' };
  if (new Set(pairs.map(([, rest]) => rest)).size < 2) return { from, lacks: 'difference-on-the-rest' };
  const r = correlate(pairs);
  // subtle: Fisher’s z of 1 is infinite, and no group is that large
  const z = Math.atanh(Math.max(-0.99, Math.min(0.99, r)));
  const margin = 1.96 / Math.sqrt(from - 3);
  return { from, r, low: Math.tanh(z - margin), high: Math.tanh(z + margin) };
}

/** Pearson’s correlation of pairs in which both sides vary. */
function correlate(pairs: readonly (readonly [number, number])[]): number {
  const [meanX, meanY] = [average(pairs.map(([x]) => x)), average(pairs.map(([, y]) => y))];
  const sum = (of: (x: number, y: number) => number) =>
    pairs.reduce((total, [x, y]) => total + of(x - meanX, y - meanY), 0);
  const r = sum((x, y) => x * y) / Math.sqrt(sum((x) => x * x) * sum((_, y) => y * y));
  return Math.max(-1, Math.min(1, r));
}

function analyseParts(question: CodedQuestion, judged: readonly Judged[]): PartAnalysis[] {
  const { key } = question;
  const told = (part: string, how: How, isSo: (one: Judged) => boolean): PartAnalysis => {
    const had = judged.filter(isSo);
    return { part, how, who: had.map(({ who }) => who), rest: mean(had.map(({ rest }) => rest)) };
  };
  const lists = (part: string) => (one: Judged) => one.marks.includes(part);
  const lacks = (part: string) => (one: Judged) => !one.marks.includes(part);
  const parts = partsOf(question);
  switch (key.type) {
    case 'choice':
      return parts.map((part) => told(part, part === key.answer ? 'right' : 'chosen', lists(part)));
    case 'choices':
      return parts.map((part) =>
        key.answer.includes(part) ? told(part, 'left-out', lacks(part)) : told(part, 'chosen', lists(part)),
      );
    case 'order':
    case 'sort':
      return parts.map((part) => told(part, 'misplaced', lacks(part)));
    case 'explain':
      return parts.map((part) => told(part, 'unticked', lacks(part)));
    case 'number':
    case 'blank':
      return [
        ...parts.slice(1).map((part) => told(part, 'given', lists(part))),
        told('', 'other', ({ marks }) => marks.length === 0),
      ];
  }
}

/** The share of the questions right that were answered, but for one. */
function shareRight(verdicts: readonly (Verdict | undefined)[], without: number): number | undefined {
  return mean(
    verdicts.map((verdict, index) =>
      index === without || !verdict ? undefined : verdict === 'right' ? 1 : 0,
    ),
  );
}

/** The mean of the numbers that there are. */
function mean(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : average(known);
}

const average = (values: readonly number[]) =>
  values.reduce((total, value) => total + value, 0) / values.length;
