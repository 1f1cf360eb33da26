import { describe, expect, test } from 'vitest';
import { sayPercent, toBars } from '~/labs/bars';
import {
  appendWord,
  beginnings,
  complete,
  completions,
  fields,
  samplingOf,
} from '~/labs/next-word/next-word';
import { sayToken, toChips, unknownIn } from '~/labs/chips';
import { vocabulary } from '~/model/corpus/vocabulary';
import { createTokenizer } from '~/model/tokenizer';

describe('samplingOf', () => {
  test.each([
    { state: { t: 0.7, k: 0, p: 1 }, sampling: { temperature: 0.7 } },
    { state: { t: 1, k: 5, p: 1 }, sampling: { temperature: 1, topK: 5 } },
    { state: { t: 0, k: 0, p: 0.9 }, sampling: { temperature: 0, topP: 0.9 } },
  ])('draws by $sampling', ({ state, sampling }) => {
    expect(samplingOf(state)).toEqual(sampling);
  });
});

describe('completions', () => {
  const words = ['chair', 'child', 'lamp'];
  test.each([
    { text: 'a ch', found: ['chair', 'child'] },
    { text: 'CH', found: ['chair', 'child'] },
    { text: 'a ch ', found: [] },
    { text: 'a lamp', found: [] },
    { text: 'a .', found: [] },
    { text: '', found: [] },
    { text: 'yak', found: [] },
  ])('offers $found after “$text”', ({ text, found }) => {
    expect(completions(words, text)).toEqual(found);
  });

  test('offers no more than are asked for', () => {
    expect(completions(vocabulary, 's', 3)).toHaveLength(3);
  });
});

test.each([
  { text: 'a ch', word: 'chair', whole: 'a chair ' },
  { text: 'ch', word: 'chair', whole: 'chair ' },
])('completes “$text”', ({ text, word, whole }) => {
  expect(complete(text, word)).toBe(whole);
});

test.each([
  { text: 'a dog ', word: '.', whole: 'a dog .' },
  { text: '', word: 'a', whole: 'a' },
])('appends to “$text”', ({ text, word, whole }) => {
  expect(appendWord(text, word)).toBe(whole);
});

test('tells what was read, what was written and what is unknown', () => {
  const reply = { tokens: ['a', 'yak', '\n', 'is', 'yak'], isKnown: [true, false, true, true, false] };
  expect(toChips(reply, 2)).toEqual([
    { text: 'a', kind: 'read' },
    { text: 'yak', kind: 'unknown' },
    { text: '↵', kind: 'read' },
    { text: 'is', kind: 'written' },
    { text: 'yak', kind: 'unknown' },
  ]);
  expect(unknownIn(reply)).toEqual(['yak']);
});

test.each([
  { token: '\n', said: '↵' },
  { token: '<end>', said: 'end of text' },
  { token: '<unk>', said: 'blank' },
  { token: '<unk2>', said: 'blank 2' },
  { token: 'lamp', said: 'lamp' },
])('says $said', ({ token, said }) => {
  expect(sayToken(token)).toBe(said);
});

test('begins with texts that fit into a link and have only words that the model knows', () => {
  const { encode } = createTokenizer(vocabulary);
  const unknown: string[] = [];
  for (const text of beginnings) {
    expect(fields.text.read(text)).toBe(text);
    encode(text, unknown);
  }
  expect(unknown).toEqual([]);
});

describe('toBars', () => {
  const top = Array.from({ length: 12 }, (_, at) => ({
    word: `w${at}`,
    probability: at < 9 ? 0.1 : 0,
    uncut: 0.05,
  }));
  const others = { count: 88, probability: 0.1, uncut: 0.4 };

  test('shows seven, and counts what else can be drawn', () => {
    const { bars, rest } = toBars({ top, others, kept: 20 });
    expect(bars).toHaveLength(7);
    expect(bars[0]).toEqual({ word: 'w0', percent: 10, uncut: 5, isCut: false });
    expect(rest).toMatchObject({ count: 13, isCut: false });
    expect(rest.percent).toBeCloseTo(30);
    expect(rest.uncut).toBeCloseTo(65);
  });

  test('says that all the others are cut', () => {
    const cut = top.map((one, at) => ({ ...one, probability: at < 2 ? 0.5 : 0 }));
    const { bars, rest } = toBars({ top: cut, others: { ...others, probability: 0 }, kept: 2 });
    expect(bars.map(({ isCut }) => isCut)).toEqual([false, false, true, true, true, true, true]);
    expect(rest).toMatchObject({ count: 93, percent: 0, isCut: true });
  });
});

test.each([
  { percent: 0, said: '0 %' },
  { percent: 0.2, said: '< 1 %' },
  { percent: 59.6, said: '60 %' },
  { percent: 99.7, said: '> 99 %' },
  { percent: 100, said: '100 %' },
])('says $said', ({ percent, said }) => {
  expect(sayPercent(percent).replaceAll('\u202f', ' ')).toBe(said);
});
