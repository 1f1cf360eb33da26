import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { continueText, countNgrams, nextWords, probabilityOf } from '~/model/ngram';

const rowsOf = (sentences: string[], n: number) =>
  Object.fromEntries(
    [...countNgrams(sentences, n).counts].map(([before, row]) => [before, Object.fromEntries(row)]),
  );

test.each([
  { sentences: ['a red lamp', 'a red mug'], n: 1, rows: { '': { a: 2, red: 2, lamp: 1, mug: 1 } } },
  { sentences: ['a red lamp', 'a red mug'], n: 2, rows: { a: { red: 2 }, red: { lamp: 1, mug: 1 } } },
  { sentences: ['a red lamp', 'a red mug'], n: 3, rows: { 'a red': { lamp: 1, mug: 1 } } },
  { sentences: ['a red lamp'], n: 4, rows: {} },
  { sentences: ['a', 'red'], n: 2, rows: {} }, // a sentence ends where it ends
  { sentences: [' a  red '], n: 2, rows: { a: { red: 1 } } },
  { sentences: [], n: 2, rows: {} },
])('counts what follows in $sentences with n = $n', ({ sentences, n, rows }) => {
  expect(rowsOf(sentences, n)).toEqual(rows);
});

test.each([
  { n: 2, text: 'buy a', words: ['red 2', 'lamp 1'] },
  { n: 2, text: 'a', words: ['red 2', 'lamp 1'] },
  { n: 3, text: 'buy a red', words: ['lamp 1', 'mug 1'] }, // level: by alphabet
  { n: 3, text: 'red', words: [] }, // too short to look two words back
  { n: 2, text: 'mug', words: [] },
  { n: 1, text: 'whatever', words: ['a 3', 'lamp 2', 'red 2', 'mug 1'] },
])('finds what follows “$text” with n = $n', ({ n, text, words }) => {
  const model = countNgrams(['a red lamp', 'a red mug', 'a lamp'], n);
  expect(nextWords(model, text).map(({ word, count }) => `${word} ${count}`)).toEqual(words);
});

test('divides a count by the counts of its row', () => {
  const model = countNgrams(['a red lamp', 'a red mug', 'a lamp'], 2);
  expect(nextWords(model, 'buy a').map(({ probability }) => probability)).toEqual([2 / 3, 1 / 3]);
});

test.each([
  { text: 'a red', word: 'mug', probability: 0.5 },
  { text: 'a red', word: 'van', probability: 0 },
  { text: 'a blue', word: 'mug', probability: 0 },
])('gives “$word” after “$text” the probability $probability', ({ text, word, probability }) => {
  expect(probabilityOf(countNgrams(['a red lamp', 'a red mug'], 3), text, word)).toBe(probability);
});

test.each([
  { text: 'red', count: 3, written: 'red lamp is a' },
  { text: 'red', count: 0, written: 'red' },
  { text: 'mug', count: 3, written: 'mug' }, // nothing is known to follow
])('writes $count words on from “$text”', ({ text, count, written }) => {
  expect(continueText(countNgrams(['a red lamp is a lamp'], 2), text, count)).toBe(written);
});

describe('for any text', () => {
  const sentence = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 }).map((words) => words.join(' '));

  test('the probabilities of a row add up to 1, the likeliest first', () => {
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 6 }), fc.integer({ min: 1, max: 4 }), (sentences, n) => {
        const model = countNgrams(sentences, n);
        for (const before of model.counts.keys()) {
          const shares = nextWords(model, before).map(({ probability }) => probability);
          expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
          expect(shares).toEqual([...shares].sort((a, b) => b - a));
        }
      }),
      { seed: 1 },
    );
  });
});

test.each([0, -1, 1.5, Number.NaN])('errors for n = %s', (n) => {
  expect(() => countNgrams(['a lamp'], n)).toThrow(`n is ${n}; give a whole number from 1 up.`);
});
