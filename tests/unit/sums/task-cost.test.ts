import { describe, expect, test } from 'vitest';
import { taskCost, tokensPerMinute, type Way } from '~/sums/task-cost';

const way: Way = {
  perMillion: 10,
  tokens: 2000,
  tries: 1.5,
  review: 2,
  passes: 0.8,
  byHand: 6,
  wage: 30,
  monthly: 100,
  volume: 1000,
};

describe('the cost of a finished task', () => {
  test.each([
    { name: 'adds up the example of its comment', change: {}, total: 1.73 },
    {
      name: 'is tokens alone where nobody checks and nothing fails',
      change: { review: 0, passes: 1, monthly: 0 },
      total: 0.03,
    },
    {
      name: 'is the work by hand where nothing is generated',
      change: { tries: 0, review: 0, passes: 0, monthly: 0 },
      total: 3,
    },
    { name: 'carries twice the upkeep at half the volume', change: { volume: 500 }, total: 1.83 },
    { name: 'rises with each minute of review by a minute’s wage', change: { review: 3 }, total: 2.23 },
  ])('$name', ({ change, total }) => {
    expect(taskCost({ ...way, ...change }).total).toBeCloseTo(total, 9);
  });

  test('gives its parts', () => {
    const { tokens, review, byHand, upkeep } = taskCost(way);
    expect([tokens, review, byHand, upkeep].map((part) => part.toFixed(2))).toEqual([
      '0.03',
      '1.00',
      '0.60',
      '0.10',
    ]);
  });
});

test.each([
  { wage: 30, perMillion: 10, tokens: 50_000 },
  { wage: 30, perMillion: 1, tokens: 500_000 },
  { wage: 60, perMillion: 20, tokens: 50_000 },
])(
  'a minute at $wage an hour buys $tokens tokens at $perMillion a million',
  ({ wage, perMillion, tokens }) => {
    expect(tokensPerMinute(wage, perMillion)).toBeCloseTo(tokens, 6);
  },
);
