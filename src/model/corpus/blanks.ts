/*
 * Words that no vocabulary has, so that the numbered blanks of the tokenizer are trained like words.
 */
import { type Draw, pick, sample } from './phrases.ts';
import { allProducts, groups, names } from './words.ts';

const syllables = 'zor blim kav trun fep wug dax lom quib snar'.split(' ');
const things: ReadonlySet<string> = new Set([
  ...allProducts,
  ...names.she,
  ...names.he,
  ...['colour', 'city', 'family'].flatMap((group) => groups[group]!),
]);

/** A word that is none: `'blimkav17'`. */
export function inventWord(draw: Draw): string {
  return pick(draw, syllables) + pick(draw, syllables) + Math.floor(draw() * 100);
}

/**
 * `text` with one or two of its words replaced throughout by invented ones: mostly things and names, at times any word.
 * Headers, marks and answers stay. `blankOut(draw, 'i like the lamp => positive')` → `'i like the zorwug3 => positive'`
 */
export function blankOut(draw: Draw, text: string): string {
  const words = text.split(' ');
  const isStructure = (at: number) =>
    words[at + 1] === ':' || words[at - 1] === '=>' || !/[a-z]/.test(words[at]!);
  const free = [...new Set(words.filter((_, at) => !isStructure(at)))];
  const named = free.filter((word) => things.has(word));
  const from = named.length > 0 && draw() < 0.8 ? named : free;
  const chosen = sample(draw, from, Math.min(from.length, draw() < 0.7 ? 1 : 2));
  const invented = new Map(chosen.map((word) => [word, inventWord(draw)]));
  return words.map((word, at) => (isStructure(at) ? word : (invented.get(word) ?? word))).join(' ');
}
