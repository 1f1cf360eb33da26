import type { TaskCost } from '~/sums/task-cost';

/** `euros(1.854)` → `€1.85` */
export const euros = (value: number) => `€${value.toFixed(2)}`;

/** Cents, with a decimal below ten: `cents(0.066)` → `6.6 ct`, `cents(0.75)` → `75 ct` */
export const cents = (value: number) => `${(100 * value).toFixed(value < 0.1 ? 1 : 0)} ct`;

/** The parts of a cost that are not zero, in the order of the drawing, each with its fill. */
export function itemsOf({ tokens, review, byHand, upkeep }: TaskCost) {
  return [
    { what: 'tokens', value: tokens, fill: 'var(--orange)' },
    { what: 'review', value: review, fill: 'var(--ink)' },
    { what: 'by hand', value: byHand, fill: 'var(--edge)' },
    { what: 'upkeep', value: upkeep, fill: 'var(--rule)' },
  ].filter(({ value }) => value > 0);
}
