import { wilson } from '~/model/metrics';

/** How many questions were answered rightly, and where the true share may lie, in per cent. */
export interface Score {
  readonly right: number;
  readonly of: number;
  readonly percent: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The score of answers held against what is right, with Wilson’s interval for 95 %.
 *
 * `score(['a', 'b'], ['a', 'a'])` → `{ right: 1, of: 2, percent: 50, low: 9.5, high: 90.5 }`, rounded here
 */
export function score(answers: readonly string[], right: readonly string[]): Score {
  const count = answers.filter((answer, at) => answer === right[at]).length;
  const [low, high] = wilson(count, answers.length);
  return {
    right: count,
    of: answers.length,
    percent: (100 * count) / answers.length,
    low: Math.max(0, 100 * low),
    high: Math.min(100, 100 * high),
  };
}
