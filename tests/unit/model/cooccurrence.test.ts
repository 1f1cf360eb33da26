import { describe, expect, test } from 'vitest';
import {
  cosine,
  countNeighbours,
  nearest,
  project,
  shopSentences,
  SLOTS,
  wordVectors,
} from '~/model/cooccurrence';

const rowOf = (counts: ReturnType<typeof countNeighbours>, word: string) =>
  Object.fromEntries(counts.get(word) ?? []);

test.each([
  { sentences: [['red', 'lamp']], window: 2, word: 'red', row: { lamp: 1 } },
  { sentences: [['red', 'lamp']], window: 2, word: 'lamp', row: { red: 1 } },
  { sentences: [['a', 'b', 'c', 'd']], window: 1, word: 'b', row: { a: 1, c: 1 } },
  { sentences: [['a', 'b', 'c', 'd']], window: 2, word: 'a', row: { b: 1, c: 1 } },
  { sentences: [['a', 'b', 'a']], window: 2, word: 'a', row: { b: 2, a: 2 } },
  { sentences: [['a'], ['b']], window: 2, word: 'a', row: {} },
])('counts the neighbours of $word in $sentences', ({ sentences, window, word, row }) => {
  expect(rowOf(countNeighbours(sentences, window), word)).toEqual(row);
});

test('gives a pair seen four times as often as by chance the value 2', () => {
  // Four neighbours in all, one each: by chance red and lamp would meet 1 × 1 / 4 times; they meet once.
  const { words, vectors } = wordVectors(
    [
      ['red', 'lamp'],
      ['blue', 'mug'],
    ],
    2,
  );
  expect(words).toEqual(['blue', 'lamp', 'mug', 'red']);
  expect(vectors[3]).toEqual([0, 2, 0, 0]);
});

test.each([
  { a: [1, 0], b: [2, 0], similarity: 1 },
  { a: [1, 0], b: [0, 3], similarity: 0 },
  { a: [1, 0], b: [-1, 0], similarity: -1 },
  { a: [0, 0], b: [1, 0], similarity: 0 },
])('compares $a with $b', ({ a, b, similarity }) => {
  expect(cosine(a, b)).toBe(similarity);
});

describe('project', () => {
  test('keeps points on a line', () => {
    const points = project([
      [0, 0],
      [2, 0],
      [4, 0],
    ]);
    expect(points.map((point) => point.map((value) => Math.round(value * 1e6) / 1e6 + 0))).toEqual([
      [-2, 0],
      [0, 0],
      [2, 0],
    ]);
  });

  test('puts the wider spread first', () => {
    const points = project([
      [0, 0, -5],
      [0, 0, 5],
      [1, 0, 0],
      [-1, 0, 0],
    ]);
    expect(points.map(([x, y]) => [Math.abs(Math.round(x)), Math.abs(Math.round(y))])).toEqual([
      [5, 0],
      [5, 0],
      [0, 1],
      [0, 1],
    ]);
  });

  test('gives no points for no rows', () => {
    expect(project([])).toEqual([]);
  });
});

// The figure and the text of chapter 3.
describe('the shop', () => {
  const sentences = shopSentences(300);
  const table = wordVectors(sentences, 2);
  const neighbours = (word: string, count: number) =>
    nearest(table, word, count).map((one) => [one.word, one.similarity.toFixed(2)]);

  test('says the same for the same seed', () => {
    expect(shopSentences(300)).toEqual(sentences);
    expect(shopSentences(300, 2)).not.toEqual(sentences);
  });

  test('fills every slot', () => {
    expect(sentences.flat().filter((word) => /[A-Z]/.test(word))).toEqual([]);
  });

  test('puts opposites side by side', () => {
    expect(neighbours('angry', 3)).toEqual([
      ['upset', '0.95'],
      ['pleased', '0.94'],
      ['happy', '0.91'],
    ]);
  });

  test('puts orange between colours and fruit', () => {
    const near = nearest(table, 'orange', 8).map(({ word }) => word);
    expect(near.filter((word) => SLOTS['COLOUR']?.includes(word)).length).toBeGreaterThan(1);
    expect(near.filter((word) => SLOTS['FRUIT']?.includes(word)).length).toBeGreaterThan(1);
  });

  test.each(['COLOUR', 'FRUIT', 'DAY', 'MOOD', 'GOODS'])('finds the neighbourhood %s', (slot) => {
    const members = (SLOTS[slot] ?? []).filter((word) => word !== 'orange');
    for (const word of members) {
      const near = nearest(table, word, members.length - 1).map((one) => one.word);
      expect(
        near.filter((one) => members.includes(one)).length,
        `${word}: ${near.join(', ')}`,
      ).toBeGreaterThanOrEqual(members.length - 2);
    }
  });
});

test('errors if the text has no such word', () => {
  expect(() => nearest(wordVectors([['red', 'lamp']], 2), 'mug', 1)).toThrowErrorMatchingInlineSnapshot(
    `[Error: The text has no word \`mug\`.]`,
  );
});
