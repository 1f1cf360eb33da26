import { numberField, textField, type StateOf } from '../lab-state';
import type { Sampling } from '~/model/sampling';

/** The text of the first state; the guess is about it. */
export const firstText = 'lucy bought a red lamp in rome . it was a bad lamp . she';

/** Texts to begin with, one for each kind that the model knows. */
export const beginnings: readonly string[] = [
  firstText,
  'anna wanted a new',
  'review : the price is bad but i love the lamp =>',
  'ticket : hello , i was charged twice =>',
  'opposite : hot =>',
  'dog => six \n london => red \n cat =>',
];

/** A top-k that cuts nothing. */
export const noTopK = 0;

export const fields = {
  text: textField(firstText, 400),
  t: numberField(1, { min: 0, max: 2, step: 0.1 }),
  k: numberField(noTopK, { min: noTopK, max: 40, step: 1 }),
  p: numberField(1, { min: 0.05, max: 1, step: 0.05 }),
  seed: numberField(1, { min: 1, max: 9999, step: 1 }),
};

/** All that a link to this lab holds. */
export type NextWordState = StateOf<typeof fields>;

/** How such a state draws. `samplingOf({ t: 0.7, k: 0, p: 1, … })` → `{ temperature: 0.7 }` */
export function samplingOf({ t, k, p }: Pick<NextWordState, 't' | 'k' | 'p'>): Sampling {
  return {
    temperature: t,
    ...(k === noTopK ? {} : { topK: k }),
    ...(p === 1 ? {} : { topP: p }),
  };
}

/** The text with one more word: `appendWord('a dog ', '.')` → `'a dog .'` */
export function appendWord(text: string, word: string): string {
  return `${text.trimEnd()} ${word}`.trimStart();
}

/**
 * Words that the word being typed at the end of `text` may become, in the order of `words`; none after a space.
 *
 * `completions(['chair', 'child', 'lamp'], 'a ch')` → `['chair', 'child']`
 */
export function completions(words: readonly string[], text: string, most = 8): string[] {
  const typed = /\S*$/.exec(text)?.[0].toLowerCase() ?? '';
  if (!/^[a-z]+$/.test(typed) || words.includes(typed)) return [];
  return words.filter((word) => word.startsWith(typed)).slice(0, most);
}

/** The text with the word being typed at its end replaced: `complete('a ch', 'chair')` → `'a chair '` */
export function complete(text: string, word: string): string {
  return `${text.replace(/\S*$/, '')}${word} `;
}
