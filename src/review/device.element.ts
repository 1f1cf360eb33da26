import { store } from '~/progress/device.element';
import type { Bank } from '~/progress/progress';
import { dayOf } from '~/reader/review';
import { queueOf, type QueueItem } from './queue';

/** A term as `/search-entries.json` has it. */
export interface CardTerm {
  readonly id: string;
  readonly term: string;
  readonly short: string;
  readonly href: string;
}

export type Terms = ReadonlyMap<string, CardTerm>;

let terms: Promise<Terms> | undefined;

/** The terms by id, fetched once. */
export function loadTerms(url: string): Promise<Terms> {
  terms ??= fetch(url)
    .then((answer) => answer.json() as Promise<{ terms: CardTerm[] }>)
    .then(({ terms: all }) => new Map(all.map((term) => [term.id, term])));
  terms.catch(() => (terms = undefined));
  return terms;
}

/** The number of a day by the reader’s calendar. */
export function localDay(at: number): number {
  return dayOf(at, new Date(at).getTimezoneOffset());
}

/** All that comes back, and what day it is. Cards of terms that the glossary does not have any more are left out. */
export function readQueue(bank: Bank, terms: Terms | undefined): { queue: QueueItem[]; today: number } {
  const queue = queueOf(bank, store.read(), localDay).filter(
    ({ kind, id }) => kind !== 'card' || !terms || terms.has(id),
  );
  return { queue, today: localDay(Date.now()) };
}
