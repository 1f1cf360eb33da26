import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyRecord, parseRecord, writeRecord, type Answer } from '~/reader/record';
import { asideKey, RecordStore, type StorageLike } from '~/reader/store';
import { answers, ids } from './arbitrary-answers';

fc.configureGlobal({ seed: 1 });

const key = 'working-model';
const answer = (at = 1, chosen = 'a'): Answer => ({
  response: { type: 'choice', chosen },
  verdict: 'right',
  tries: 0,
  at,
});
const one = (id: string, at = 1) => new Map([[id, answer(at)]]);
const textOf = (answersById: ReadonlyMap<string, Answer>) =>
  writeRecord({ ...emptyRecord, answers: answersById });
const text = (...idsOfAnswers: string[]) => textOf(new Map(idsOfAnswers.map((id) => [id, answer()])));
const now = 1000;
const answersIn = (stored: string | undefined) => parseRecord(stored ?? null, now).record.answers;

/** A `localStorage` that can be filled, forbidden and watched. */
class FakeStorage implements StorageLike {
  readonly items = new Map<string, string>();
  /** Characters that fit, keys and values together. */
  quota = Infinity;
  /** Keys that cannot be read, or written, at the moment. */
  readonly unreadable = new Set<string>();
  readonly unwritable = new Set<string>();

  constructor(items: Record<string, string> = {}) {
    for (const [name, value] of Object.entries(items)) this.items.set(name, value);
  }

  getItem(name: string) {
    if (this.unreadable.has(name)) throw new Error('SecurityError');
    return this.items.get(name) ?? null;
  }

  setItem(name: string, value: string) {
    if (this.unwritable.has(name)) throw new Error('SecurityError');
    const others = [...this.items].filter(([other]) => other !== name);
    const used = others.reduce((sum, [other, kept]) => sum + other.length + kept.length, 0);
    if (used + name.length + value.length > this.quota) throw new Error('QuotaExceededError');
    this.items.set(name, value);
  }

  get record() {
    return this.items.get(key);
  }

  get aside() {
    return this.items.get(asideKey);
  }
}
const storeOver = (storage: StorageLike) =>
  new RecordStore(
    () => storage,
    () => now,
  );

describe('over storage that works', () => {
  test('begins empty', () => {
    const store = storeOver(new FakeStorage());
    expect(store.read().answers).toEqual(new Map());
    expect(store.keeping).toBe('kept');
    expect(store.readAside()).toBeNull();
  });

  test('keeps answers for the next visit', () => {
    const storage = new FakeStorage();
    const store = storeOver(storage);
    store.write(one('a'));
    store.write(one('b'));
    expect(store.keeping).toBe('kept');
    expect(storeOver(storage).read().answers).toEqual(new Map([...one('a'), ...one('b')]));
    expect(storage.record).toBe(text('a', 'b'));
  });

  test('keeps the answer given last, whatever the clock said before', () => {
    const storage = new FakeStorage({ [key]: textOf(one('a', 5)) });
    const store = storeOver(storage);
    store.write(one('a', 9));
    expect(store.read().answers.get('a')).toEqual({ ...answer(9), earlier: [{ verdict: 'right', at: 5 }] });
    store.write(one('a', 3));
    expect(answersIn(storage.record).get('a')).toMatchObject({ at: 10, earlier: [{ at: 5 }, { at: 9 }] });
  });

  test('settles a time of the far future once, so that it becomes past', () => {
    const storage = new FakeStorage({ [key]: textOf(one('a', Date.UTC(9999, 0))) });
    storeOver(storage).read();
    const later = new RecordStore(
      () => storage,
      () => now + 5000,
    );
    expect(later.read().answers).toEqual(one('a', now));
  });

  test('forgets the answers it is told to, and no others', () => {
    const storage = new FakeStorage({ [key]: text('a', 'b', 'c') });
    const store = storeOver(storage);
    store.forget(['a', 'c', 'never-answered']);
    expect(store.read().answers).toEqual(one('b'));
    expect(storage.record).toBe(
      writeRecord({
        ...emptyRecord,
        answers: one('b'),
        forgotten: new Map([
          ['a', now],
          ['c', now],
        ]),
      }),
    );
  });

  test.each(['__proto__', 'constructor', 'prototype', 'toString'])('keeps the answer to `%s`', (id) => {
    const storage = new FakeStorage();
    storeOver(storage).write(one(id));
    const store = storeOver(storage);
    store.write(one('b'));
    expect([...store.read().answers.keys()].sort()).toEqual([id, 'b'].sort());
    expect(store.keeping).toBe('kept');
  });
});

