import { wilson } from '~/model/metrics';
import type { Attempt } from '~/reader/record';

export type Sureness = NonNullable<Attempt['sure']>;

/** How often answers were right that were given with one sureness. Partly right is not right. */
export interface Level {
  readonly sureness: Sureness;
  readonly right: number;
  readonly count: number;
}

/** Less often right than the word promises, more often, about as often, or answered too rarely to say. */
export type Reading = 'over' | 'under' | 'fits' | 'few';

/** Answers that a level needs before anything is read from it. */
export const fewest = 5;

/** The share of right answers, from and to, that each word promises: a convention, told on the page. */
export const promises: Readonly<Record<Sureness, readonly [from: number, to: number]>> = {
  sure: [0.95, 1],
  unsure: [0.4, 0.8],
  guess: [0, 0.5],
};

/**
 * How often tries were right, by how sure the reader was; those that do not say count nowhere.
 *
 * `calibrate([{ verdict: 'right', sure: 'sure', at: 1 }, { verdict: 'partly', sure: 'sure', at: 2 }])[0]`
 * → `{ sureness: 'sure', right: 1, count: 2 }`
 */
export function calibrate(attempts: readonly Pick<Attempt, 'verdict' | 'sure'>[]): Level[] {
  return (Object.keys(promises) as Sureness[]).map((sureness) => {
    const of = attempts.filter(({ sure }) => sure === sureness);
    return { sureness, right: of.filter(({ verdict }) => verdict === 'right').length, count: of.length };
  });
}

/**
 * What a level shows. It differs from its promise only where chance hardly explains it: where Wilson’s 95 % interval for
 * the true share lies wholly outside.
 *
 * | level | interval | reading |
 * |---|---|---|
 * | sure, 9 of 12 | 0.47 to 0.91 | over |
 * | sure, 10 of 12 | 0.55 to 0.95 | fits |
 * | guess, 9 of 10 | 0.60 to 0.98 | under |
 * | sure, 0 of 4 | – | few |
 */
export function readLevel({ sureness, right, count }: Level): Reading {
  if (count < fewest) return 'few';
  const [from, to] = promises[sureness];
  const [low, high] = wilson(right, count);
  return high < from ? 'over' : low > to ? 'under' : 'fits';
}

/**
 * The level that says most: the first that breaks its promise, or else the first with answers enough; `undefined` if
 * there is none. `mostTelling(calibrate([]))` → `undefined`
 */
export function mostTelling(levels: readonly Level[]): Level | undefined {
  const telling = levels.filter((level) => readLevel(level) !== 'few');
  return telling.find((level) => readLevel(level) !== 'fits') ?? telling[0];
}
