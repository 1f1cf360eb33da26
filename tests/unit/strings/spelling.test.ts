import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise, slips } from '~/strings/spelling';

fc.configureGlobal({ seed: 1 });

/** Any string there can be, broken halves of characters included. */
const anyText = fc.array(fc.nat(0xffff), { maxLength: 40 }).map((units) => String.fromCharCode(...units));
/** Words so alike that they are often a few slips apart. */
const alike = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });

describe('normalise', () => {
  test.each([
    { text: ' Tokenisation ', normal: 'tokenization' },
    { text: 'few‑shot', normal: 'few shot' },
    { text: 'few-shot', normal: 'few shot' },
    { text: 'Behaviours', normal: 'behaviors' },
    { text: 'labelled', normal: 'labeled' },
    { text: 'modelling', normal: 'modeling' },
    { text: 'Naïve Résumé', normal: 'naive resume' },
    { text: 'model’s', normal: 'models' },
    { text: "model's", normal: 'models' },
    { text: 'top-k / top-p', normal: 'top k top p' },
    { text: 'precision', normal: 'precision' },
    { text: 'İSTANBUL', normal: 'istanbul' },
    { text: '\ud800', normal: '' },
    { text: '', normal: '' },
  ])('writes “$text” as “$normal”', ({ text, normal }) => {
    expect(normalise(text)).toBe(normal);
  });

  test('leaves letters and digits with single blanks between them', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(normalise(text)).toMatch(/^(?:[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*)?$/u);
      }),
      { numRuns: 500 },
    );
  });

  test('makes no difference between cases, nor between blanks and hyphens', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zA-Z]{1,8}$/), { maxLength: 4 }), (words) => {
        const normal = normalise(words.join(' '));
        expect(normalise(words.join('-').toUpperCase())).toBe(normal);
        expect(normalise(` ${words.join(' – ').toLowerCase()} `)).toBe(normal);
      }),
    );
  });
});

describe('slips', () => {
  test.each([
    { a: 'temprature', b: 'temperature', limit: 2, count: 1 },
    { a: 'cat', b: 'elephant', limit: 2, count: 3 },
    { a: '', b: '', limit: 2, count: 0 },
    { a: '', b: 'ab', limit: 2, count: 2 },
    { a: 'abc', b: 'abc', limit: 0, count: 0 },
    { a: 'abc', b: 'acb', limit: 2, count: 1 },
    { a: 'abcd', b: 'badc', limit: 2, count: 2 },
    { a: 'abc', b: 'axc', limit: 2, count: 1 },
    { a: 'abc', b: 'abxc', limit: 2, count: 1 },
    { a: 'kitten', b: 'sitting', limit: 3, count: 3 },
    { a: 'kitten', b: 'sitting', limit: 2, count: 3 },
    { a: 'abc', b: 'bcxyz', limit: 2, count: 3 },
    { a: 'aaaaaa', b: 'bbbbbb', limit: 1, count: 2 },
  ])('counts $count between “$a” and “$b” up to $limit', ({ a, b, limit, count }) => {
    expect(slips(a, b, limit)).toBe(count);
  });

  const limits = fc.nat(3);

  test('is the same in both directions', () => {
    fc.assert(
      fc.property(alike, alike, limits, (a, b, limit) => {
        expect(slips(a, b, limit)).toBe(slips(b, a, limit));
      }),
      { numRuns: 1000 },
    );
  });

  test('is zero between equal words alone', () => {
    fc.assert(
      fc.property(alike, alike, limits, (a, b, limit) => {
        expect(slips(a, b, limit) === 0).toBe(a === b);
      }),
      { numRuns: 1000 },
    );
  });

  test('is the true count, or one over the limit', () => {
    fc.assert(
      fc.property(alike, alike, limits, (a, b, limit) => {
        expect(slips(a, b, limit)).toBe(Math.min(slips(a, b, 99), limit + 1));
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    { name: 'a letter added', slip: (word: string, at: number) => `${word.slice(0, at)}x${word.slice(at)}` },
    { name: 'a letter dropped', slip: (word: string, at: number) => word.slice(0, at) + word.slice(at + 1) },
    {
      name: 'a letter changed',
      slip: (word: string, at: number) => `${word.slice(0, at)}x${word.slice(at + 1)}`,
    },
    {
      name: 'two neighbours swapped',
      slip: (word: string, at: number) =>
        word.slice(0, at) +
        word
          .slice(at, at + 2)
          .split('')
          .reverse()
          .join('') +
        word.slice(at + 2),
    },
  ])('counts $name as one at most', ({ slip }) => {
    fc.assert(
      fc.property(alike, fc.nat(7), (word, at) => {
        expect(slips(word, slip(word, at), 2)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('does not throw for any two strings', () => {
    fc.assert(
      fc.property(anyText, anyText, limits, (a, b, limit) => {
        expect(slips(a, b, limit)).toBeLessThanOrEqual(limit + 1);
      }),
    );
  });
});
