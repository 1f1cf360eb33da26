import { describe, expect, test } from 'vitest';
import { levelAt, weightedScore, withShare } from '~/sums/weighted-score';

describe('a weighted score', () => {
  test.each([
    {
      name: 'is the mean of the points by weight',
      points: { quality: 8, cost: 4 },
      weights: { quality: 3, cost: 1 },
      score: 7,
    },
    {
      name: 'does not depend on the sum of the weights',
      points: { quality: 8, cost: 4 },
      weights: { quality: 75, cost: 25 },
      score: 7,
    },
    {
      name: 'counts a criterion without points as 0',
      points: { quality: 8 },
      weights: { quality: 1, cost: 1 },
      score: 4,
    },
    {
      name: 'ignores points without a weight',
      points: { quality: 8, colour: 1 },
      weights: { quality: 1 },
      score: 8,
    },
  ])('$name', ({ points, weights, score }) => {
    expect(weightedScore(points, weights)).toBeCloseTo(score, 9);
  });
});

describe('weights with one of them set', () => {
  test.each([
    { share: 0.5, weights: { quality: 37.5, cost: 50, speed: 12.5 } },
    { share: 0.2, weights: { quality: 60, cost: 20, speed: 20 } },
    { share: 1, weights: { quality: 0, cost: 100, speed: 0 } },
  ])('leave the others in proportion at a share of $share', ({ share, weights }) => {
    expect(withShare({ quality: 60, cost: 20, speed: 20 }, 'cost', share)).toEqual(weights);
  });
});

describe('the share at which two options are level', () => {
  const weights = { quality: 70, cost: 30 };
  test.each([
    {
      name: 'lies between their leads',
      one: { quality: 8, cost: 2 },
      other: { quality: 4, cost: 6 },
      share: 0.5,
    },
    {
      name: 'is undefined if one leads throughout',
      one: { quality: 8, cost: 6 },
      other: { quality: 4, cost: 2 },
      share: undefined,
    },
    {
      name: 'is 0 if they differ in that criterion alone',
      one: { quality: 8, cost: 6 },
      other: { quality: 8, cost: 2 },
      share: 0,
    },
  ])('$name', ({ one, other, share }) => {
    expect(levelAt(one, other, weights, 'cost')).toBe(share);
  });
});