describe('glossary cards and the route', () => {
  const right = { verdict: 'right' as const, at: 5 };

  test('are kept, put away, and kept anew without what was tried before', () => {
    const storage = new FakeStorage();
    const store = storeOver(storage);
    store.keep('bpe', true);
    store.addAttempt('bpe', { ...right, at: now + 5 });
    expect(storeOver(storage).read().kept.get('bpe')).toEqual({
      isKept: true,
      at: now,
      attempts: [{ ...right, at: now + 5 }],
    });
    store.keep('bpe', false);
    expect(store.read().kept.get('bpe')).toEqual({ isKept: false, at: now + 6 });
    store.keep('bpe', true);
    expect(store.read().kept.get('bpe')).toEqual({ isKept: true, at: now + 7 });
  });

  test('put a try of a clock that was moved back behind the last one', () => {
    const store = storeOver(new FakeStorage());
    store.keep('bpe', true);
    store.addAttempt('bpe', right);
    store.addAttempt('bpe', { verdict: 'wrong', at: 5 });
    expect(
      store
        .read()
        .kept.get('bpe')
        ?.attempts?.map(({ at }) => at),
    ).toEqual([now + 1, now + 2]);
  });

  test('take no try at a card that nobody kept', () => {
    const store = storeOver(new FakeStorage());
    store.addAttempt('bpe', right);
    expect(store.read()).toEqual(emptyRecord);
  });

  test('that nobody kept are kept by a try at them', () => {
    const storage = new FakeStorage();
    storeOver(storage).tryCard('bpe', { verdict: 'wrong', at: now });
    expect(storeOver(storage).read().kept.get('bpe')).toEqual({
      isKept: true,
      at: now,
      attempts: [{ verdict: 'wrong', at: now + 1 }],
    });
  });

  test('that are kept take a try and lose none', () => {
    const store = storeOver(new FakeStorage());
    store.keep('bpe', true);
    store.tryCard('bpe', { verdict: 'wrong', at: now + 3 });
    store.tryCard('bpe', { ...right, at: now + 9 });
    store.tryCard('bpe', right);
    const card = store.read().kept.get('bpe');
    expect(card?.at).toBe(now);
    expect(card?.attempts?.map(({ at }) => at)).toEqual([now + 3, now + 9, now + 10]);
  });

  test('that were put away stay so, whatever is tried, until they are kept again', () => {
    const store = storeOver(new FakeStorage());
    store.keep('bpe', true);
    store.keep('bpe', false);
    const away = store.read();
    store.tryCard('bpe', { ...right, at: now + 9 });
    expect(store.read()).toEqual(away);
    store.keep('bpe', true);
    store.tryCard('bpe', { ...right, at: now + 9 });
    expect(store.read().kept.get('bpe')).toMatchObject({ isKept: true, attempts: [{ at: now + 9 }] });
  });

  test('are tried where nothing can be stored, too', () => {
    const storage = new FakeStorage();
    storage.unwritable.add(key);
    const store = storeOver(storage);
    store.tryCard('bpe', right);
    expect(store.keeping).toBe('not-kept');
    expect(store.read().kept.get('bpe')?.attempts).toHaveLength(1);
  });

  test('take the route chosen last', () => {
    const storage = new FakeStorage();
    const store = storeOver(storage);
    store.setRoute({ role: 'product', chapters: { tokens: 'read' }, isShown: true });
    store.setRoute({ role: 'founder', chapters: {}, isShown: false });
    expect(storeOver(storage).read().route).toEqual({
      role: 'founder',
      chapters: {},
      isShown: false,
      at: now + 1,
    });
  });
});

