import { describe, expect, test } from 'vitest';
import { canBeChance, levelOf, linkOf, printCorrelation } from '~/workshop/words';

describe('levelOf', () => {
  test.each([
    { right: 0, answered: 0, level: 'none' },
    { right: 0, answered: 1, level: 'nobody' },
    { right: 1, answered: 1, level: 'all' },
    { right: 11, answered: 12, level: 'most' },
    { right: 9, answered: 12, level: 'most' },
    { right: 8, answered: 12, level: 'more' },
    { right: 7, answered: 12, level: 'more' },
    { right: 6, answered: 12, level: 'half' },
    { right: 5, answered: 12, level: 'less' },
    { right: 3, answered: 12, level: 'less' },
    { right: 2, answered: 12, level: 'few' },
    { right: 1, answered: 12, level: 'few' },
  ])('is $level for $right of $answered', ({ level, ...item }) => {
    expect(levelOf(item)).toBe(level);
  });
});

describe('linkOf', () => {
  test.each([
    { r: -0.2, link: 'reverse' },
    { r: -0.05, link: 'poor' },
    { r: 0.1, link: 'poor' },
    { r: 0.2, link: 'fair' },
    { r: 0.3, link: 'fair' },
    { r: 0.4, link: 'good' },
    { r: 1, link: 'good' },
  ])('is $link for $r', ({ r, link }) => {
    expect(linkOf(r)).toBe(link);
  });
});

test.each([
  { low: -0.4, high: 0.9, can: true },
  { low: 0, high: 0.9, can: true },
  { low: 0.1, high: 0.9, can: false },
  { low: -0.9, high: -0.1, can: false },
])('can be chance between $low and $high: $can', ({ low, high, can }) => {
  expect(canBeChance({ from: 9, r: (low + high) / 2, low, high })).toBe(can);
});

test.each([
  { r: -0.256, printed: '−.26' },
  { r: 0.4, printed: '.40' },
  { r: 1, printed: '1.00' },
  { r: -1, printed: '−1.00' },
  { r: 0, printed: '.00' },
  { r: -0.001, printed: '.00' },
])('prints $r as $printed', ({ r, printed }) => {
  expect(printCorrelation(r)).toBe(printed);
});
