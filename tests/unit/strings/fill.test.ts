import { expect, test } from 'vitest';
import { fill } from '~/strings/fill';

test.each([
  { text: '{right} of {count}', values: { right: 2, count: 5 }, expected: '2 of 5' },
  { text: '{a} and {a}', values: { a: 'x' }, expected: 'x and x' },
  { text: 'zero is {n}', values: { n: 0 }, expected: 'zero is 0' },
  { text: 'empty: {a}', values: { a: '' }, expected: 'empty: ' },
  { text: 'a dollar stays: {a}', values: { a: '$& $1' }, expected: 'a dollar stays: $& $1' },
  { text: 'one pass: {a}', values: { a: '{b}', b: 'x' }, expected: 'one pass: {b}' },
  { text: 'a slip is seen: {rihgt}', values: { right: 2 }, expected: 'a slip is seen: {rihgt}' },
  { text: '{constructor} {toString}', values: {}, expected: '{constructor} {toString}' },
  { text: 'no name: {} { a } {"a": 1}', values: { a: 'x' }, expected: 'no name: {} { a } {"a": 1}' },
])('fills “$text”', ({ text, values, expected }) => {
  expect(fill(text, values)).toBe(expected);
});
