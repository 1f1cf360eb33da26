import { describe, expect, test } from 'vitest';
import { ImportDesk, undoKey, type RemovingStorage } from '~/reader/imports';
import { emptyRecord, writeRecord, type Answer, type ReaderRecord } from '~/reader/record';
import { asideKey, recordKey, RecordStore } from '~/reader/store';

const now = 1000;
const answer = (at: number): Answer => ({
  response: { type: 'choice', chosen: 'x' },
  verdict: 'right',
  tries: 0,
  at,
});
const recordOf = (answered: Record<string, number>): ReaderRecord => ({
  ...emptyRecord,
  answers: new Map(Object.entries(answered).map(([id, at]) => [id, answer(at)])),
});

/** A `localStorage` in which single keys can be closed. */
class FakeStorage implements RemovingStorage {
  readonly items = new Map<string, string>();
  readonly closed = new Set<string>();

  constructor(items: Record<string, string> = {}) {
    for (const [key, value] of Object.entries(items)) this.items.set(key, value);
  }

  getItem(key: string) {
    this.#knock(key);
    return this.items.get(key) ?? null;
  }

  setItem(key: string, value: string) {
    this.#knock(key);
    this.items.set(key, value);
  }

  removeItem(key: string) {
    this.#knock(key);
    this.items.delete(key);
  }

  #knock(key: string) {
    if (this.closed.has(key)) throw new Error('SecurityError');
  }
}

function open(storage: FakeStorage) {
  const store = new RecordStore(
    () => storage,
    () => now,
  );
  return {
    store,
    desk: new ImportDesk(
      store,
      () => storage,
      () => now,
    ),
  };
}

describe('an import', () => {
  test('merges, and is undone', () => {
    const storage = new FakeStorage({ [recordKey]: writeRecord(recordOf({ a: 1, b: 5 })) });
    const { store, desk } = open(storage);
    expect(desk.canUndo).toBe(false);
    desk.take(recordOf({ b: 4, c: 1 }));
    expect([...store.read().answers].map(([id, { at }]) => [id, at])).toEqual([
      ['a', 1],
      ['b', 5],
      ['c', 1],
    ]);
    expect(desk.canUndo).toBe(true);
    desk.undo();
    expect(store.read()).toEqual(recordOf({ a: 1, b: 5 }));
    expect(storage.items.get(recordKey)).toBe(writeRecord(recordOf({ a: 1, b: 5 })));
    expect(desk.canUndo).toBe(false);
  });

  test('can be undone on the next visit, and in another tab', () => {
    const storage = new FakeStorage();
    const [one, other] = [open(storage), open(storage)];
    one.desk.take(recordOf({ a: 1 }));
    expect(other.desk.canUndo).toBe(true);
    other.store.write(new Map([['b', answer(7)]]));
    other.desk.undo();
    expect(one.store.read()).toEqual(recordOf({ b: 7 }));
    expect(one.desk.canUndo).toBe(true); // of this visit; harmless, since nothing of the import is left
    one.desk.undo();
    expect(one.store.read()).toEqual(recordOf({ b: 7 }));
  });

  test('can be made again after it was undone', () => {
    const { store, desk } = open(new FakeStorage());
    desk.take(recordOf({ a: 1 }));
    desk.undo();
    desk.take(recordOf({ a: 1 }));
    expect(store.read()).toEqual(recordOf({ a: 1 }));
  });

  test('is undone alone: an earlier one stays', () => {
    const { store, desk } = open(new FakeStorage());
    desk.take(recordOf({ a: 1 }));
    desk.take(recordOf({ b: 1 }));
    desk.undo();
    expect(store.read()).toEqual(recordOf({ a: 1 }));
    desk.undo();
    expect(store.read()).toEqual(recordOf({ a: 1 }));
  });

  test('does not bring back what was forgotten here since', () => {
    const { store, desk } = open(new FakeStorage());
    store.write(new Map([['a', answer(1)]]));
    store.forget(['a']);
    desk.take(recordOf({ a: 1 }));
    expect(store.read().answers).toEqual(new Map());
  });

  test.each([[[recordKey]], [[undoKey]], [[recordKey, undoKey, asideKey]]])(
    'works for this visit, and is undone, if the storage is closed for %j',
    (closed) => {
      const storage = new FakeStorage();
      for (const key of closed) storage.closed.add(key);
      const { store, desk } = open(storage);
      store.write(new Map([['b', answer(7)]]));
      desk.take(recordOf({ a: 1 }));
      expect(store.read().answers.size).toBe(2);
      expect(desk.canUndo).toBe(true);
      desk.undo();
      expect(store.read()).toEqual(recordOf({ b: 7 }));
    },
  );

  test.each(['', 'null', '7', '{"before":7}', '{"before":"{}","after":"{}"}', '[]'])(
    'is not undone by a broken %j',
    (stored) => {
      const storage = new FakeStorage({ [recordKey]: writeRecord(recordOf({ a: 1 })), [undoKey]: stored });
      const { store, desk } = open(storage);
      expect(desk.canUndo).toBe(false);
      desk.undo();
      expect(store.read()).toEqual(recordOf({ a: 1 }));
    },
  );
});

describe('forgetting everything', () => {
  test('leaves nothing but the names of what was forgotten', () => {
    const kept = new Map([['bpe', { isKept: true, at: 2000 }]]);
    const storage = new FakeStorage({
      [recordKey]: writeRecord({
        ...recordOf({ a: 1, b: 3000 }),
        kept,
        route: { role: 'product', chapters: { tokens: 'read' }, isShown: true, at: 5 },
      }),
      [asideKey]: 'broken {',
    });
    const { store, desk } = open(storage);
    desk.take(recordOf({ c: 1 }));
    desk.forgetEverything();
    expect(store.read()).toEqual({
      answers: new Map(),
      forgotten: new Map([
        ['a', now],
        ['b', 3000],
        ['c', now],
      ]),
      kept: new Map([['bpe', { isKept: false, at: 2001 }]]),
      route: { role: '', chapters: {}, isShown: false, at: now },
    });
    expect([...storage.items.keys()]).toEqual([recordKey]);
    expect(desk.canUndo).toBe(false);
    expect(store.keeping).toBe('kept');
  });

  test('says no more of what was set aside, which is gone as well', () => {
    const storage = new FakeStorage({ [recordKey]: 'broken {' });
    const { store, desk } = open(storage);
    store.read();
    expect(store.keeping).toBe('set-aside');
    desk.forgetEverything();
    expect(store.keeping).toBe('kept');
  });

  test('does not throw if the storage is closed', () => {
    const storage = new FakeStorage();
    for (const key of [recordKey, undoKey, asideKey]) storage.closed.add(key);
    const { store, desk } = open(storage);
    store.write(new Map([['a', answer(1)]]));
    desk.forgetEverything();
    expect(store.read().answers).toEqual(new Map());
  });
});
