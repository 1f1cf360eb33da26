import { normalise } from '~/strings/spelling';

/** Words that say nothing of what is looked for: they stand in every question. */
const empty = new Set(
  (
    'a about an and any are as at be been between but by can could did difference do does doing for from get give ' +
    'gives has have how i if in into is it its me mean meaning means my of on or our should so some that the their ' +
    'them then there these they this to us vs versus was we were what whats when where which who why will with would ' +
    'you your yours'
  ).split(' '),
);

/**
 * The words of a text that a search goes by, in one spelling. A text of empty words alone keeps them all.
 *
 * `contentWords('What is a Tokeniser?')` → `['tokenizer']`; `contentWords('how to')` → `['how', 'to']`
 */
export function contentWords(text: string): string[] {
  const words = normalise(text).split(' ').filter(Boolean);
  const full = words.filter((word) => !empty.has(word));
  return full.length > 0 ? full : words;
}

/**
 * A query without its empty words, spelt as the reader spelt it.
 *
 * `withoutEmptyWords('What is the behaviour of RAG?')` → `'behaviour RAG?'`
 */
export function withoutEmptyWords(query: string): string {
  const words = query.split(/\s+/);
  const full = words.filter((word) => normalise(word) !== '' && !empty.has(normalise(word)));
  return (full.length > 0 ? full : words).join(' ').trim();
}

/**
 * What a word shares with its other forms; no more than English needs in a search (after Porter, “An algorithm for
 * suffix stripping”, 1980).
 *
 * `stem('training')` → `'train'`; `stem('policies')` → `'policy'`; `stem('planned')` → `'plan'`
 */
export function stem(word: string): string {
  const single = word
    .replace(/ies$/, 'y')
    .replace(/(ss|x|ch|sh)es$/, '$1')
    .replace(/(?<=..)([^su])s$/, '$1');
  const bare = single
    .replace(/(?<=...)(?:(?<=iz)ation|(?<=at)ion|ing|ed|er|or|ion|ly|ment|able)$/, '')
    .replace(/(?<=...)e$/, '');
  return bare.replace(/([bdgmnprt])\1$/, '$1');
}
