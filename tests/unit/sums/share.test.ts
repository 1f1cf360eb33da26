import { describe, expect, test } from 'vitest';
import { countsFor } from '../../../src/sums/share.ts';

describe('countsFor', () => {
  test.each([
    { percent: 94, size: 33, expected: [31] },
    { percent: 15, size: 33, expected: [5] },
    { percent: 65, size: 33, expected: [] },
    { percent: 0, size: 33, expected: [0] },
    { percent: 100, size: 33, expected: [33] },
    { percent: 50, size: 200, expected: [99, 100] },
    { percent: 1, size: 300, expected: [2, 3, 4] },
  ])('finds $percent per cent of $size', ({ percent, size, expected }) => {
    expect(countsFor(percent, size)).toEqual(expected);
  });
});
