import { expect, test } from 'vitest';
import { saysOf } from '~/progress/says';
import { sayCounts, sayDifference, sayTimes } from '~/progress/words';
import { fill } from '~/strings/fill';
import { strings } from '~/strings/en';

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

const total = { add: 0, replace: 0, extend: 0, forget: 0, leave: 0 };
const bring = JSON.parse(saysOf(strings, /^bring\.(count|cards|route|total)/)) as Record<string, string>;
test.each([
  { found: { total: { ...total, add: 1 }, cards: 0, route: false }, changes: '1 added' },
  {
    found: { total, cards: 1, route: true },
    changes: 'Glossary cards changed: 1. Another route through the book',
  },
  {
    found: { total: { ...total, add: 1 }, cards: 2, route: false },
    changes: '1 added. Glossary cards changed: 2',
  },
])('says of an import “$changes”, with one full stop each', ({ found, changes }) => {
  expect(sayDifference(found, bring)).toBe(changes);
  expect(fill(bring['total'] ?? '', { changes: sayDifference(found, bring) })).not.toContain('..');
});
