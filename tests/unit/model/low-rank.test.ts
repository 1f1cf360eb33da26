import { describe, expect, test } from 'vitest';
import { fullCount, loraCount, product, softPromptCount } from '../../../src/model/low-rank.ts';

test('counts a table by its sides', () => {
  expect(fullCount(4096, 4096)).toBe(16_777_216);
});

describe('loraCount', () => {
  test.each([
    { rows: 4096, columns: 4096, rank: 8, count: 65_536 },
    { rows: 1000, columns: 1000, rank: 4, count: 8000 },
    { rows: 2000, columns: 500, rank: 1, count: 2500 },
  ])('counts $count for $rows × $columns at rank $rank', ({ rows, columns, rank, count }) => {
    expect(loraCount(rows, columns, rank)).toBe(count);
  });

  test('refuses a rank under 1', () => {
    expect(() => loraCount(10, 10, 0)).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: The rank is 0; give at least 1.]`,
    );
  });
});

test('counts a soft prompt by vectors and width', () => {
  expect(softPromptCount(5, 4096)).toBe(20_480);
});

describe('product', () => {
  test.each([
    {
      name: 'a column and a row',
      b: [[1], [2]],
      a: [[3, 4]],
      expected: [
        [3, 4],
        [6, 8],
      ],
    },
    {
      name: 'two columns and two rows',
      b: [
        [1, 1],
        [0, 2],
      ],
      a: [
        [3, 4],
        [1, 0],
      ],
      expected: [
        [4, 4],
        [2, 0],
      ],
    },
  ])('multiplies $name', ({ b, a, expected }) => {
    expect(product(b, a)).toEqual(expected);
  });
});
