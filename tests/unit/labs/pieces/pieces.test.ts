import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutPieces, splitWords, unpackMerges } from '~/labs/pieces/pieces';
import { trainBpe } from '~/model/bpe';

describe('splitWords', () => {
  test.each([
    { text: '', parts: [] },
    { text: 'a word,\n too', parts: ['a', ' word,', '\n', ' too'] },
    { text: '  two', parts: [' ', ' two'] },
    { text: 'end ', parts: ['end', ' '] },
    { text: '모든 인간은', parts: ['모든', ' 인간은'] },
  ])('cuts $text into $parts', ({ text, parts }) => {
    expect(splitWords(text)).toEqual(parts);
  });

  test('loses nothing of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(splitWords(text).join('')).toBe(text);
      }),
      { seed: 1 },
    );
  });
});

describe('cutPieces', () => {
  const merges = trainBpe(splitWords('sent unsent resent sender sent sent'), 20);

  test.each([
    { text: 'a b', known: 0, pieces: ['a', '·', 'b'] },
    { text: 'sent', known: 20, pieces: ['sent'] },
    { text: 'é\n', known: 0, pieces: ['▯', '▯', '↵'] },
    { text: '', known: 20, pieces: [] },
  ])('cuts $text with $known merges into $pieces', ({ text, known, pieces }) => {
    expect(cutPieces(text, merges, known).map((piece) => piece.text)).toEqual(pieces);
  });

  test('never joins two words', () => {
    const pieces = cutPieces('sent sent sent', merges, merges.length).map(({ text }) => text);
    expect(pieces.filter((text) => /.·/.test(text))).toEqual([]);
  });

  test('cuts the same with merges that went over the network', () => {
    const packed = JSON.parse(JSON.stringify(merges.map(({ pair }) => pair))) as [number, number][];
    expect(cutPieces('resender', unpackMerges(packed), 9)).toEqual(cutPieces('resender', merges, 9));
  });

  test('never makes more pieces than bytes, nor fewer with fewer merges', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat({ max: 20 }), (text, known) => {
        const count = cutPieces(text, merges, known).length;
        expect(count).toBeLessThanOrEqual(new TextEncoder().encode(text).length);
        expect(count).toBeGreaterThanOrEqual(cutPieces(text, merges, 20).length);
      }),
      { seed: 1 },
    );
  });
});

test('unpackMerges numbers the pairs from 256', () => {
  expect(unpackMerges([[101, 32]])).toEqual([{ pair: [101, 32], id: 256, count: 0 }]);
});
