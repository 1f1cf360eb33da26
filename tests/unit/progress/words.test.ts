import { expect, test } from 'vitest';
import { sayCounts } from '~/progress/words';

const says = { 'count.right': '{count} right', 'count.open': '{count} not yet' };

test.each([
  { counts: { right: 2, open: 1 }, words: '2 right, 1 not yet' },
  { counts: { right: 0, open: 1 }, words: '1 not yet' },
  { counts: { right: 0, open: 0 }, words: '' },
])('says $counts as “$words”', ({ counts, words }) => {
  expect(sayCounts(counts, says, 'count')).toBe(words);
});
