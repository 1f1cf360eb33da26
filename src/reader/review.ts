import { createEmptyCard, fsrs, Rating, type Card, type Grade } from 'ts-fsrs';
import type { Attempt } from './record';

/** Days without a fraction: what is read twice in an hour is remembered, not learnt. */
const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false, maximum_interval: 365 });
const milliseconds = 24 * 60 * 60 * 1000;
/** A date can hold little more. */
const end = 8e15;

/**
 * The number of the day, counted from 1 January 1970 by the reader’s calendar. `minutesWest` is what
 * `Date.prototype.getTimezoneOffset` says at that time.
 *
 * `dayOf(0, 0)` → `0`; `dayOf(0, 60)`, an hour west of Greenwich, → `-1`
 */
export function dayOf(at: number, minutesWest: number): number {
  const time = Math.min(Math.max(at, 0), end);
  return Math.floor((time - (Number.isFinite(minutesWest) ? minutesWest : 0) * 60_000) / milliseconds);
}

/**
 * The day on which a thing that was tried so is due again, by FSRS (Ye, Su and Cao 2022; `ts-fsrs`). Of the tries of
 * one day the worst counts: whoever has just read the answer is not tested by it. `undefined` without a try.
 *
 * A wrong answer on day 3: `dueDay([{ verdict: 'wrong', at }], dayOf)` → `4`
 */
export function dueDay(attempts: readonly Attempt[], dayOfTime: (at: number) => number): number | undefined {
  const byDay = new Map<number, Grade>();
  for (const attempt of attempts) {
    const day = dayOfTime(attempt.at);
    byDay.set(day, Math.min(byDay.get(day) ?? Rating.Easy, gradeOf(attempt)));
  }
  let [card, last]: [Card | undefined, number] = [undefined, 0];
  for (const [day, grade] of [...byDay].sort(([one], [other]) => one - other)) {
    const date = new Date(day * milliseconds);
    card = scheduler.next(card ?? createEmptyCard(date), date, grade).card;
    last = day;
  }
  return card && last + Math.max(1, card.scheduled_days);
}

/** A right guess shows as little as a wrong one. */
function gradeOf({ verdict, sure }: Attempt): Grade {
  if (verdict === 'wrong' || sure === 'guess') return Rating.Again;
  return verdict === 'partly' || sure === 'unsure' ? Rating.Hard : Rating.Good;
}
