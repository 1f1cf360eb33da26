import type { Difference } from '~/reader/difference';
import { fill } from '~/strings/fill';

/**
 * Counts in words, without those that are nought: `sayCounts({ right: 2, wrong: 0, open: 1 }, says, 'count')` →
 * `'2 right, 1 not yet'`, if `says['count.right']` is `'{count} right'`.
 */
export function sayCounts<Name extends string>(
  counts: Readonly<Record<Name, number>>,
  says: Readonly<Record<string, string>>,
  prefix: string,
): string {
  return (Object.entries(counts) as [Name, number][])
    .filter(([, count]) => count > 0)
    .map(([name, count]) => fill(says[`${prefix}.${name}`] ?? '', { count }))
    .join(', ');
}

/**
 * How often answers were right: `sayTimes({ right: 7, count: 9 }, says)` → `'right 7 of 9 times'`, if `says['times']` is
 * `'right {right} of {count} times'`; nought and one have texts of their own, `none` and `timesOne`.
 */
export function sayTimes(
  { right, count }: { readonly right: number; readonly count: number },
  says: Readonly<Record<string, string>>,
): string {
  return fill(says[count === 0 ? 'none' : count === 1 ? 'timesOne' : 'times'] ?? '', { right, count });
}

/**
 * What an import changes, without the last full stop: `sayDifference(difference(mine, theirs, String), says)` →
 * `'1 added. Glossary cards changed: 2'`
 */
export function sayDifference(
  { total, cards, route }: Pick<Difference, 'total' | 'cards' | 'route'>,
  says: Readonly<Record<string, string>>,
): string {
  const kept = cards > 0 ? fill(says['cards'] ?? '', { count: cards }) : '';
  return [sayCounts(total, says, 'count'), kept, route ? says['route'] : ''].filter(Boolean).join('. ');
}
