import { describe, expect, test } from 'vitest';
import { average } from '../../../src/figures/measuring/claim.ts';
import { percent } from '~/figures/text';
import { wrap } from '~/figures/text';

describe('percent', () => {
  test.each([
    { share: 0.667, expected: '67\u202F%' },
    { share: 0, expected: '0\u202F%' },
    { share: 1, expected: '100\u202F%' },
    { share: undefined, expected: 'none' },
  ])('writes $share as $expected', ({ share, expected }) => {
    expect(percent(share)).toBe(expected);
  });
});

describe('wrap', () => {
  test.each([
    { text: 'a bc d', most: 4, expected: ['a bc', 'd'] },
    { text: 'a bc d', most: 6, expected: ['a bc d'] },
    { text: 'undeliverable', most: 4, expected: ['undeliverable'] },
  ])('breaks “$text” at $most', ({ text, most, expected }) => {
    expect(wrap(text, most)).toEqual(expected);
  });
});

describe('average', () => {
  test.each([
    { model: 'tuned', expected: 72.3 },
    { model: 'base', expected: 67.325 },
  ] as const)('of the $model model is $expected', ({ model, expected }) => {
    expect(average(model)).toBeCloseTo(expected, 9);
  });
});
