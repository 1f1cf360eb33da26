/*
 * A language model by counting: how likely is each word after the n - 1 words before it?
 * Nothing is trained. What followed in the text is counted, and a count is divided by the counts of its row.
 * Shannon 1948 (doi:10.1002/j.1538-7305.1948.tb01338.x) wrote English so, by hand;
 * the names are those of Jurafsky & Martin, "Speech and Language Processing", the chapter on n-grams.
 */

/** What followed each run of n - 1 words, and how often: `counts.get('with the')` → `neighbour → 6, porter → 2`. */
export interface NgramModel {
  /** Words looked at in all: the n - 1 before, and the one that is guessed. */
  readonly n: number;
  readonly counts: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

export interface NextWord {
  readonly word: string;
  /** How often it followed. */
  readonly count: number;
  /** Its share of all that followed, from 0 to 1. */
  readonly probability: number;
}

/**
 * Count what follows each run of `n - 1` words within a sentence. Words are what stands between spaces.
 * `countNgrams(['a red lamp', 'a red mug'], 2)` → `a → red 2`, `red → lamp 1, mug 1`.
 */
export function countNgrams(sentences: readonly string[], n: number): NgramModel {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`n is ${n}; give a whole number from 1 up.`);
  const counts = new Map<string, Map<string, number>>();
  for (const words of sentences.map(wordsOf)) {
    for (let at = n - 1; at < words.length; at++) {
      const before = words.slice(at - n + 1, at).join(' ');
      const row = counts.get(before) ?? new Map<string, number>();
      const word = words[at]!;
      counts.set(before, row.set(word, (row.get(word) ?? 0) + 1));
    }
  }
  return { n, counts };
}

/**
 * The words that followed the end of `text`, the likeliest first, level ones in alphabetical order.
 * Looks at the last n - 1 words and no further. Empty if they were never followed by anything.
 * `nextWords(countNgrams(['a red lamp', 'a red mug', 'a lamp'], 2), 'buy a')` → red 2/3, lamp 1/3.
 */
export function nextWords({ n, counts }: NgramModel, text: string): NextWord[] {
  const words = wordsOf(text);
  const row = counts.get(words.slice(words.length - n + 1).join(' ')) ?? new Map<string, number>();
  const total = [...row.values()].reduce((sum, count) => sum + count, 0);
  return [...row]
    .map(([word, count]) => ({ word, count, probability: count / total }))
    .sort((a, b) => b.count - a.count || a.word.localeCompare(b.word));
}

/**
 * The probability of `word` after `text`: 0 if it never followed.
 * `probabilityOf(countNgrams(['a red lamp', 'a red mug'], 3), 'a red', 'mug')` → `0.5`.
 */
export function probabilityOf(model: NgramModel, text: string, word: string): number {
  return nextWords(model, text).find((next) => next.word === word)?.probability ?? 0;
}

/**
 * Write on: append the likeliest next word `count` times, or until none is known.
 * `continueText(countNgrams(['a red lamp is a lamp'], 2), 'red', 3)` → `'red lamp is a'`.
 */
export function continueText(model: NgramModel, text: string, count: number): string {
  const [next] = count > 0 ? nextWords(model, text) : [];
  return next ? continueText(model, `${text} ${next.word}`, count - 1) : text;
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
