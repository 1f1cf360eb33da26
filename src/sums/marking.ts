/*
 * What a guess is worth in a test. A right answer earns 1 point, a blank 0, a wrong answer costs a penalty.
 * With no penalty a guess can only gain. With one, it pays from a certain confidence upwards.
 * Kalai et al. 2025 (arXiv:2509.04664) argue that models guess because most tests have no penalty.
 */

/**
 * Points expected from a guess that is right with probability `confidence` (0 to 1), if an error costs `penalty` points.
 * Leaving the question blank is worth 0. `expectedScore(0.3, 0)` → `0.3`; `expectedScore(0.3, 3)` → `-1.8`.
 */
export function expectedScore(confidence: number, penalty: number): number {
  if (!(confidence >= 0 && confidence <= 1))
    throw new RangeError(`The confidence is ${confidence}; give 0 to 1.`);
  if (!(penalty >= 0)) throw new RangeError(`The penalty is ${penalty}; give 0 or more.`);
  return confidence - (1 - confidence) * penalty;
}

/** The confidence from which a guess is worth more than a blank. `breakEven(3)` → `0.75`; `breakEven(0)` → `0`. */
export function breakEven(penalty: number): number {
  if (!(penalty >= 0)) throw new RangeError(`The penalty is ${penalty}; give 0 or more.`);
  return penalty / (1 + penalty);
}

/** Points of a whole test in which `right` answers were right and `wrong` ones wrong. `testScore(70, 30, 3)` → `-20`. */
export function testScore(right: number, wrong: number, penalty: number): number {
  return right - wrong * penalty;
}
