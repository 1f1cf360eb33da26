import type { TaskCost } from '~/sums/task-cost';

/** `euros(1.854)` → `€1.85` */
export const euros = (value: number) => `€${value.toFixed(2)}`;

/** Cents, with a decimal below ten: `cents(0.066)` → `6.6 ct`, `cents(0.75)` → `75 ct` */
export const cents = (value: number) => `${(100 * value).toFixed(value < 0.1 ? 1 : 0)} ct`;

/** The parts of a cost that are not zero, in the order of the drawing, each with its fill and, where that is faint, a line round it. */
export function itemsOf({ tokens, review, byHand, upkeep }: TaskCost) {
  return [
    { what: 'tokens', value: tokens, fill: 'var(--orange)', stroke: undefined },
    { what: 'review', value: review, fill: 'var(--ink)', stroke: undefined },
    { what: 'by hand', value: byHand, fill: 'var(--edge)', stroke: undefined },
    { what: 'upkeep', value: upkeep, fill: 'var(--rule)', stroke: 'var(--edge)' },
  ].filter(({ value }) => value > 0);
}
