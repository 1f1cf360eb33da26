import type { Misconception, Mistake } from './progress';

/** A mistake with what it is the first to show, and with what an earlier one showed already. */
export interface ToldMistake {
  readonly mistake: Mistake;
  readonly inFull: readonly Misconception[];
  readonly again: readonly { readonly misconception: Misconception; readonly first: Mistake }[];
}

/**
 * Mistakes in their order, each misconception told in full at the first alone: if two mistakes show `letters`,
 * `tellOnce(mistakes)[1]` has an empty `inFull`, and `letters` in `again` with the first of them.
 */
export function tellOnce(mistakes: readonly Mistake[]): ToldMistake[] {
  const firsts = new Map<Misconception, Mistake>();
  for (const mistake of mistakes)
    for (const one of mistake.misconceptions) if (!firsts.has(one)) firsts.set(one, mistake);
  return mistakes.map((mistake) => ({
    mistake,
    inFull: mistake.misconceptions.filter((one) => firsts.get(one) === mistake),
    again: mistake.misconceptions.flatMap((misconception) => {
      const first = firsts.get(misconception);
      return first && first !== mistake ? [{ misconception, first }] : [];
    }),
  }));
}
