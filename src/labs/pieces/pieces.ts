import { decode, encode, type Merge, type Pair } from '~/model/bpe';

/** A token of the reader’s text, as the lab shows it. */
export interface Piece {
  /** What it stands for, a space drawn as `·`; `▯` where it is part of a character. */
  readonly text: string;
  readonly id: number;
}

/** Merges as the page fetches them: the pairs alone, in the order in which they were learned. */
export type PackedMerges = readonly Pair[];

/** `unpackMerges([[101, 32]])` → `[{ pair: [101, 32], id: 256, count: 0 }]`: the counts stay at home. */
export function unpackMerges(pairs: PackedMerges): Merge[] {
  return pairs.map((pair, index) => ({ pair, id: 256 + index, count: 0 }));
}

/**
 * The parts that no merge joins: words with the space before them, other white space by itself.
 *
 * `splitWords('a word,\n too')` → `['a', ' word,', '\n', ' too']`
 */
export function splitWords(text: string): string[] {
  return text.match(/ ?\S+|\s/g) ?? [];
}

/**
 * Cuts a text with the first `known` merges.
 *
 * `cutPieces('a b', [], 0)` → `[{ text: 'a', id: 97 }, { text: '·', id: 32 }, { text: 'b', id: 98 }]`
 */
export function cutPieces(text: string, merges: readonly Merge[], known: number): Piece[] {
  const learned = merges.slice(0, known);
  return splitWords(text)
    .flatMap((word) => encode(word, learned))
    .map((id) => ({
      id,
      text: decode([id], learned)
        .replace(/ /g, '·')
        .replace(/\n/g, '↵')
        .replace(/\uFFFD+/g, '▯'),
    }));
}
