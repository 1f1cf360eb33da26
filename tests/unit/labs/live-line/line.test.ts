import { expect, test } from 'vitest';
import { firstSentences } from '~/labs/live-line/line';

const written = 'a lamp . it is ! good'.split(' ').map((word) => ({ word, probability: 0.5 }));

test.each([
  { count: 1, text: 'a lamp .' },
  { count: 2, text: 'a lamp . it is !' },
  { count: 3, text: 'a lamp . it is ! good' },
])('takes $count sentences', ({ count, text }) => {
  expect(
    firstSentences(written, count)
      .map(({ word }) => word)
      .join(' '),
  ).toBe(text);
});
