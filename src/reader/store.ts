import { mergeRecords } from './merge';
import {
  emptyRecord,
  parseRecord,
  writeRecord,
  type Answer,
  type Attempt,
  type ReaderRecord,
  type Route,
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
      const { record, whole, isSoftened } = parseRecord(stored, this.#now());
      this.#known = mergeRecords(this.#unsaved, record);
      if (!whole && stored !== null) this.#setAside(stored);
      // subtle: kept as it is, a time of the future would be “now” at every reading, and nothing of it ever due.
      else if (isSoftened) this.#storage().setItem(recordKey, writeRecord(this.#known));
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
        const before = [known.answers.get(id)?.at, known.forgotten.get(id)];
        return [id, { ...answer, at: after(answer.at, before) }] as const;
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

  /** Keeps a glossary card for review, or puts it away. */
  keep(id: string, isKept: boolean): void {
    this.change((known) => {
      const card = known.kept.get(id);
      const at = after(this.#now(), [card?.at, card?.attempts?.at(-1)?.at]);
      return mergeRecords(known, { ...emptyRecord, kept: new Map([[id, { isKept, at }]]) });
    });
  }

  /** Adds a try at a card that is kept. */
  addAttempt(id: string, attempt: Attempt): void {
    this.change((known) => {
      const card = known.kept.get(id);
      if (!card) return known;
      const at = after(attempt.at, [card.at, card.attempts?.at(-1)?.at]);
      const kept = new Map([[id, { ...card, attempts: [{ ...attempt, at }] }]]);
      return mergeRecords(known, { ...emptyRecord, kept });
    });
  }

  /**
   * Adds a try at a card, which keeps it for review. One that the reader has put away is left as it is: only they can
   * take it back.
   */
  tryCard(id: string, attempt: Attempt): void {
    this.change((known) => {
      const card = known.kept.get(id) ?? { isKept: true, at: attempt.at };
      if (!card.isKept) return known;
      const at = after(attempt.at, [card.at, card.attempts?.at(-1)?.at]);
      const kept = new Map([[id, { ...card, attempts: [{ ...attempt, at }] }]]);
      return mergeRecords(known, { ...emptyRecord, kept });
    });
  }

  /** Takes a route through the book in the place of the one before. */
  setRoute(route: Omit<Route, 'at'>): void {
    this.change((known) => {
      const at = after(this.#now(), [known.route?.at]);
      return mergeRecords(known, { ...emptyRecord, route: { ...route, at } });
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

  /** Says no more of what was set aside: it has been deleted. */
  forgetAside(): void {
    this.#hasAside = false;
    if (this.#keeping === 'set-aside') this.#keeping = 'kept';
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

/** `now`, or what comes just behind the latest of these times, if a clock was ahead. */
function after(now: number, times: readonly (number | undefined)[]): number {
  const latest = Math.max(...times.map((time) => time ?? -Infinity));
  return latest < now ? now : latest + 1;
}
