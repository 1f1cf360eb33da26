import { expect, test } from 'vitest';
import { sayCounts, sayTimes } from '~/progress/words';

const says = { 'count.right': '{count} right', 'count.open': '{count} not yet' };

test.each([
  { counts: { right: 2, open: 1 }, words: '2 right, 1 not yet' },
  { counts: { right: 0, open: 1 }, words: '1 not yet' },
  { counts: { right: 0, open: 0 }, words: '' },
])('says $counts as “$words”', ({ counts, words }) => {
  expect(sayCounts(counts, says, 'count')).toBe(words);
});

const times = {
  times: 'right {right} of {count} times',
  timesOne: 'right {right} of 1 time',
  none: 'not yet',
};

test.each([
  { right: 7, count: 9, words: 'right 7 of 9 times' },
  { right: 0, count: 1, words: 'right 0 of 1 time' },
  { right: 0, count: 0, words: 'not yet' },
])('says how often $right of $count is', ({ words, ...level }) => {
  expect(sayTimes(level, times)).toBe(words);
});