describe('two stores over one storage', () => {
  test('each find what the other wrote', () => {
    const storage = new FakeStorage();
    const [first, second] = [storeOver(storage), storeOver(storage)];
    first.read();
    second.read();
    first.write(one('a'));
    second.write(one('b'));
    expect(first.read().answers).toEqual(new Map([...one('a'), ...one('b')]));
    expect(storage.record).toBe(text('a', 'b'));
  });

  test('do not bring back what the other forgot, but take what is answered anew', () => {
    const storage = new FakeStorage({ [key]: text('a', 'b') });
    const [first, second] = [storeOver(storage), storeOver(storage)];
    second.read();
    first.forget(['a']);
    second.write(one('b', 2));
    expect([...second.read().answers.keys()]).toEqual(['b']);
    expect(second.read().forgotten).toEqual(new Map([['a', now]]));
    second.write(one('a', 5));
    expect(first.read().answers.get('a')).toEqual(answer(now + 1));
    expect(first.read().forgotten).toEqual(new Map([['a', now]]));
  });

  test('find nothing once the reader has emptied the storage', () => {
    const storage = new FakeStorage({ [key]: text('a') });
    const store = storeOver(storage);
    store.read();
    storage.items.clear();
    expect(store.read()).toEqual(emptyRecord);
  });

  test('lose no answer, whoever writes when', () => {
    const write = fc.record({ second: fc.boolean(), id: ids, answer: answers, readFirst: fc.boolean() });
    fc.assert(
      fc.property(fc.array(write, { maxLength: 12 }), (writes) => {
        const storage = new FakeStorage();
        const stores = { first: storeOver(storage), second: storeOver(storage) };
        const newest = new Map<string, number>();
        for (const { second, id, answer: given, readFirst } of writes) {
          const store = second ? stores.second : stores.first;
          if (readFirst) store.read();
          store.write(new Map([[id, given]]));
          newest.set(id, store.read().answers.get(id)?.at ?? NaN);
          const { earlier: _, ...last } = store.read().answers.get(id) as Answer;
          expect(last).toEqual({ ...given, at: newest.get(id) });
        }
        for (const store of [stores.first, stores.second, storeOver(storage)]) {
          const read = [...store.read().answers].map(([id, { at }]) => [id, at] as const);
          expect(new Map(read)).toEqual(newest);
          expect(store.keeping).toBe('kept');
        }
      }),
    );
  });
});

describe('over storage that fails', () => {
  test('keeps the answers of the visit if there is none', () => {
    const store = new RecordStore(
      () => {
        throw new Error('SecurityError');
      },
      () => now,
    );
    expect(store.read().answers).toEqual(new Map());
    store.write(one('a'));
    store.write(one('b'));
    expect(store.read().answers).toEqual(new Map([...one('a'), ...one('b')]));
    store.forget(['a']);
    expect(store.read().answers).toEqual(one('b'));
    expect(store.keeping).toBe('not-kept');
    expect(store.readAside()).toBeNull();
  });

  test('keeps the answers of the visit if it throws on write', () => {
    const storage = new FakeStorage({ [key]: text('a') });
    storage.unwritable.add(key);
    const store = storeOver(storage);
    expect(store.read().answers).toEqual(one('a'));
    expect(store.keeping).toBe('kept');
    store.write(one('b'));
    expect(store.keeping).toBe('not-kept');
    expect(store.read().answers).toEqual(new Map([...one('a'), ...one('b')]));
    expect(storage.record).toBe(text('a'));
  });

  test('keeps the answers of the visit, and the record of earlier ones, if it is full', () => {
    const storage = new FakeStorage({ [key]: text('a') });
    storage.quota = key.length + text('a').length;
    const store = storeOver(storage);
    store.write(one('b'));
    expect(store.keeping).toBe('not-kept');
    expect(store.read().answers).toEqual(new Map([...one('a'), ...one('b')]));
    expect(storage.record).toBe(text('a'));
  });

  test('keeps all answers of the visit once there is room again, and says so', () => {
    const storage = new FakeStorage();
    storage.quota = 0;
    const store = storeOver(storage);
    store.write(one('a'));
    expect(store.keeping).toBe('not-kept');
    store.read();
    expect(store.keeping).toBe('not-kept');
    storage.quota = Infinity;
    store.write(one('b'));
    expect(store.keeping).toBe('kept');
    expect(storage.record).toBe(text('a', 'b'));
  });

  test('does not write over a record that it could not read', () => {
    const storage = new FakeStorage({ [key]: text('a') });
    storage.unreadable.add(key);
    const store = storeOver(storage);
    store.write(one('b'));
    store.forget(['c']);
    expect(storage.record).toBe(text('a'));
    expect(store.keeping).toBe('not-kept');
    expect(store.read().answers).toEqual(one('b'));
  });

  test('adds what it could not write to the record once that can be read', () => {
    const storage = new FakeStorage({ [key]: text('a') });
    storage.unreadable.add(key);
    const store = storeOver(storage);
    store.write(one('b'));
    storage.unreadable.clear();
    store.write(one('c'));
    expect(store.keeping).toBe('kept');
    expect(answersIn(storage.record)).toEqual(new Map([...one('a'), ...one('b'), ...one('c')]));
  });
});

const broken = [
  { name: 'a record cut short', stored: text('a').slice(0, -9), sound: [] },
  { name: 'a record edited by hand', stored: text('a').replace('"right"', '"perfect"'), sound: [] },
  {
    name: 'one sound answer among others',
    stored: text('a', 'b').replace('"right"', '"perfect"'),
    sound: ['b'],
  },
  { name: 'a version of the future', stored: text('a').replace('3', '4'), sound: [] },
  { name: 'an empty text', stored: '', sound: [] },
  { name: 'another program’s text', stored: 'dark', sound: [] },
  { name: '5 MB of junk', stored: 'junk '.repeat(1_000_000), sound: [] },
  {
    name: 'an answer to `__proto__` that is none',
    stored: '{"version":1,"answers":{"__proto__":{"x":1}}}',
    sound: [],
  },
];

