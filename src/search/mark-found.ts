import { normalise, slips, slipsAllowed } from '~/strings/spelling';
import { sharedLength } from './near';
import { contentWords, stem } from './words';

/** A piece of a text, found or not. */
export interface Part {
  readonly text: string;
  readonly isFound: boolean;
}

/**
 * A text in pieces, with what a query found in it set apart: words that begin as the reader typed, up to there; where a
 * word was misspelt, the letters that differ. The pieces make up the text again.
 *
 * `markFound('Hallucination', 'halucination')` →
 * `[{ text: 'Hal', isFound: false }, { text: 'l', isFound: true }, { text: 'ucination', isFound: false }]`
 */
export function markFound(text: string, query: string): Part[] {
  const typed = wordsOf(query);
  const parts: Part[] = [];
  const add = (piece: string, isFound: boolean) => {
    if (piece) parts.push({ text: piece, isFound });
  };
  for (const piece of text.split(/([\p{L}\p{N}\p{M}’']+)/u)) {
    const [from, to] = findIn(piece, typed);
    add(piece.slice(0, from), false);
    add(piece.slice(from, to), true);
    add(piece.slice(to), false);
  }
  const isFound = parts.some((part) => part.isFound);
  // Written together, or apart: “finetuning” for “fine-tuning”.
  const isWhole = !isFound && joined(text) === joined(query);
  return isWhole && text ? [{ text, isFound: true }] : parts;
}

const joined = (text: string) => normalise(text).replaceAll(' ', '');

/** One query is asked of many texts. */
let last: { query: string; words: readonly string[] } = { query: '', words: [] };
function wordsOf(query: string): readonly string[] {
  if (query !== last.query) last = { query, words: contentWords(query) };
  return last.words;
}

/** From where to where a word was found; nowhere is `[0, 0]`. */
function findIn(word: string, typed: readonly string[]): [from: number, to: number] {
  const lower = word.toLowerCase();
  const begins = typed.find((one) => lower.startsWith(one));
  if (begins) return [0, begins.length];
  const plain = normalise(word);
  if (plain === '') return [0, 0];
  const begun = typed.find((one) => plain.startsWith(one));
  if (begun) return [0, begun === plain ? word.length : Math.min(begun.length, word.length)];
  const akin = typed.find((one) => stem(one) === stem(plain));
  if (akin) return [0, Math.min(sharedLength(akin, plain), word.length)];
  // Empty words are no misspelling of anything.
  if (word.length !== plain.length || contentWords(`${word} x`).length < 2) return [0, 0];
  for (const one of typed) {
    // A beginning will do: “halucination” in “hallucinations”.
    const limit = slipsAllowed(one);
    const lengths = [0, 1, -1, 2, -2]
      .map((more) => one.length + more)
      .filter((length) => length <= plain.length);
    const near = lengths
      .map((length) => plain.slice(0, length))
      .filter((part) => slips(part, one, limit) <= limit);
    const [best] = near.sort((a, b) => slips(a, one, limit) - slips(b, one, limit));
    if (best !== undefined && (best.length > 3 || best === plain)) return differing(best, one);
  }
  return [0, 0];
}

/** The letters of a word between the beginning and the end that it shares with what was typed; one at least. */
function differing(word: string, typed: string): [from: number, to: number] {
  const before = sharedLength(word, typed);
  const most = Math.min(word.length, typed.length) - before;
  const after = Math.min(most, sharedLength(reverse(word), reverse(typed)));
  const to = word.length - after;
  return [Math.max(0, Math.min(before, to - 1)), to];
}

const reverse = (text: string) => [...text].reverse().join('');
