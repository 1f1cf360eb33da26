import type { NextReply } from '~/model/messages';

/** One line of a drawing of probabilities, in per cent. */
export interface Bar {
  readonly word: string;
  readonly percent: number;
  /** Before the cuts, at the same temperature. */
  readonly uncut: number;
  readonly isCut: boolean;
}

/** The likeliest words, and all the others together. */
export interface Bars {
  readonly bars: readonly Bar[];
  readonly rest: {
    readonly count: number;
    readonly percent: number;
    readonly uncut: number;
    readonly isCut: boolean;
  };
}

/** More than this many lines are not read. */
const most = 7;

/** What the model may say next as lines to draw. `toBars({ top: [{ word: 'a', probability: 1, uncut: 0.6 }], … })` */
export function toBars({ top, others, kept }: Pick<NextReply, 'top' | 'others' | 'kept'>): Bars {
  const bars = top.slice(0, most).map(({ word, probability, uncut }) => ({
    word,
    percent: 100 * probability,
    uncut: 100 * uncut,
    isCut: probability === 0,
  }));
  const left = top.slice(most);
  const add = (key: 'probability' | 'uncut') => 100 * left.reduce((sum, one) => sum + one[key], others[key]);
  const keptHere = bars.filter(({ isCut }) => !isCut).length;
  return {
    bars,
    rest: {
      count: kept > keptHere ? kept - keptHere : left.length + others.count,
      percent: add('probability'),
      uncut: add('uncut'),
      isCut: kept <= keptHere,
    },
  };
}

/**
 * A probability in words: whole per cents, but nothing possible is called 0 and nothing unsure 100.
 *
 * `sayPercent(0.2)` → `'< 1 %'`, with a narrow no-break space before the sign
 */
export function sayPercent(percent: number): string {
  if (percent === 0) return '0\u202f%';
  if (percent < 1) return '<\u202f1\u202f%';
  if (percent > 99 && percent < 100) return '>\u202f99\u202f%';
  return `${Math.round(percent)}\u202f%`;
}
