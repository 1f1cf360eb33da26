import type { Attempt } from '~/reader/record';
import { cardsSays as says } from '~/strings/cards-said';
import { fill } from '~/strings/fill';
import { comesBack, faceOf, labelKeep, readKept, tellDay } from './device.element';
import { beginAgain, gradedAs, type Round } from './round';

/** Tells what was known in a round and what was not, when it comes back, and how to go on. `left` may come next. */
export function drawOutcome(place: HTMLElement, list: HTMLElement, round: Round, left: number): void {
  for (const section of place.querySelectorAll<HTMLElement>('[data-graded]')) {
    const ids = gradedAs(round, section.dataset['graded'] as Attempt['verdict']);
    section.hidden = ids.length === 0;
    const head = section.querySelector('h3') as HTMLElement;
    head.textContent = fill(says.verdict, { verdict: head.dataset['name'] ?? '', count: ids.length });
    section.querySelector('.rows')?.replaceChildren(...ids.map((id) => drawRow(place, list, id)));
  }
  const missed = beginAgain(round, '').cards.length;
  const again = offer(place, 'again', missed, says.again, says.againOne);
  const more = offer(place, 'more', left, says.more, says.moreOne);
  more.classList.toggle('two', !again.hidden);
  tellNext(place, round);
}

/** Tells when the cards of a round come back, as the record says now. */
export function tellNext(place: HTMLElement, { graded }: Round): void {
  const kept = readKept();
  for (const row of place.querySelectorAll<HTMLElement>('li')) {
    const id = row.dataset['id'] ?? '';
    const day = comesBack(id, kept);
    const when = day === undefined ? says.isPutAway : fill(says.when, { when: tellDay(day) });
    row.querySelector('.when')?.replaceChildren(when);
    const term = row.querySelector('a')?.textContent ?? '';
    labelKeep(row.querySelector('button') as HTMLElement, id, term, day !== undefined);
  }
  const days = [...graded.keys()].flatMap((id) => comesBack(id, kept) ?? []);
  const text = days.length > 0 ? fill(says.next, { when: tellDay(Math.min(...days)) }) : '';
  place.querySelector('.summary')?.replaceChildren(graded.size > 0 ? text : says.none);
}

function drawRow(place: HTMLElement, list: HTMLElement, id: string): Element {
  const template = place.querySelector('template') as HTMLTemplateElement;
  const row = template.content.firstElementChild?.cloneNode(true) as HTMLElement;
  row.dataset['id'] = id;
  const { term, href } = faceOf(list, id);
  const link = row.querySelector('a') as HTMLAnchorElement;
  link.textContent = term;
  link.href = href;
  return row;
}

function offer(place: HTMLElement, act: string, count: number, many: string, one: string): HTMLElement {
  const button = place.querySelector(`[data-act="${act}"]`) as HTMLElement;
  button.hidden = count === 0;
  button.textContent = count === 1 ? one : fill(many, { count });
  return button;
}
