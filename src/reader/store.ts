import {
  emptyRecord,
  mergeRecords,
  parseRecord,
  writeRecord,
  type Answer,
  type ReaderRecord,
} from './record';

/** The part of `localStorage` that the store uses. */
export interface StorageLike {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/** What to tell the reader about the keeping of the record; `kept` needs no word. */
export type Keeping = 'kept' | 'set-aside' | 'not-kept';

export const recordKey = 'working-model';
/** Where a record that could not be read in full is put, as it was. */
export const asideKey = 'working-model:aside';

/**
 * The one place that reads and writes the reader’s record. Storage may be missing, forbidden, full or edited by hand:
 * the page works on, with the answers of this visit, and no stored text is lost.
 *
 * `new RecordStore(() => localStorage, Date.now)`; the first argument is called on every access, since it may throw.
 */
export class RecordStore {
  /** What was last read or written. */
  #known = emptyRecord;
  /** What could not be written. Nothing else outlives the storage here: what is gone from there is gone. */
  #unsaved = emptyRecord;
  #keeping: Keeping = 'kept';
  /** Whether a stored record was set aside during this visit. */
  #hasAside = false;
  /** A record that could be neither read nor set aside must not be written over. */
  #isGuarded = false;
  readonly #storage: () => StorageLike;
  readonly #now: () => number;

  constructor(storage: () => StorageLike, now: () => number) {
    this.#storage = storage;
    this.#now = now;
  }

  /** How the last attempt to keep the record went. */
  get keeping(): Keeping {
    return this.#keeping;
  }

  /** Everything known: what is stored, by this tab or another, and what could not be. */
  read(): ReaderRecord {
    this.#isGuarded = true;
    try {
      const stored = this.#storage().getItem(recordKey);
      const { record, whole } = parseRecord(stored, this.#now());
      this.#known = mergeRecords(this.#unsaved, record);
      if (!whole && stored !== null) this.#setAside(stored);
      this.#isGuarded = false;
    } catch {
      this.#keeping = 'not-kept';
    }
    return this.#known;
  }

  /** Changes what is stored at this moment, so that two tabs lose nothing. */
  change(next: (known: ReaderRecord) => ReaderRecord): void {
    this.#known = this.#unsaved = next(this.read());
    if (this.#isGuarded) return;
    try {
      this.#storage().setItem(recordKey, writeRecord(this.#known));
      this.#unsaved = emptyRecord;
      this.#keeping = this.#hasAside ? 'set-aside' : 'kept';
    } catch {
      this.#keeping = 'not-kept';
    }
  }

  /** Adds answers just given: they are newer than all that is known, even if a clock was ahead. */
  write(answers: ReadonlyMap<string, Answer>): void {
    this.change((known) => {
      const given = [...answers].map(([id, answer]) => {
        const before = Math.max(known.answers.get(id)?.at ?? -Infinity, known.forgotten.get(id) ?? -Infinity);
        return [id, before < answer.at ? answer : { ...answer, at: before + 1 }] as const;
      });
      return mergeRecords(known, { ...emptyRecord, answers: new Map(given) });
    });
  }

  /** Forgets the answers to these questions. */
  forget(ids: Iterable<string>): void {
    this.change((known) => {
      const forgotten = new Map<string, number>();
      for (const id of ids) {
        const answer = known.answers.get(id);
        if (answer) forgotten.set(id, Math.max(answer.at, this.#now()));
      }
      return mergeRecords(known, { ...emptyRecord, forgotten });
    });
  }

  /** The text that was set aside, for the reader to download, or `null`. */
  readAside(): string | null {
    try {
      return this.#storage().getItem(asideKey);
    } catch {
      return null;
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
