/** What a task is done with, and what each part of it costs. Amounts in one currency; times in minutes. */
export interface Way {
  /** Price of a million tokens, reading and writing taken together. */
  readonly perMillion: number;
  /** Tokens of one try, with instructions, documents and hidden thinking. */
  readonly tokens: number;
  /** Tries per task, on average: 1.2 means that one in five is run again. */
  readonly tries: number;
  /** Minutes in which a person checks one answer. */
  readonly review: number;
  /** Share of the tasks, 0–1, whose answer is good enough after the check. The others are done by hand. */
  readonly passes: number;
  /** Minutes for one task by hand. */
  readonly byHand: number;
  /** Wage of an hour, with what it costs the employer. */
  readonly wage: number;
  /** What is paid each month whatever comes in: upkeep, tests, machines. */
  readonly monthly: number;
  /** Finished tasks a month. */
  readonly volume: number;
}

/** The cost of one finished task, in its parts. */
export interface TaskCost {
  readonly tokens: number;
  readonly review: number;
  readonly byHand: number;
  readonly upkeep: number;
  readonly total: number;
}

/**
 * The cost of one finished task: price × tokens × tries, the minutes of review, the work by hand where the
 * answer failed, and its share of what is paid each month.
 *
 * At a price of 10 per million, 2,000 tokens, 1.5 tries, 2 minutes of review at a wage of 30, 80 % passing and 6
 * minutes by hand: 0.03 + 1.00 + 0.60, and 0.10 for 100 a month over 1,000 tasks, is 1.73.
 */
export function taskCost(way: Way): TaskCost {
  const minute = way.wage / 60;
  const tokens = (way.perMillion / 1e6) * way.tokens * way.tries;
  const review = way.review * minute;
  const byHand = (1 - way.passes) * way.byHand * minute;
  const upkeep = way.monthly / way.volume;
  return { tokens, review, byHand, upkeep, total: tokens + review + byHand + upkeep };
}

/** Tokens that cost as much as one minute of somebody’s time: `tokensPerMinute(30, 10)` → `50000` */
export function tokensPerMinute(wage: number, perMillion: number): number {
  return (wage / 60 / perMillion) * 1e6;
}
