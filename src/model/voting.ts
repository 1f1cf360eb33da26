/*
 * Many attempts, one vote: how often the majority is right.
 * The simplest case of spending compute at answer time: the same question is answered several times, and the answer
 * that comes most often is kept. Condorcet did this sum for juries in 1785.
 * Assumed: two possible answers, attempts that err independently. Attempts of one model tend to err together.
 */

/**
 * The chance, 0 to 1, that more than half of `attempts` (an odd number) are right, if each is right with chance `p`.
 * The upper half of a binomial distribution. `majorityRight(3, 0.6)` → `0.648`; `majorityRight(1, 0.6)` → `0.6`.
 */
export function majorityRight(attempts: number, p: number): number {
  if (attempts % 2 !== 1) throw new RangeError(`There are ${attempts} attempts; give an odd number.`);
  let ways = 1; // in which `right` of the attempts can be the right ones
  let chance = 0;
  for (let right = 0; right <= attempts; right++) {
    if (right > attempts / 2) chance += ways * p ** right * (1 - p) ** (attempts - right);
    ways = (ways * (attempts - right)) / (right + 1);
  }
  return chance;
}
