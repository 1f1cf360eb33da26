/*
 * From text to numbers and back, word by word.
 * The working model knows a closed list of words. Any other word becomes a numbered blank that it can carry along,
 * as in the copyable model of Luong et al. 2015 (arXiv:1410.8206), and whoever reads the answer puts the word back.
 */
import { properNames } from './corpus/words.ts';

/** How many different unknown words of one text keep a blank of their own. */
const blanks = 8;

/** The tokens that are no words, in the order of their ids. */
export const specialTokens: readonly string[] = [
  '<pad>',
  '<end>',
  '\n',
  '=>',
  ':',
  '<unk>',
  ...Array.from({ length: blanks }, (_, k) => `<unk${k + 1}>`),
];

/** Text to token ids and back, for one list of words. */
export interface Tokenizer {
  /** All tokens; the id of a token is its index. */
  readonly words: readonly string[];
  readonly size: number;
  /** The id of a token. Throws for one that is not in the list. */
  id(word: string): number;
  /** Token ids of `text`. Words not in the list are added to `unknown`, once each, and become numbered blanks. */
  encode(text: string, unknown?: string[]): number[];
  /** Tokens joined by single spaces; the k-th blank becomes the k-th of `unknown`, if it has one. */
  decode(ids: readonly number[], unknown?: readonly string[]): string;
}

/**
 * A tokenizer for `words`: special tokens first, as in `specialTokens`, then the words.
 * A prompt and what follows it share one list of unknown words, so hand the same `unknown` to both.
 * `const { encode, words } = createTokenizer([...specialTokens, 'a', 'dog']); const unknown = [];`
 * `encode('A dog, a yak', unknown).map((id) => words[id])` → `['a', 'dog', '<unk1>', 'a', '<unk2>']`; `unknown` → `[',', 'yak']`
 */
export function createTokenizer(words: readonly string[]): Tokenizer {
  const ids = new Map(words.map((word, id) => [word, id]));
  const id = (word: string) => {
    const known = ids.get(word);
    if (known === undefined) throw new RangeError(`The vocabulary has no token \`${word}\`.`);
    return known;
  };
  const firstBlank = id('<unk>');
  const blankOf = (word: string, unknown: string[]) => {
    if (!unknown.includes(word)) unknown.push(word);
    const k = unknown.indexOf(word) + 1;
    return k <= blanks ? firstBlank + k : firstBlank;
  };
  return {
    words,
    size: words.length,
    id,
    encode: (text, unknown = []) => split(text).map((word) => ids.get(word) ?? blankOf(word, unknown)),
    decode: (tokens, unknown = []) =>
      tokens.map((token) => unknown.slice(0, blanks)[token - firstBlank - 1] ?? words[token]).join(' '),
  };
}

/**
 * The text as the tokenizer sees it: lower case, no contractions, marks and line breaks as words of their own, single spaces.
 * `spaced('Hello, it isn’t here.')` → `'hello , it is not here .'`
 */
export function spaced(text: string): string {
  return split(text).join(' ');
}

/**
 * The text as people write it: capitals for names and where a sentence starts, no space before a mark.
 * `toSentence('anna wanted a new lamp .')` → `'Anna wanted a new lamp.'`
 */
export function toSentence(text: string): string {
  const words = text.split(' ').map((word, at, all) => {
    const starts = at === 0 || ['.', '!', '?', '\n'].includes(all[at - 1]!);
    return starts || word === 'i' || properNames.has(word)
      ? word.charAt(0).toUpperCase() + word.slice(1)
      : word;
  });
  return words
    .join(' ')
    .replace(/ ([,.!?])/g, '$1')
    .replace(/ ?\n ?/g, '\n');
}

/** People type "don't", the model's world says "do not". */
const contractions: readonly (readonly [RegExp, string])[] = [
  [/\bcan(?:no|['’])t\b/g, 'can not'],
  [/\bwon['’]t\b/g, 'will not'],
  [/n['’]t\b/g, ' not'],
  [/\bi['’]m\b/g, 'i am'],
  [/\bit['’]s\b/g, 'it is'],
];

function split(text: string): string[] {
  return (
    contractions
      .reduce((whole, [short, long]) => whole.replace(short, long), text.toLowerCase())
      .replace(/=>|[,.!?:\n]/g, ' $& ')
      .match(/\n|[^\s]+/g) ?? []
  );
}
