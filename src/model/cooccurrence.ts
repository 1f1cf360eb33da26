/*
 * Word vectors by counting neighbours: no training, no neural network. A word is described by the words
 * that stand beside it, each weighted by how much more often than chance it does (PPMI). Words in the
 * same company get similar rows. Two principal directions of those rows make a flat map.
 * Method: Jurafsky & Martin, "Speech and Language Processing", the chapter on vector semantics.
 */

import { random } from './random';

/** One row of numbers per word, one column per word of the text: `vectors[i]` belongs to `words[i]`. */
export interface WordVectors {
  readonly words: readonly string[];
  readonly vectors: readonly (readonly number[])[]; // (word, context)
}

/**
 * How often `other` stands within `window` words of `word`, in the same sentence.
 * `countNeighbours([['red', 'lamp']], 2)` → `red → lamp → 1`, `lamp → red → 1`.
 */
export function countNeighbours(sentences: readonly (readonly string[])[], window: number) {
  const counts = new Map<string, Map<string, number>>();
  for (const sentence of sentences) {
    sentence.forEach((word, at) => {
      const row = counts.get(word) ?? new Map<string, number>();
      counts.set(word, row);
      sentence.slice(Math.max(0, at - window), at + window + 1).forEach((other, i) => {
        if (i !== Math.min(at, window)) row.set(other, (row.get(other) ?? 0) + 1);
      });
    });
  }
  return counts;
}

/**
 * Positive pointwise mutual information: log2 of (times seen together / times expected by chance), never
 * under 0. 0 = no more than chance, 1 = twice as often, 2 = four times. One row per word, words sorted.
 * `wordVectors([['red', 'lamp'], ['blue', 'mug']], 2)` → row of `red`: 2 in the column of `lamp`, else 0.
 */
export function wordVectors(sentences: readonly (readonly string[])[], window: number): WordVectors {
  const counts = countNeighbours(sentences, window);
  const words = [...counts.keys()].sort();
  const total = new Map(words.map((word) => [word, sum([...counts.get(word)!.values()])]));
  const all = sum([...total.values()]);
  const vectors = words.map((word) =>
    words.map((other) => {
      const together = counts.get(word)!.get(other) ?? 0;
      const expected = (total.get(word)! * total.get(other)!) / all;
      return together === 0 ? 0 : Math.max(0, Math.log2(together / expected));
    }),
  );
  return { words, vectors };
}

/** Do two vectors point the same way? 1 = same direction, 0 = nothing in common. `cosine([1, 0], [2, 0])` → `1`. */
export function cosine(a: readonly number[], b: readonly number[]): number {
  const lengths = Math.sqrt(dot(a, a) * dot(b, b));
  return lengths === 0 ? 0 : dot(a, b) / lengths;
}

/** The `count` words whose vectors are most like that of `word`, best first. Throws if the text lacks the word. */
export function nearest({ words, vectors }: WordVectors, word: string, count: number) {
  const vector = vectors[words.indexOf(word)];
  if (!vector) throw new Error(`The text has no word \`${word}\`.`);
  return words
    .map((other, i) => ({ word: other, similarity: cosine(vector, vectors[i] ?? []) }))
    .filter((neighbour) => neighbour.word !== word)
    .sort((a, b) => b.similarity - a.similarity || a.word.localeCompare(b.word))
    .slice(0, count);
}

/**
 * Squeeze rows of many numbers into points of two, keeping as much of their spread as two numbers can
 * (principal component analysis by power iteration). The signs of the axes mean nothing.
 * Shape: (rows, columns) → (rows, 2). `project([[0, 0], [2, 0], [4, 0]])` → `[[-2, 0], [0, 0], [2, 0]]`.
 */
export function project(rows: readonly (readonly number[])[]): [number, number][] {
  const width = rows[0]?.length ?? 0;
  const mean = Array.from({ length: width }, (_, j) => sum(rows.map((row) => row[j] ?? 0)) / rows.length);
  let rest = rows.map((row) => row.map((value, j) => value - (mean[j] ?? 0)));
  const axes = [0, 1].map(() => {
    const direction = strongestDirection(rest, width);
    const along = rest.map((row) => dot(row, direction));
    rest = rest.map((row, i) => row.map((value, j) => value - along[i]! * direction[j]!));
    return along;
  });
  return rows.map((_, i) => [axes[0]![i]!, axes[1]![i]!]);
}

/** Sentences of an imaginary shop, the same for the same `seed`. *Orange* is a colour in some, a fruit in others. */
export function shopSentences(count: number, seed = 1): string[][] {
  const draw = random(seed);
  const pick = (list: readonly string[]): string => list[Math.floor(draw() * list.length)]!;
  return Array.from({ length: count }, () =>
    pick(PATTERNS)
      .replace(/[A-Z]+/g, (slot) => pick(SLOTS[slot] ?? [slot]))
      .split(' '),
  );
}

/** What the shop's sentences are made of: the words of each slot. */
export const SLOTS: Readonly<Record<string, readonly string[]>> = {
  COLOUR: ['red', 'blue', 'green', 'grey', 'white', 'orange'],
  GOODS: ['lamp', 'kettle', 'chair', 'mug', 'desk'],
  FRUIT: ['apple', 'pear', 'lemon', 'melon', 'orange'],
  DAY: ['monday', 'tuesday', 'thursday', 'friday', 'saturday'],
  MOOD: ['happy', 'pleased', 'angry', 'upset', 'cross'],
  NAME: ['anna', 'tom', 'mia', 'we', 'they'],
};

const PATTERNS = [
  'NAME bought the COLOUR GOODS on DAY',
  'the GOODS comes in COLOUR or COLOUR',
  'NAME painted the GOODS COLOUR',
  'NAME sent the GOODS back on DAY',
  'NAME ate a ripe FRUIT at lunch',
  'NAME peeled the FRUIT and ate it',
  'the juice of one FRUIT and one FRUIT',
  'the van comes on DAY and DAY',
  'we open late on DAY evening',
  'NAME was MOOD about the GOODS',
  'NAME was very MOOD on DAY',
  'the customer sounds MOOD today',
];

/** Power iteration: apply the spread of `rows` to a vector until it stops turning. Starts from a fixed vector. */
function strongestDirection(rows: readonly (readonly number[])[], width: number): number[] {
  let direction = Array.from({ length: width }, (_, j) => 1 + (j % 7));
  for (let step = 0; step < 200; step++) {
    const next = new Array<number>(width).fill(0);
    for (const row of rows) {
      const along = dot(row, direction);
      row.forEach((value, j) => (next[j]! += along * value));
    }
    const length = Math.sqrt(dot(next, next));
    if (length === 0) return next;
    direction = next.map((value) => value / length);
  }
  return direction;
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((total, value, i) => total + value * (b[i] ?? 0), 0);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
