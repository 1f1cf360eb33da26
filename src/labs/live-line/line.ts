/** A token that the model wrote, and how probable it was, 0 to 1. */
export interface Written {
  readonly word: string;
  readonly probability: number;
}

/** The first prompt, and how the line is drawn. */
export const line = { prompt: 'anna wanted a new', temperature: 0.7, most: 24, sentences: 2 } as const;

/**
 * What was written up to the end of as many sentences, the mark included; all of it if there are fewer.
 *
 * `firstSentences([{ word: 'a', … }, { word: '.', … }, { word: 'b', … }], 1)` → the first two
 */
export function firstSentences(written: readonly Written[], count: number): readonly Written[] {
  let ends = 0;
  const last = written.findIndex(({ word }) => /^[.!?]$/.test(word) && ++ends === count);
  return last === -1 ? written : written.slice(0, last + 1);
}
