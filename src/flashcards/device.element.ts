import type { CardFace } from '~/glossary/flip-card.element';
import { store } from '~/progress/device.element';
import type { ReaderRecord } from '~/reader/record';
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

/** The cards that the reader keeps or has put away, read from the record once for all that asks for them. */
export function readKept(): ReaderRecord['kept'] {
  return store.read().kept;
}

/** Where the reader stands with each card at this moment. */
export function standsNow(ids: readonly string[]): ReadonlyMap<string, Stand> {
  const [kept, today] = [readKept(), localDay(Date.now())];
  return new Map(ids.map((id) => [id, standOf(kept.get(id), today, localDay)]));
}

/** The day on which a card comes back, or `undefined` if it does not. */
export function comesBack(id: string, kept: ReaderRecord['kept']): number | undefined {
  const card = kept.get(id);
  return card?.isKept ? cardDue(card, localDay) : undefined;
}

/** That day as part of a sentence. */
export function tellDay(day: number): string {
  return nameDay(day, localDay(Date.now()), says);
}

/** Lets a button put a card away, or keep it again. */
export function labelKeep(button: HTMLElement, id: string, term: string, isKept: boolean): void {
  button.dataset['id'] = id;
  button.dataset['kept'] = String(isKept);
  button.textContent = isKept ? keepSays.putAway : keepSays.keep;
  button.ariaLabel = `${button.textContent}: ${term}`;
}

/** Does what such a button says, whatever another tab has done meanwhile. */
export function pressKeep({ dataset: { id = '', kept } }: HTMLElement): void {
  store.keep(id, kept !== 'true');
}
