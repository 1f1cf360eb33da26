import type { Discrimination, ItemAnalysis } from './item-analysis';

export type Level = 'none' | 'all' | 'most' | 'more' | 'half' | 'less' | 'few' | 'nobody';
export type Link = 'reverse' | 'poor' | 'fair' | 'good';

/** How many had a question right, in a word: 9 of 12 → `most`, 7 → `more`, 6 → `half`, 5 → `less`, 2 → `few` */
export function levelOf({ answered, right }: Pick<ItemAnalysis, 'answered' | 'right'>): Level {
  if (answered === 0) return 'none';
  if (right === 0 || right === answered) return right === 0 ? 'nobody' : 'all';
  if (right * 4 >= answered * 3) return 'most';
  if (right * 4 < answered) return 'few';
  return right * 2 === answered ? 'half' : right * 2 > answered ? 'more' : 'less';
}

/**
 * What a discrimination comes to. The bounds of .20 and .40 are those of R. L. Ebel, *Measuring Educational
 * Achievement*, 1965; what lies close to nought is called poor on either side of it.
 *
 * `r` −.2 → `reverse`, −.05 → `poor`, .1 → `poor`, .3 → `fair`, .4 → `good`
 */
export function linkOf(r: number): Link {
  if (r < -0.1) return 'reverse';
  return r < 0.2 ? 'poor' : r < 0.4 ? 'fair' : 'good';
}

/** Does the range of a discrimination hold nought? */
export function canBeChance({ low, high }: Extract<Discrimination, { r: number }>): boolean {
  return low <= 0 && high >= 0;
}

/** A correlation as it is printed: `printCorrelation(-0.256)` → `'−.26'` */
export function printCorrelation(r: number): string {
  return r
    .toFixed(2)
    .replace('-0.00', '0.00')
    .replace('-', '−')
    .replace(/^(−?)0\./, '$1.');
}
