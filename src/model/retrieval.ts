/*
 * Keyword search over a few passages, the first half of retrieval-augmented generation: cut each text into words, count,
 * and rank by BM25. A word counts more the fewer passages hold it, less each time it is repeated, and less in a long
 * passage. Nothing here knows what a word means.
 * Method: Jurafsky & Martin, "Speech and Language Processing", the chapter on retrieval.
 */

/** What is kept of the passages: `counts[i]` says how often each word stands in passage `i`. */
export interface Index {
  readonly counts: readonly ReadonlyMap<string, number>[]; // (passage)
  /** Words per passage, on average. */
  readonly meanLength: number;
}

/** A passage that was ranked: its place in the list, its score, and what each word of the question gave to it. */
export interface Hit {
  readonly passage: number;
  readonly score: number;
  readonly parts: readonly { readonly word: string; readonly score: number }[];
}

/** How soon repeating a word stops helping, and how much a long passage is held back. The usual values. */
const SATURATION = 1.2;
const LENGTH = 0.75;

/** Words so common that they tell no passage from another. */
const STOP_WORDS = new Set(
  'a an and are as at be been but by can do for from has have i if in is it its may my of on or that the they this to was we were will with you your'.split(
    ' ',
  ),
);

/**
 * The words that count, in lower case, without stop words. No endings are cut: *lamps* is not *lamp*.
 * `wordsOf('Can I return the lamps?')` → `['return', 'lamps']`
 */
export function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !STOP_WORDS.has(word));
}

/** Counts the words of each passage once, before anyone asks. `indexOf(['Red lamp', 'Lamp']).meanLength` → `1.5` */
export function indexOf(passages: readonly string[]): Index {
  const words = passages.map(wordsOf);
  const total = words.reduce((sum, list) => sum + list.length, 0);
  return { counts: words.map(count), meanLength: total / Math.max(1, passages.length) };
}

/**
 * What a word is worth by its rarity: near 0 if every passage has it, more the fewer do.
 * ln(1 + (passages − having + ½) / (having + ½)). `rarity(6, 1)` → `1.54…`, `rarity(6, 6)` → `0.07…`
 */
export function rarity(passages: number, having: number): number {
  return Math.log(1 + (passages - having + 0.5) / (having + 0.5));
}

/**
 * All passages with their BM25 scores, the best first; level ones keep their order. A passage that shares no word with
 * the question scores 0. `rank(indexOf(['Red lamp', 'Blue mug']), 'a mug')[0]?.passage` → `1`
 */
export function rank({ counts, meanLength }: Index, question: string): Hit[] {
  const words = [...new Set(wordsOf(question))];
  const worth = new Map(
    words.map((word) => [word, rarity(counts.length, counts.filter((one) => one.has(word)).length)]),
  );
  return counts
    .map((passage, i): Hit => {
      const length = [...passage.values()].reduce((sum, n) => sum + n, 0) / meanLength;
      const parts = words.flatMap((word) => {
        const n = passage.get(word) ?? 0;
        const often = (n * (SATURATION + 1)) / (n + SATURATION * (1 - LENGTH + LENGTH * length));
        return n === 0 ? [] : [{ word, score: worth.get(word)! * often }];
      });
      return { passage: i, score: parts.reduce((sum, part) => sum + part.score, 0), parts };
    })
    .sort((a, b) => b.score - a.score || a.passage - b.passage);
}

/** Six passages from the handbook of an imaginary lamp shop. One is out of date and was never taken out. */
export const HANDBOOK: readonly { readonly title: string; readonly text: string }[] = [
  { title: 'Returns', text: 'Lamps are returned unused and in the box, within 30 days, for the full price.' },
  {
    title: 'Opened boxes',
    text: 'If the box was opened and the lamp tried, we accept it for 14 days, less 10 %.',
  },
  {
    title: 'Returns, 2023 edition',
    text: 'An opened lamp can be returned within 60 days for the full price.',
  },
  {
    title: 'Opening hours',
    text: 'The shop is open from 10 to 7. Please call before you bring a lamp for repair.',
  },
  { title: 'Faults', text: 'A lamp that flickers is repaired or exchanged, for two years from delivery.' },
  {
    title: 'Delivery',
    text: 'Parcels leave within two days. You can track yours with the number in our mail.',
  },
];

function count(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
