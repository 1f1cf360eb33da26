import type { CardFace } from '~/glossary/flip-card.element';
import { store } from '~/progress/device.element';
import { localDay } from '~/review/device.element';
import { cardDue } from '~/review/queue';
import { nameDay } from '~/review/days';
import { cardsSays as says } from '~/strings/cards-said';
import { keepSays } from '~/strings/keep-said';
import { standOf, type Stand } from './order';

/** What the list says of a term. It is read when it is needed: a translator may have written over it. */
export function faceOf(list: HTMLElement, id: string): CardFace {
  const row = list.querySelector<HTMLElement>(`[data-id="${id}"]`);
  const textOf = (part: string) => row?.querySelector(part)?.textContent.trim() ?? '';
  const hrefOf = (part: string) => row?.querySelector(part)?.getAttribute('href') ?? '';
  const taught = textOf('.taught');
  return {
    term: textOf('summary'),
    short: textOf('.short'),
    also: textOf('.also'),
    href: hrefOf('.more'),
    taught: taught === '' ? undefined : { href: hrefOf('.taught'), text: taught },
  };
}

/** Where the reader stands with a card at this moment. */
export function standNow(id: string): Stand {
  return standOf(store.read().kept.get(id), localDay(Date.now()), localDay);
}

/** The day on which a card comes back, or `undefined` if it does not. */
export function comesBack(id: string): number | undefined {
  const card = store.read().kept.get(id);
  return card?.isKept ? cardDue(card, localDay) : undefined;
}

/** That day as part of a sentence. */
export function tellDay(day: number): string {
  return nameDay(day, localDay(Date.now()), says);
}

/** Lets a button put a card away, or keep it again. */
export function labelKeep(button: HTMLElement, id: string, term: string): void {
  const isKept = comesBack(id) !== undefined;
  button.dataset['id'] = id;
  button.textContent = isKept ? keepSays.putAway : keepSays.keep;
  button.ariaLabel = `${button.textContent}: ${term}`;
}

/** Puts a card away, or keeps it again, as the button now says. */
export function turnKeep(id: string): void {
  store.keep(id, comesBack(id) === undefined);
}
