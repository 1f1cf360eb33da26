const format = (more: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    ...more,
  });
const [short, long] = [format({}), format({ year: 'numeric' })];
const milliseconds = 24 * 60 * 60 * 1000;

/**
 * The date of a day counted from 1 January 1970, with its year if it is more than ten months away.
 *
 * `dateOf(20_781, 20_780)` → `'Wednesday 25 November'`
 */
export function dateOf(day: number, today: number): string {
  return (Math.abs(day - today) > 300 ? long : short).format(new Date(day * milliseconds)).replace(',', '');
}

/** A day as part of a sentence: `nameDay(5, 4, { tomorrow: 'tomorrow', … })` → `'tomorrow'` */
export function nameDay(
  day: number,
  today: number,
  says: { readonly today: string; readonly tomorrow: string; readonly on: string },
): string {
  if (day <= today) return says.today;
  return day === today + 1 ? says.tomorrow : says.on.replace('{date}', dateOf(day, today));
}

/**
 * Things by the day on which they are due, what is overdue among today’s: `groupByDay([{ due: 3 }, { due: 6 }], 4)` →
 * `[{ day: 4, items: [{ due: 3 }] }, { day: 6, items: [{ due: 6 }] }]`
 */
export function groupByDay<Item extends { readonly due: number }>(
  queue: readonly Item[],
  today: number,
): { day: number; items: Item[] }[] {
  const groups = new Map<number, Item[]>();
  for (const item of queue) {
    const day = Math.max(item.due, today);
    groups.set(day, [...(groups.get(day) ?? []), item]);
  }
  return [...groups].map(([day, items]) => ({ day, items }));
}
