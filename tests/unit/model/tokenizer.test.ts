import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { vocabulary } from '~/model/corpus/vocabulary';
import { createTokenizer, spaced, specialTokens, toSentence } from '~/model/tokenizer';

const { encode, decode, id, size, words } = createTokenizer(vocabulary);
const tokens = (text: string, unknown?: string[]) => encode(text, unknown).map((one) => words[one]);

test('numbers the special tokens first', () => {
  expect(words.slice(0, specialTokens.length)).toEqual(specialTokens);
  expect([id('<pad>'), id('<end>'), id('\n'), id('=>'), id(':'), id('<unk>'), id('<unk8>')]).toEqual([
    0, 1, 2, 3, 4, 5, 13,
  ]);
  expect(size).toBe(vocabulary.length);
});

test('errors for a token that is not there', () => {
  expect(() => id('yak')).toThrowErrorMatchingInlineSnapshot(
    `[RangeError: The vocabulary has no token \`yak\`.]`,
  );
});

test.each([
  ['review : the lamp is good =>', ['review', ':', 'the', 'lamp', 'is', 'good', '=>']],
  ['Review:The lamp is good=>', ['review', ':', 'the', 'lamp', 'is', 'good', '=>']],
  ['the lamp.the chair!', ['the', 'lamp', '.', 'the', 'chair', '!']],
  ['dog=>red\ncat =>', ['dog', '=>', 'red', '\n', 'cat', '=>']],
  ["It isn’t good, I don't like it", ['it', 'is', 'not', 'good', ',', 'i', 'do', 'not', 'like', 'it']],
  ['I cannot log in and can’t wait', ['i', 'can', 'not', 'log', 'in', 'and', 'can', 'not', 'wait']],
  ['', []],
])('splits %j', (text, expected) => {
  expect(tokens(text)).toEqual(expected);
});

describe('unknown words', () => {
  test('become blanks numbered in the order they come, the same word the same blank', () => {
    const unknown: string[] = [];
    expect(tokens('the yak is a gnu , the yak', unknown)).toEqual([
      'the',
      '<unk1>',
      'is',
      'a',
      '<unk2>',
      ',',
      'the',
      '<unk1>',
    ]);
    expect(unknown).toEqual(['yak', 'gnu']);
  });

  test('go on from the list of the prompt', () => {
    const unknown = ['yak'];
    expect(tokens('gnu yak', unknown)).toEqual(['<unk2>', '<unk1>']);
  });

  test('are put back by decode, and stay blanks without their list', () => {
    const unknown: string[] = [];
    const ids = encode('A dog, a yak', unknown);
    expect(decode(ids, unknown)).toBe('a dog , a yak');
    expect(decode(ids)).toBe('a dog , a <unk1>');
  });

  test('share one blank from the ninth on, which nothing is put into', () => {
    const text = 'q1 q2 q3 q4 q5 q6 q7 q8 q9 q10 !';
    const unknown: string[] = [];
    expect(decode(encode(text, unknown), unknown)).toBe('q1 q2 q3 q4 q5 q6 q7 q8 <unk> <unk> !');
  });
});

test('gives back every text with up to eight unknown words, spaced', () => {
  const piece = fc.oneof(
    fc.constantFrom(...vocabulary.slice(specialTokens.length)),
    fc.constantFrom('=>', ':', '\n', ' ', ',', 'Lamp', "don't", 'it’s'),
  );
  const text = fc
    .tuple(fc.array(piece), fc.array(fc.string({ unit: 'grapheme', maxLength: 6 }), { maxLength: 3 }))
    .map(([known, any]) => [...any, ...known].join(' '));
  fc.assert(
    fc.property(text, (one) => {
      const unknown: string[] = [];
      const ids = encode(one, unknown);
      fc.pre(unknown.length <= 8);
      expect(decode(ids, unknown)).toBe(spaced(one));
    }),
  );
});

test.each([
  ['Hello, it isn’t here.', 'hello , it is not here .'],
  [' two  spaces\n', 'two spaces \n'],
])('spaces %j', (text, expected) => {
  expect(spaced(text)).toBe(expected);
  expect(spaced(expected)).toBe(expected);
});

test.each([
  ['anna wanted a new lamp .', 'Anna wanted a new lamp.'],
  ['on monday tom went to rome . he and i met max !', 'On Monday Tom went to Rome. He and I met Max!'],
  ['hot => cold \n big => small', 'Hot => cold\nBig => small'],
  ['hello , can you help ?', 'Hello, can you help?'],
  ['', ''],
])('writes %j for readers', (text, expected) => {
  expect(toSentence(text)).toBe(expected);
});
