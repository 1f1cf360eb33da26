import { expect, test } from 'vitest';
import { endAfter } from '~/route/end-after';

test.each([
  ['First on which test?', '.', ''],
  ['Stop! ', '.', ''],
  ['Tokens', '.', '.'],
  ['Why? And how', '.', '.'],
  ['Which?', ', and more.', ', and more.'],
])('after %j, %j becomes %j', (words, end, expected) => {
  expect(endAfter(words, end)).toBe(expected);
});
