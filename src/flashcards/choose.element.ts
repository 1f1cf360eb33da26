import { cardsSays as says } from '~/strings/cards-said';
import { fill } from '~/strings/fill';
import { standsNow } from './device.element';
import type { Stand } from './order';
import { isInSet, readChoice, type Ask, type Choice } from './sets';

/** Asked at a time, unless the reader wants all: few enough to come to the end of them. */
export const atATime = 10;

/** What is chosen in a form. */
export function choiceIn(form: HTMLFormElement): Choice {
  const chosen = new FormData(form);
  return { set: String(chosen.get('set')), ask: chosen.get('ask') as Ask };
}

/** Chooses in a form what the address asks for. */
export function chooseByAddress(form: HTMLFormElement): void {
  const set = form.elements.namedItem('set') as HTMLSelectElement;
  const ask = form.elements.namedItem('ask') as RadioNodeList;
  const sets = [...set.options].map(({ value }) => value);
  const choice = readChoice(location.search, sets);
  [set.value, ask.value] = [choice.set, choice.ask];
}

/** Shows of a list what belongs to a set, and gives the ids of that. */
export function narrowTo(set: string, list: HTMLElement): string[] {
  const ids: string[] = [];
  for (const section of list.querySelectorAll<HTMLElement>('[data-chapter]')) {
    const chapter = section.dataset['chapter'] ?? '';
    for (const row of section.querySelectorAll<HTMLElement>('[data-id]')) {
      const { id = '', theme = '' } = row.dataset;
      row.hidden = !isInSet(set, { id, chapter, theme });
      if (!row.hidden) ids.push(id);
    }
    section.hidden = section.querySelector('[data-id]:not([hidden])') === null;
  }
  return ids;
}

/** Says in a form how many cards there are and how the reader stands with them. */
export function tellCards(form: HTMLFormElement, ids: readonly string[]): void {
  const stands = [...standsNow(ids).values()];
  const count = (of: Stand) => stands.filter((stand) => stand === of).length;
  const parts = [
    fill(ids.length === 1 ? says.countOne : says.count, { count: ids.length }),
    ...(['due', 'new', 'away'] as const)
      .filter((stand) => count(stand) > 0)
      .map((stand) => fill(says[stand], { count: count(stand) })),
  ];
  say(form.querySelector('.status'), `${parts.join(', ')}.`);
  const all = form.querySelector('[value="all"]') as HTMLElement;
  const ten = form.querySelector('[type="submit"]') as HTMLElement;
  ten.hidden = ids.length <= atATime;
  all.classList.toggle('two', !ten.hidden);
  say(all, fill(ids.length === 1 ? says.allOne : says.all, { count: ids.length }));
}

function say(place: Element | null, text: string) {
  if (place && place.textContent !== text) place.textContent = text;
}