describe.each(broken)('over $name', ({ stored, sound }) => {
  test('sets it aside as it was, and keeps its sound answers', () => {
    const storage = new FakeStorage({ [key]: stored });
    const store = storeOver(storage);
    expect([...store.read().answers.keys()]).toEqual(sound);
    expect(store.keeping).toBe('set-aside');
    expect(storage.aside).toBe(stored);
    expect(store.readAside()).toBe(stored);
    expect(storage.record).toBe(stored);
  });

  test('writes a sound record afterwards, and still says that one was set aside', () => {
    const storage = new FakeStorage({ [key]: stored });
    const store = storeOver(storage);
    store.write(one('new'));
    store.write(one('newer'));
    expect([...answersIn(storage.record).keys()].sort()).toEqual([...sound, 'new', 'newer'].sort());
    expect(parseRecord(storage.record ?? null, now).whole).toBe(true);
    expect(storage.aside).toBe(stored);
    expect(store.keeping).toBe('set-aside');
  });

  test('sets it aside once, however often it is read', () => {
    const storage = new FakeStorage({ [key]: stored });
    const store = storeOver(storage);
    store.read();
    store.read();
    storeOver(storage).read();
    expect(storage.aside).toBe(stored);
  });

  test.each([
    {
      name: 'there is no room',
      fail: (storage: FakeStorage) => (storage.quota = key.length + stored.length),
    },
    { name: 'it cannot be written', fail: (storage: FakeStorage) => storage.unwritable.add(asideKey) },
    {
      name: 'what was set aside earlier cannot be read',
      fail: (storage: FakeStorage) => storage.unreadable.add(asideKey),
    },
  ])('does not write over it if $name', ({ fail }) => {
    const storage = new FakeStorage({ [key]: stored });
    fail(storage);
    const store = storeOver(storage);
    store.read();
    store.write(one('new'));
    store.forget(sound);
    expect(storage.record).toBe(stored);
    expect(store.keeping).toBe('not-kept');
    expect(store.read().answers.has('new')).toBe(true);
  });
});

describe('what was set aside', () => {
  test('is joined by the next broken record, not replaced by it', () => {
    const storage = new FakeStorage({ [key]: 'second {', [asideKey]: 'first {' });
    storeOver(storage).read();
    expect(storage.aside).toBe('first {\nsecond {');
  });

  test('is joined in time: a store that could not set it aside does so once there is room', () => {
    const storage = new FakeStorage({ [key]: 'broken {' });
    storage.unwritable.add(asideKey);
    const store = storeOver(storage);
    store.write(one('a'));
    storage.unwritable.clear();
    store.write(one('b'));
    expect(storage.aside).toBe('broken {');
    expect(storage.record).toBe(text('a', 'b'));
    expect(store.keeping).toBe('set-aside');
  });

  test('is not waited for once another tab has written a sound record', () => {
    const storage = new FakeStorage({ [key]: 'broken {' });
    storage.unwritable.add(asideKey);
    const store = storeOver(storage);
    store.read();
    storage.items.set(key, text('a'));
    store.write(one('b'));
    expect(storage.record).toBe(text('a', 'b'));
    expect(store.keeping).toBe('kept');
  });
});

test('loses no stored text and never throws, whatever is stored and whichever access fails', () => {
  const names = fc.subarray([key, asideKey]);
  const steps = fc.array(fc.constantFrom('read', 'write', 'forget'), { minLength: 1, maxLength: 6 });
  const kept = fc.oneof(
    fc.string(),
    fc.json(),
    fc.constantFrom(...broken.slice(0, 6).map(({ stored }) => stored)),
  );
  fc.assert(
    fc.property(
      kept,
      fc.option(fc.string()),
      names,
      names,
      steps,
      (stored, aside, noReads, noWrites, acts) => {
        const storage = new FakeStorage({ [key]: stored, ...(aside === null ? {} : { [asideKey]: aside }) });
        for (const name of noReads) storage.unreadable.add(name);
        for (const name of noWrites) storage.unwritable.add(name);
        const store = storeOver(storage);
        for (const act of acts) {
          if (act === 'read') store.read();
          else if (act === 'write') store.write(one('new'));
          else store.forget([]);
        }
        const isKept = storage.record === stored || storage.aside?.includes(stored);
        expect(isKept || parseRecord(stored, now).whole).toBe(true);
        if (aside !== null) expect(storage.aside?.startsWith(aside)).toBe(true);
      },
    ),
    { numRuns: 1000 },
  );
});
