import { withoutImport } from './difference';
import { mergeRecords } from './merge';
import { parseRecord, writeRecord, type ReaderRecord } from './record';
import { asideKey, type RecordStore, type StorageLike } from './store';

/** Where the record before the last import is kept, and what the import made of it, until the next import. */
export const undoKey = 'working-model:before-import';

/** What the desk needs of `localStorage`. */
export interface RemovingStorage extends StorageLike {
  removeItem(key: string): void;
}

/** Takes records over, and back. Reading and writing the record itself is the store’s business. */
export class ImportDesk {
  readonly #store: RecordStore;
  readonly #storage: () => RemovingStorage;
  readonly #now: () => number;
  /** The last import of this visit, in case that it cannot be kept. */
  #last: string | null = null;

  constructor(store: RecordStore, storage: () => RemovingStorage, now: () => number) {
    this.#store = store;
    this.#storage = storage;
    this.#now = now;
  }

  /** Whether there is an import to undo. */
  get canUndo(): boolean {
    return this.#readLast() !== undefined;
  }

  /** Merges a record into the one here: of each thing the newer stays. */
  take(theirs: ReaderRecord): void {
    this.#store.change((before) => {
      const after = mergeRecords(before, theirs);
      this.#last = JSON.stringify({ before: writeRecord(before), after: writeRecord(after) });
      this.#try((storage) => storage.setItem(undoKey, this.#last ?? ''));
      return after;
    });
  }

  /** Takes the last import back. What was answered since stays. */
  undo(): void {
    const last = this.#readLast();
    if (!last) return;
    this.#store.change((now) => withoutImport(now, last.before, last.after));
    this.#forgetLast();
  }

  /** Forgets every answer, card and route, what was set aside, and what the last import could give back. */
  forgetEverything(): void {
    const { answers, kept, route } = this.#store.read();
    this.#store.forget(answers.keys());
    for (const id of kept.keys()) this.#store.keep(id, false);
    if (route) this.#store.setRoute({ role: '', chapters: {}, isShown: false });
    this.#forgetLast();
    this.#try((storage) => storage.removeItem(asideKey));
    if (this.#store.readAside() === null) this.#store.forgetAside();
  }

  #forgetLast(): void {
    this.#last = null;
    this.#try((storage) => storage.removeItem(undoKey));
  }

  #readLast(): { before: ReaderRecord; after: ReaderRecord } | undefined {
    const text = this.#try((storage) => storage.getItem(undoKey)) ?? this.#last;
    try {
      const { before, after } = JSON.parse(text ?? '') as { before: string; after: string };
      const [one, other] = [parseRecord(before, this.#now()), parseRecord(after, this.#now())];
      return one.whole && other.whole ? { before: one.record, after: other.record } : undefined;
    } catch {
      return undefined;
    }
  }

  /** Storage may be missing, forbidden or full: then an import can be undone on this page alone. */
  #try<Result>(act: (storage: RemovingStorage) => Result): Result | undefined {
    try {
      return act(this.#storage());
    } catch {
      return undefined;
    }
  }
}
