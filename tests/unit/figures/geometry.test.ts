import { expect, test } from 'vitest';
import { chipWidth, round, ticks } from '~/figures/geometry';

test.each([
  { text: '', width: 12 },
  { text: 'lamp', width: 44 },
  { text: '🙂', width: 20 },
])('gives “$text” a chip of $width pixels', ({ text, width }) => {
  expect(chipWidth(text)).toBe(width);
});

test.each([
  { max: 100, count: 4, expected: [0, 25, 50, 75, 100] },
  { max: 1, count: 2, expected: [0, 0.5, 1] },
  { max: 7, count: 1, expected: [0, 7] },
])('divides 0 to $max into $count', ({ max, count, expected }) => {
  expect(ticks(max, count)).toEqual(expected);
});

test.each([
  { value: 12.3456, expected: 12.3 },
  { value: 12.96, expected: 13 },
  { value: -0.26, expected: -0.3 },
  { value: 4, expected: 4 },
])('rounds $value to $expected', ({ value, expected }) => {
  expect(round(value)).toBe(expected);
});
