import { expect, test } from 'vitest';
import { random } from '~/model/random';

const first = (seed: number, count: number) => {
  const draw = random(seed);
  return Array.from({ length: count }, draw);
};

test('gives the same numbers for the same seed', () => {
  expect(first(7, 5)).toEqual(first(7, 5));
});

test('gives others for another seed', () => {
  expect(first(7, 5)).not.toEqual(first(8, 5));
});

test('fills the interval from 0 to below 1 evenly', () => {
  const numbers = first(1, 10_000);
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...numbers)).toBeLessThan(1);
  for (let tenth = 0; tenth < 10; tenth++) {
    const count = numbers.filter((number) => Math.floor(number * 10) === tenth).length;
    expect(Math.abs(count - 1000)).toBeLessThan(100);
  }
});
