import { describe, expect, test } from 'vitest';
import { breakEven, expectedScore, testScore } from '../../../src/sums/marking.ts';

describe('expectedScore', () => {
  test.each([
    { name: 'a blind guess without a penalty', confidence: 0, penalty: 0, expected: 0 },
    { name: 'a weak guess without a penalty', confidence: 0.3, penalty: 0, expected: 0.3 },
    { name: 'a weak guess at three points off', confidence: 0.3, penalty: 3, expected: -1.8 },
    { name: 'a guess at the break-even', confidence: 0.75, penalty: 3, expected: 0 },
    { name: 'a certainty', confidence: 1, penalty: 9, expected: 1 },
  ])('values $name', ({ confidence, penalty, expected }) => {
    expect(expectedScore(confidence, penalty)).toBeCloseTo(expected, 12);
  });

  test.each([-0.1, 1.1, NaN])('refuses the confidence %s', (confidence) => {
    expect(() => expectedScore(confidence, 1)).toThrow(/The confidence is .*; give 0 to 1\./);
  });

  test.each([-1, NaN])('refuses the penalty %s', (penalty) => {
    expect(() => expectedScore(0.5, penalty)).toThrow(/The penalty is .*; give 0 or more\./);
  });
});

describe('breakEven', () => {
  test.each([
    [0, 0],
    [1, 0.5],
    [3, 0.75],
    [9, 0.9],
  ])('with %s points off is %s', (penalty, expected) => {
    expect(breakEven(penalty)).toBeCloseTo(expected, 12);
    expect(expectedScore(breakEven(penalty), penalty)).toBeCloseTo(0, 12);
  });

  test.each([-1, NaN])('refuses the penalty %s', (penalty) => {
    expect(() => breakEven(penalty)).toThrow(/The penalty is .*; give 0 or more\./);
  });
});

describe('testScore', () => {
  test.each([
    { right: 60, wrong: 0, penalty: 3, expected: 60 },
    { right: 70, wrong: 30, penalty: 0, expected: 70 },
    { right: 70, wrong: 30, penalty: 3, expected: -20 },
  ])('marks $right right and $wrong wrong at $penalty off', ({ right, wrong, penalty, expected }) => {
    expect(testScore(right, wrong, penalty)).toBe(expected);
  });
});
