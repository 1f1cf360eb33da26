/*
 * Three sums that decide whether a system around a model pays: what an agent reads, how often it gets through,
 * and what a router saves. Plain arithmetic; put in your own numbers.
 */

/**
 * Tokens read by an agent in each of its calls: all that came before is sent again, so call n reads the start and
 * what n − 1 earlier calls have added. `tokensPerCall(2000, 500, 3)` → `[2000, 2500, 3000]`
 */
export function tokensPerCall(start: number, added: number, calls: number): number[] {
  return Array.from({ length: calls }, (_, earlier) => start + earlier * added);
}

/**
 * How often a run of `steps` succeeds if each step succeeds with probability `each`, by itself, and no failure is
 * repaired. `runSucceeds(0.95, 20)` → `0.358…`
 */
export function runSucceeds(each: number, steps: number): number {
  return each ** steps;
}

/**
 * The bill with a router, as a share of the bill if the large model did all the work: `small` of the requests go to a model whose
 * price is `priceRatio` times lower. The router itself is taken as free. `routedShare(0.7, 20)` → `0.335`
 */
export function routedShare(small: number, priceRatio: number): number {
  return 1 - small + small / priceRatio;
}
