import { describe, expect, test } from 'vitest';
import { HANDBOOK, indexOf, rank, rarity, wordsOf } from '~/model/retrieval';

test.each([
  { text: 'Can I return the lamps?', words: ['return', 'lamps'] },
  { text: 'Opened, opened: OPENED', words: ['opened', 'opened', 'opened'] },
  { text: 'Order 8812, 10 % off', words: ['order', '8812', '10', 'off'] },
  { text: 'It is on the.', words: [] },
  { text: '', words: [] },
])('takes $words from “$text”', ({ text, words }) => {
  expect(wordsOf(text)).toEqual(words);
});

test.each([
  { passages: ['Red lamp', 'Lamp'], meanLength: 1.5 },
  { passages: ['the', 'of'], meanLength: 0 },
  { passages: [], meanLength: 0 },
])('finds passages of $meanLength words on average in $passages', ({ passages, meanLength }) => {
  expect(indexOf(passages).meanLength).toBe(meanLength);
});

test.each([
  { passages: 6, having: 1, worth: 1.54 },
  { passages: 6, having: 2, worth: 1.03 },
  { passages: 6, having: 6, worth: 0.07 },
])('gives a word in $having of $passages passages a worth of $worth', ({ passages, having, worth }) => {
  expect(rarity(passages, having)).toBeCloseTo(worth, 2);
});

describe('rank', () => {
  const orderOf = (passages: string[], question: string) =>
    rank(indexOf(passages), question).map(({ passage }) => passage);

  test.each([
    { why: 'the passage with the word first', passages: ['Red lamp', 'Blue mug'], order: [1, 0] },
    { why: 'the shorter of two first', passages: ['mug for the tall white desk', 'blue mug'], order: [1, 0] },
    {
      why: 'the one that repeats the word first',
      passages: ['mug lamp desk', 'mug mug desk'],
      order: [1, 0],
    },
    { why: 'level ones in their order', passages: ['blue mug', 'red mug'], order: [0, 1] },
  ])('puts $why', ({ passages, order }) => {
    expect(orderOf(passages, 'a mug')).toEqual(order);
  });

  test('counts a rare word for more than a frequent one', () => {
    const hits = rank(indexOf(['lamp red', 'lamp blue', 'lamp mug']), 'lamp mug');
    const worth = Object.fromEntries(hits[0]?.parts.map(({ word, score }) => [word, score]) ?? []);
    expect(hits[0]?.passage).toBe(2);
    expect(worth['mug']).toBeGreaterThan(worth['lamp'] ?? Infinity);
  });

  test('adds the score up from its words', () => {
    for (const { score, parts } of rank(indexOf(HANDBOOK.map(({ text }) => text)), 'opened lamp returned'))
      expect(score).toBeCloseTo(
        parts.reduce((sum, part) => sum + part.score, 0),
        12,
      );
  });

  test('scores 0 without a common word, and counts a word asked twice once', () => {
    const index = indexOf(['red lamp', 'blue mug']);
    expect(rank(index, 'kettle').map(({ score }) => score)).toEqual([0, 0]);
    expect(rank(index, 'mug mug')).toEqual(rank(index, 'mug'));
  });

  test('ranks nothing if there are no passages', () => {
    expect(rank(indexOf([]), 'mug')).toEqual([]);
  });
});
