import { describe, expect, test } from 'vitest';
import { chanceOfWin, fitPreferences, scoreOf } from '../../../src/model/reward.ts';

/** `wins` times the first feature was preferred, `losses` times it was not. */
const record = (wins: number, losses: number) => [
  ...Array.from({ length: wins }, () => ({ chosen: [1], rejected: [0] })),
  ...Array.from({ length: losses }, () => ({ chosen: [0], rejected: [1] })),
];

describe('scoreOf', () => {
  test.each([
    { name: 'the weighted sum', weights: [2, 1], features: [0.5, 1], expected: 2 },
    { name: 'nothing without weights', weights: [], features: [], expected: 0 },
    { name: 'less for what was disliked', weights: [1, -3], features: [1, 1], expected: -2 },
  ])('gives $name', ({ weights, features, expected }) => {
    expect(scoreOf(weights, features)).toBeCloseTo(expected, 12);
  });
});

describe('chanceOfWin', () => {
  test.each([
    { lead: 0, expected: 0.5 },
    { lead: 1, expected: 0.7310585786 },
    { lead: -1, expected: 0.2689414214 },
    { lead: Math.log(3), expected: 0.75 },
  ])('gives $expected for a lead of $lead', ({ lead, expected }) => {
    expect(chanceOfWin(lead)).toBeCloseTo(expected, 9);
  });
});

describe('fitPreferences', () => {
  test.each([
    { name: 'the log of three to one', wins: 3, losses: 1, expected: Math.log(3) },
    { name: 'the same with the other sign', wins: 1, losses: 3, expected: -Math.log(3) },
    { name: 'nothing where raters are split', wins: 2, losses: 2, expected: 0 },
  ])('gives $name', ({ wins, losses, expected }) => {
    expect(fitPreferences(record(wins, losses), 1e-9)[0]).toBeCloseTo(expected, 6);
  });

  test('stops where the slope equals the pull of the penalty', () => {
    const [weight = 0] = fitPreferences(record(5, 0), 0.5);
    expect(5 * (1 - chanceOfWin(weight))).toBeCloseTo(0.5 * weight, 9);
  });

  test('gives nothing to a feature in which the answers never differed', () => {
    expect(fitPreferences([{ chosen: [1, 1], rejected: [0, 1] }])[1]).toBe(0);
  });

  test('returns no weights for no comparisons', () => {
    expect(fitPreferences([])).toEqual([]);
  });
});
