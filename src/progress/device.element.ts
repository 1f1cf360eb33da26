import { ImportDesk } from '~/reader/imports';
import { RecordStore } from '~/reader/store';
import type { Bank } from './progress';

/** The record on this device. The parts of the page share one store: it holds what the browser does not let it keep. */
export const store = new RecordStore(() => localStorage, Date.now);
export const desk = new ImportDesk(store, () => localStorage, Date.now);

let bank: Promise<Bank> | undefined;

/** The questions, fetched once. */
export function loadBank(url: string): Promise<Bank> {
  bank ??= fetch(url).then((answer) => answer.json() as Promise<Bank>);
  return bank;
}
