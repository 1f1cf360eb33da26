import { misconceptionsOf, type Bank, type BankChapter, type BankQuestion } from '~/progress/progress';
import { grade } from '~/quiz/grade';
import { slipsOf } from '~/quiz/misconceptions';
import { attemptsOf, needsReview } from '~/reader/attempts';
import type { Answer, Attempt, KeptCard, ReaderRecord } from '~/reader/record';
import { dueDay } from '~/reader/review';

/** A question or a card that comes back. */
export type QueueItem = QueuedQuestion | QueuedCard;

export interface QueuedQuestion {
  readonly kind: 'question';
  readonly id: string;
  readonly chapter: BankChapter;
  readonly question: BankQuestion;
  /** Why it comes back. */
  readonly because: 'misconception' | 'missed' | 'partly' | 'unsure';
  /** The misconceptions it showed that are not cleared yet, by id. */
  readonly standing: readonly string[];
  /** The number of the day, see `dayOf`. */
  readonly due: number;
}

export interface QueuedCard {
  readonly kind: 'card';
  /** Of the term. */
  readonly id: string;
  readonly due: number;
}

/** Days on which a misconception must have been answered rightly before it is cleared. */
const daysToClear = 2;

type DayOf = (at: number) => number;

/**
 * All that comes back, what is due first at the head. Of things due on one day, misconceptions come first, then what
 * the reader was sure of and had wrong.
 */
export function queueOf(bank: Bank, record: ReaderRecord, dayOfTime: DayOf): QueueItem[] {
  const tried = bank.chapters.flatMap((chapter) =>
    chapter.questions.flatMap((question) => {
      const attempts = readAttempts(question, record.answers.get(question.id));
      return attempts ? [{ chapter, question, attempts }] : [];
    }),
  );
  const standing = findStanding(tried, dayOfTime);
  const questions = tried
    .filter(({ attempts }) => needsReview(attempts))
    .map((one) => ({ item: toItem(one, standing, dayOfTime), attempts: one.attempts }));
  const cards = [...record.kept]
    .filter(([, { isKept }]) => isKept)
    .map(([id, card]) => ({
      item: { kind: 'card' as const, id, due: cardDue(card, dayOfTime) },
      attempts: card.attempts ?? [],
    }));
  return [...questions, ...cards]
    .sort((one, other) => one.item.due - other.item.due || weigh(other) - weigh(one))
    .map(({ item }) => item);
}

/** How many of the queue are due: `countDue([{ …, due: 3 }, { …, due: 5 }], 4)` → `1` */
export function countDue(queue: readonly Pick<QueueItem, 'due'>[], today: number): number {
  return queue.filter(({ due }) => due <= today).length;
}

/**
 * The day on which a card that is kept is due. One that was just kept has just been read: it is due the day after.
 *
 * Kept on day 3: `cardDue({ isKept: true, at }, dayOf)` → `4`
 */
export function cardDue({ at, attempts = [] }: KeptCard, dayOfTime: DayOf): number {
  return dueDay(attempts, dayOfTime) ?? dayOfTime(at) + 1;
}

interface Tried {
  readonly chapter: BankChapter;
  readonly question: BankQuestion;
  readonly attempts: readonly Attempt[];
}

/** The tries at a question, the last one judged by today’s key; `undefined` if it no longer fits the question. */
function readAttempts(question: BankQuestion, answer: Answer | undefined): Attempt[] | undefined {
  const judged = answer && grade(question.key, answer.response);
  if (!judged) return undefined;
  const slips = slipsOf(question.key, answer.response, judged.wrong);
  return attemptsOf({ ...answer, verdict: judged.verdict, slips });
}

/**
 * Misconceptions that were shown and not yet cleared. One is cleared by right answers, to any question that could show
 * it, on two different days after the day on which it was last shown.
 */
function findStanding(tried: readonly Tried[], dayOfTime: DayOf): Set<string> {
  const [shown, right] = [new Map<string, number>(), new Map<string, Set<number>>()];
  for (const { question, attempts } of tried)
    for (const { verdict, slips, at } of attempts) {
      const day = dayOfTime(at);
      for (const id of misconceptionsOf(question, slips ?? []))
        shown.set(id, Math.max(day, shown.get(id) ?? day));
      if (verdict === 'right')
        for (const id of Object.values(question.behind)) right.set(id, (right.get(id) ?? new Set()).add(day));
    }
  const isStanding = ([id, last]: [string, number]) =>
    [...(right.get(id) ?? [])].filter((day) => day > last).length < daysToClear;
  return new Set([...shown].filter(isStanding).map(([id]) => id));
}

function toItem(
  { chapter, question, attempts }: Tried,
  allStanding: ReadonlySet<string>,
  dayOfTime: DayOf,
): QueuedQuestion {
  const shown = attempts.flatMap(({ slips }) => misconceptionsOf(question, slips ?? []));
  const standing = [...new Set(shown)].filter((id) => allStanding.has(id));
  const due = dueDay(attempts, dayOfTime) ?? 0;
  const nextDay = dayOfTime(attempts.at(-1)?.at ?? 0) + 1;
  return {
    kind: 'question',
    id: question.id,
    chapter,
    question,
    because: standing.length > 0 ? 'misconception' : worstOf(attempts),
    standing,
    due: standing.length > 0 ? Math.min(due, nextDay) : due,
  };
}

function worstOf(attempts: readonly Attempt[]): 'missed' | 'partly' | 'unsure' {
  if (attempts.some(({ verdict }) => verdict === 'wrong')) return 'missed';
  return attempts.some(({ verdict }) => verdict === 'partly') ? 'partly' : 'unsure';
}

function weigh({ item, attempts }: { item: QueueItem; attempts: readonly Attempt[] }): number {
  const last = attempts.at(-1);
  const wasSure = last?.sure === 'sure' && last.verdict !== 'right';
  return (item.kind === 'question' && item.standing.length > 0 ? 2 : 0) + (wasSure ? 1 : 0);
}
