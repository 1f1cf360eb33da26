import { taskCost, type Way } from '~/sums/task-cost';

/** The returns desk of the chapter: 4,000 replies a month. Prices, times and shares are invented. */
const desk = { tokens: 3000, byHand: 6, wage: 30, monthly: 800, volume: 4000 };

export const CHEAP = { ...desk, perMillion: 1, tries: 1.3, review: 1.5, passes: 0.7 } satisfies Way;
export const DEAR = { ...desk, perMillion: 20, tries: 1.1, review: 1, passes: 0.9 } satisfies Way;

/** By hand: no tokens, no check, no upkeep. */
export const BY_HAND = { ...desk, perMillion: 0, tries: 0, review: 0, passes: 0, monthly: 0 } satisfies Way;

/** Sorting 200,000 old product reviews by tone, with nobody reading along: the tokens are the whole bill. */
const bulk = {
  tokens: 300,
  tries: 1,
  review: 0,
  passes: 1,
  byHand: 0,
  wage: 30,
  monthly: 0,
  volume: 200_000,
};
export const REVIEWS = 200_000;
export const BULK_CHEAP = { ...bulk, perMillion: 1 } satisfies Way;
export const BULK_DEAR = { ...bulk, perMillion: 20 } satisfies Way;

export const ways = [
  { name: 'By hand', cost: taskCost(BY_HAND) },
  { name: 'Model S, tokens at €1 a million', cost: taskCost(CHEAP) },
  { name: 'Model L, tokens at €20 a million', cost: taskCost(DEAR) },
];
