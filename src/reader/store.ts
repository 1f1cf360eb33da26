import { mergeRecords, parseRecord, writeRecord, type Answer, type ReaderRecord } from './record';

/** The part of `localStorage` that the store uses. */
export interface StorageLike {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/** What to tell the reader about the keeping of the record; `kept` needs no word. */
export type Keeping = 'kept' | 'set-aside' | 'not-kept';

const key = 'working-model';
/** Where a record that could not be read in full is put, as it was. */
export const asideKey = 'working-model:aside';

/**
 * The one place that reads and writes the reader’s record. Storage may be missing, forbidden, full or edited by hand:
 * the page works on, with the answers of this visit, and no stored text is lost.
 *
 * `new RecordStore(() => localStorage)`; the argument is called on every access, since it may throw.
 */
export class RecordStore {
  #visit: ReaderRecord = new Map();
  #keeping: Keeping = 'kept';
  /** Whether a stored record was set aside during this visit. */
  #hasAside = false;
  /** A record that could be neither read nor set aside must not be written over. */
  #isGuarded = false;
  readonly #storage: () => StorageLike;

  constructor(storage: () => StorageLike) {
    this.#storage = storage;
  }

  /** How the last attempt to keep the record went. */
  get keeping(): Keeping {
    return this.#keeping;
  }

  /** Every answer known: those stored, by this tab or another, and those of this visit. */
  read(): ReaderRecord {
    this.#isGuarded = true;
    try {
      const stored = this.#storage().getItem(key);
      const { record, whole } = parseRecord(stored);
      this.#visit = mergeRecords(this.#visit, record);
      if (!whole && stored !== null) this.#setAside(stored);
      this.#isGuarded = false;
    } catch {
      this.#keeping = 'not-kept';
    }
    return this.#visit;
  }

  /** Adds answers to what is stored at this moment, so that two tabs lose nothing. */
  write(answers: ReadonlyMap<string, Answer>): void {
    this.#visit = mergeRecords(this.read(), answers);
    this.#save();
  }

  /** Forgets the answers to these questions. */
  forget(ids: Iterable<string>): void {
    const rest = new Map(this.read());
    for (const id of ids) rest.delete(id);
    this.#visit = rest;
    this.#save();
  }

  /** The text that was set aside, for the reader to download, or `null`. */
  readAside(): string | null {
    try {
      return this.#storage().getItem(asideKey);
    } catch {
      return null;
    }
  }

  #save(): void {
    if (this.#isGuarded) return;
    try {
      this.#storage().setItem(key, writeRecord(this.#visit));
      this.#keeping = this.#hasAside ? 'set-aside' : 'kept';
    } catch {
      this.#keeping = 'not-kept';
    }
  }

  #setAside(text: string): void {
    const storage = this.#storage();
    const earlier = storage.getItem(asideKey);
    if (earlier === null || !earlier.includes(text))
      storage.setItem(asideKey, earlier === null ? text : `${earlier}\n${text}`);
    this.#hasAside = true;
    this.#keeping = 'set-aside';
  }
}
