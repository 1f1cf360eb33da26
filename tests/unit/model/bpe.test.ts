import { describe, expect, test } from 'vitest';
import { BYTES, countPairs, decode, encode, merge, toBytes, trainBpe } from '~/model/bpe';

test.each([
  { text: '', bytes: [] },
  { text: 'aé', bytes: [97, 195, 169] },
  { text: '가', bytes: [234, 176, 128] },
])('writes `$text` as UTF-8 bytes', ({ text, bytes }) => {
  expect(toBytes(text)).toEqual(bytes);
});

test.each([
  { parts: [], counts: {} },
  { parts: [[1]], counts: {} },
  { parts: [[1, 2, 3, 1, 2], [3]], counts: { '1,2': 2, '2,3': 1, '3,1': 1 } },
  {
    parts: [
      [1, 2],
      [1, 2],
    ],
    counts: { '1,2': 2 },
  },
  { parts: [[7, 7, 7]], counts: { '7,7': 2 } },
])('counts the pairs of $parts', ({ parts, counts }) => {
  expect(Object.fromEntries(countPairs(parts))).toEqual(counts);
});

test.each([
  { ids: [1, 2, 3, 1, 2], pair: [1, 2] as const, merged: [4, 3, 4] },
  { ids: [7, 7, 7], pair: [7, 7] as const, merged: [4, 7] },
  { ids: [1, 3], pair: [1, 2] as const, merged: [1, 3] },
  { ids: [], pair: [1, 2] as const, merged: [] },
])('merges $pair in $ids', ({ ids, pair, merged }) => {
  expect(merge(ids, pair, 4)).toEqual(merged);
});

// https://en.wikipedia.org/wiki/Byte_pair_encoding (and karpathy/minbpe `test_wikipedia_example`).
//   aaabdaaabac    `aa` stands there 4 times (it overlaps itself): Z = aa
//   ZabdZabac      `Za` and `ab` twice each; Wikipedia takes `ab`, we the first, `Za`: Y = Za
//   YbdYbac        `Yb` twice: X = Yb = aaab
//   XdXac          No pair stands there twice: nothing is left to merge.
// a, b, c, d are bytes 97 to 100; Z, Y, X are ids 256, 257, 258. Either order of the tie ends in XdXac.
describe('the example of Wikipedia', () => {
  const text = 'aaabdaaabac';
  const merges = trainBpe([text], 3);

  test('learns Z, Y and X', () => {
    expect(merges).toEqual([
      { pair: [97, 97], id: 256, count: 4 },
      { pair: [256, 97], id: 257, count: 2 },
      { pair: [257, 98], id: 258, count: 2 },
    ]);
  });

  test('encodes the text as XdXac', () => {
    expect(encode(text, merges)).toEqual([258, 100, 258, 97, 99]);
  });

  test('decodes XdXac', () => {
    expect(decode([258, 100, 258, 97, 99], merges)).toBe(text);
  });

  test('stops when no pair occurs twice', () => {
    expect(trainBpe([text], 100)).toEqual(merges);
  });
});

// The figure and the text of chapter 3.
describe('the shop’s words', () => {
  const text = 'sent unsent resent sender';
  const merges = trainBpe([text], 3);
  const cut = (word: string) => encode(word, merges).map((id) => decode([id], merges));

  test('learns se, sen, sent', () => {
    expect(merges.map(({ id, count }) => [decode([id], merges), count])).toEqual([
      ['se', 4],
      ['sen', 4],
      ['sent', 3],
    ]);
  });

  test.each([0, 1, 2, 3].map((used, i) => ({ used, left: [25, 21, 17, 14][i] })))(
    'has $left symbols left after $used merges',
    ({ used, left }) => {
      expect(encode(text, merges.slice(0, used))).toHaveLength(left ?? 0);
    },
  );

  test.each([
    { word: 'resend', pieces: ['r', 'e', 'sen', 'd'] },
    { word: 'absent', pieces: ['a', 'b', 'sent'] },
  ])('cuts $word, which it never met', ({ word, pieces }) => {
    expect(cut(word)).toEqual(pieces);
  });
});

// The variants of the quiz question `tokens-merge-two`.
test.each([
  { word: 'mississippi', left: 7 },
  { word: 'entente', left: 3 },
  { word: 'tartar', left: 2 },
])('leaves $left symbols of $word after two merges', ({ word, left }) => {
  expect(encode(word, trainBpe([word], 2))).toHaveLength(left);
});

const awkward = {
  empty: '',
  'one letter': 'a',
  'a repeated letter': 'aaaaa',
  spaces: '  two  spaces ',
  'line breaks': 'one\r\n\ntwo\t',
  'a zero byte': 'a\u0000b',
  'a byte order mark': '\uFEFFtext',
  emoji: 'late 😀👩🏽‍🚀🇰🇷 parcel',
  Korean: '모든 인간은 태어날 때부터 자유로우며',
  Burmese: 'လူတိုင်းသည် တူညီ',
  'right to left': 'يولد جميع الناس أحرارًا',
  'combining marks': 'e\u0301 é',
  'the training text': 'sent unsent resent sender',
};
describe.each([0, 3, 20])('with %i merges', (limit) => {
  const merges = trainBpe(['sent unsent resent sender, 모든 인간은 모든'], limit);

  test.each(Object.entries(awkward))('gets back %s', (_, text) => {
    expect(decode(encode(text, merges), merges)).toBe(text);
  });
});

test('shows half a character as a replacement mark', () => {
  expect(decode([234, 176], [])).toBe('�');
});

test('errors if an id is not in the vocabulary', () => {
  expect(() => decode([BYTES], [])).toThrowErrorMatchingInlineSnapshot(
    `[Error: The vocabulary has no token 256: pass the merges that \`encode\` was given.]`,
  );
});
