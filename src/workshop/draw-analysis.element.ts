import { fill } from '~/strings/fill';
import { placeOf } from './draw-item.element';
import type { Discrimination, ItemAnalysis } from './item-analysis';
import { put, stamp, type Desk, type Says } from './stamp.element';
import { canBeChance, linkOf, printCorrelation } from './words';
import type { WorkshopQuestion } from './workshop';

/** How far each question tells apart those who did well, for those who know what to make of it. */
export function drawAnalysis(
  { root, says }: Desk,
  drawn: HTMLElement,
  questions: readonly WorkshopQuestion[],
  items: readonly ItemAnalysis[],
): void {
  const rows = items.flatMap(({ discrimination }, index) => {
    const question = questions[index];
    if (!question) return [];
    const row = stamp(root, 'link');
    (row.querySelector('a') as HTMLAnchorElement).href = `#${placeOf(question)}`;
    put(row, 'a', says['question'], { number: question.number });
    put(row, 'td', sayDiscrimination(discrimination, says));
    return [row];
  });
  drawn.querySelector('.analysis tbody')?.replaceChildren(...rows);
  const isChance = items.some(({ discrimination: one }) => !('lacks' in one) && canBeChance(one));
  (drawn.querySelector('.chance') as HTMLElement).hidden = !isChance;
}

function sayDiscrimination(one: Discrimination, says: Says): string {
  if ('lacks' in one) return says[`lacks.${one.lacks}`] ?? '';
  const printed = { r: one.r, low: one.low, high: one.high };
  const values = Object.entries(printed).map(([name, value]) => [name, printCorrelation(value)]);
  const value = fill(says['value'] ?? '', { ...Object.fromEntries(values), from: one.from });
  return `${value} ${says[`link.${linkOf(one.r)}`] ?? ''}`;
}
