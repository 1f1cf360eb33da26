import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeRecords } from '~/reader/merge';
import { emptyRecord, writeRecord, type Attempt, type ReaderRecord } from '~/reader/record';
import { records } from './arbitrary-answers';
import { answer, forgotten, kept, of } from './sample-records';

fc.configureGlobal({ seed: 1 });

describe('mergeRecords', () => {
  test.each([
    { name: 'both where they differ', a: { x: 1 }, b: { y: 2 }, merged: { x: 1, y: 2 } },
    { name: 'the newer of two', a: { x: 1 }, b: { x: 2 }, merged: { x: 2 } },
    { name: 'the newer of two, the other way round', a: { x: 2 }, b: { x: 1 }, merged: { x: 2 } },
    { name: 'the one there is', a: {}, b: { x: 1 }, merged: { x: 1 } },
  ])('keeps $name', ({ a, b, merged }) => {
    const recordOf = (times: Record<string, number>) =>
      of(Object.fromEntries(Object.entries(times).map(([id, at]) => [id, answer(at)])));
    const { answers } = mergeRecords(recordOf(a), recordOf(b));
    expect([...answers].map(([id, { at }]) => [id, at])).toEqual(Object.entries(merged));
  });

  test('settles two answers of one millisecond by the same rule from both sides', () => {
    const one = of({ x: answer(1, 'a') });
    const other = of({ x: answer(1, 'b') });
    expect(mergeRecords(one, other)).toEqual(mergeRecords(other, one));
  });

  test.each([
    {
      name: 'forgets what was forgotten later',
      a: of({ x: answer(1) }),
      b: forgotten({ x: 2 }),
      m: forgotten({ x: 2 }),
    },
    {
      name: 'keeps what was answered since',
      a: of({ x: answer(3) }),
      b: forgotten({ x: 2 }),
      m: { ...of({ x: answer(3) }), forgotten: new Map([['x', 2]]) },
    },
    {
      name: 'keeps the later of two times of forgetting',
      a: forgotten({ x: 1 }),
      b: forgotten({ x: 2 }),
      m: forgotten({ x: 2 }),
    },
    {
      name: 'keeps a card that was put away before',
      a: kept({ x: { isKept: true, at: 2 } }),
      b: kept({ x: { isKept: false, at: 1 } }),
      m: kept({ x: { isKept: true, at: 2 } }),
    },
    {
      name: 'puts a card away that was kept before',
      a: kept({ x: { isKept: true, at: 1 } }),
      b: kept({ x: { isKept: false, at: 2 } }),
      m: kept({ x: { isKept: false, at: 2 } }),
    },
  ])('$name', ({ a, b, m }) => {
    expect(mergeRecords(a, b)).toEqual(m);
    expect(mergeRecords(b, a)).toEqual(m);
  });

  const attempt = (at: number, more: Partial<Attempt> = {}): Attempt => ({ verdict: 'right', ...more, at });
  const tried = (last: number, earlier: Attempt[]): ReaderRecord =>
    of({ x: earlier.length > 0 ? { ...answer(last), earlier } : answer(last) });

  test.each([
    { name: 'the older of two answers', a: tried(1, []), b: tried(2, []), m: tried(2, [attempt(1)]) },
    {
      name: 'the tries of both, in order',
      a: tried(5, [attempt(1), attempt(3)]),
      b: tried(4, [attempt(2)]),
      m: tried(5, [attempt(1), attempt(2), attempt(3), attempt(4)]),
    },
    {
      name: 'a try that both know once',
      a: tried(5, [attempt(1)]),
      b: tried(5, [attempt(1)]),
      m: tried(5, [attempt(1)]),
    },
    {
      name: 'how sure the reader was, and what was wrong',
      a: of({ x: { ...answer(1), verdict: 'wrong', sure: 'sure', slips: ['b'] } }),
      b: tried(2, []),
      m: tried(2, [attempt(1, { verdict: 'wrong', sure: 'sure', slips: ['b'] })]),
    },
    {
      name: 'the newest thirty',
      a: tried(
        40,
        Array.from({ length: 29 }, (_, at) => attempt(at)),
      ),
      b: tried(30, []),
      m: tried(40, [...Array.from({ length: 28 }, (_, at) => attempt(at + 1)), attempt(30)]),
    },
  ])('keeps as earlier tries $name', ({ a, b, m }) => {
    expect(mergeRecords(a, b)).toEqual(m);
    expect(mergeRecords(b, a)).toEqual(m);
  });

  test('leaves out the tries from before a question was forgotten, whoever still knows them', () => {
    const old = tried(2, [attempt(1)]);
    const gone = mergeRecords(old, forgotten({ x: 3 }));
    const anew = mergeRecords(gone, tried(5, []));
    expect(mergeRecords(anew, old).answers).toEqual(of({ x: answer(5) }).answers);
  });

  test('leaves out the tries at a card from before it was kept anew', () => {
    const old = kept({ x: { isKept: true, at: 1, attempts: [attempt(2)] } });
    const anew = kept({ x: { isKept: true, at: 3, attempts: [attempt(4)] } });
    expect(mergeRecords(old, anew)).toEqual(anew);
    expect(mergeRecords(old, kept({ x: { isKept: true, at: 1, attempts: [attempt(3)] } }))).toEqual(
      kept({ x: { isKept: true, at: 1, attempts: [attempt(2), attempt(3)] } }),
    );
  });

  test('keeps the newer route', () => {
    const route = (role: string, at: number) => ({
      ...emptyRecord,
      route: { role, chapters: {}, isShown: true, at },
    });
    expect(mergeRecords(route('product', 1), route('founder', 2))).toEqual(route('founder', 2));
    expect(mergeRecords(route('product', 1), emptyRecord)).toEqual(route('product', 1));
    expect(mergeRecords(emptyRecord, route('product', 1))).toEqual(route('product', 1));
  });

  test('is commutative', () => {
    fc.assert(
      fc.property(records, records, (a, b) => {
        expect(mergeRecords(a, b)).toEqual(mergeRecords(b, a));
      }),
      { numRuns: 500 },
    );
  });

  test('is associative', () => {
    fc.assert(
      fc.property(records, records, records, (a, b, c) => {
        expect(mergeRecords(mergeRecords(a, b), c)).toEqual(mergeRecords(a, mergeRecords(b, c)));
      }),
      { numRuns: 500 },
    );
  });

  test('is idempotent, and leaves both records alone', () => {
    fc.assert(
      fc.property(records, records, (a, b) => {
        const [before, beside] = [writeRecord(a), writeRecord(b)];
        const merged = mergeRecords(a, b);
        expect(mergeRecords(merged, b)).toEqual(merged);
        expect(mergeRecords(a, a)).toEqual(a);
        expect([writeRecord(a), writeRecord(b)]).toEqual([before, beside]);
      }),
    );
  });
});
