import { expect, test } from 'vitest';
import { halfGone, left } from '~/model/fading';

test.each([
  { keep: 0.5, steps: 3, share: 0.125 },
  { keep: 0.5, steps: 0, share: 1 },
  { keep: 1, steps: 1000, share: 1 },
  { keep: 0, steps: 1, share: 0 },
])('leaves $share after $steps steps that keep $keep', ({ keep, steps, share }) => {
  expect(left(keep, steps)).toBe(share);
});

test.each([
  { keep: 0.9, steps: 7 },
  { keep: 0.99, steps: 69 },
  { keep: 0.5, steps: 2 },
  { keep: 1, steps: Infinity },
])('has lost more than half after $steps steps that keep $keep', ({ keep, steps }) => {
  expect(halfGone(keep)).toBe(steps);
  if (steps < Infinity) {
    expect(left(keep, steps)).toBeLessThan(0.5);
    expect(left(keep, steps - 1)).toBeGreaterThanOrEqual(0.5);
  }
});
