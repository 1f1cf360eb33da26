import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakEven, cachedCost, costRatio, requestCost } from '../../../src/sums/break-even.ts';

fc.configureGlobal({ seed: 1 });

const prices = { read: 1, written: 4 };
const tokens = { read: 1400, written: 150 };

test('counts written tokens at their own price', () => {
  expect(requestCost(tokens, prices)).toBe(2000);
});

describe('cachedCost', () => {
  test.each([
    { repeated: 1000, discount: 0.25, cost: 1250 },
    { repeated: 0, discount: 0.25, cost: 2000 },
    { repeated: 1400, discount: 1, cost: 2000 },
  ])('is $cost with $repeated tokens at $discount', ({ repeated, discount, cost }) => {
    expect(cachedCost(tokens, prices, repeated, discount)).toBe(cost);
  });
});

test('multiplies the two ratios', () => {
  expect(costRatio(2, 0.375)).toBe(0.75);
});

describe('breakEven', () => {
  test('divides what was spent by what a request saves', () => {
    expect(breakEven(2400, 0.002, 0.0015)).toBeCloseTo(4_800_000, 3);
  });

  test.each([
    { name: 'costs more', after: 3 },
    { name: 'costs the same', after: 2 },
  ])('is undefined if a tuned request $name', ({ after }) => {
    expect(breakEven(100, 2, after)).toBeUndefined();
  });

  test('agrees with the ratio on whether it pays', () => {
    const ratio = fc.double({ min: 0.1, max: 4, noNaN: true });
    fc.assert(
      fc.property(ratio, ratio, (price, share) => {
        const product = costRatio(price, share);
        expect(breakEven(1, 1, product) !== undefined).toBe(product < 1);
      }),
    );
  });
});
