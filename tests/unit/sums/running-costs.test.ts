import { expect, test } from 'vitest';
import { routedShare, runSucceeds, tokensPerCall } from '~/sums/running-costs';

test.each([
  { start: 2000, added: 500, calls: 3, reads: [2000, 2500, 3000] },
  { start: 2000, added: 0, calls: 2, reads: [2000, 2000] },
  { start: 100, added: 50, calls: 0, reads: [] },
])('reads $reads in $calls calls from $start tokens, $added added', ({ start, added, calls, reads }) => {
  expect(tokensPerCall(start, added, calls)).toEqual(reads);
});

test.each([
  { each: 0.95, steps: 20, run: 0.3585 },
  { each: 0.99, steps: 20, run: 0.8179 },
  { each: 1, steps: 50, run: 1 },
  { each: 0.5, steps: 0, run: 1 },
])('lets a run of $steps steps at $each succeed with $run', ({ each, steps, run }) => {
  expect(runSucceeds(each, steps)).toBeCloseTo(run, 4);
});

test.each([
  { small: 0.7, priceRatio: 20, share: 0.335 },
  { small: 0, priceRatio: 20, share: 1 },
  { small: 1, priceRatio: 4, share: 0.25 },
  { small: 0.5, priceRatio: 1, share: 1 },
])('leaves $share of the bill if $small go to a model $priceRatio times cheaper', (row) => {
  expect(routedShare(row.small, row.priceRatio)).toBeCloseTo(row.share, 12);
});
