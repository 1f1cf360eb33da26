import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { settle } from '~/reader/merge';
import { emptyRecord, parseRecord, writeRecord, type Attempt, type ReaderRecord } from '~/reader/record';
import { soften } from '~/reader/soften';
import { records } from './arbitrary-answers';
import { answer, forgotten, kept, of } from './sample-records';

fc.configureGlobal({ seed: 1 });

const day = 24 * 60 * 60 * 1000;
const now = 100 * day;
const attempt = (at: number): Attempt => ({ verdict: 'wrong', at });

/** A record in which every time is `by` later. */
function delay(record: ReaderRecord, by: number): ReaderRecord {
  return JSON.parse(JSON.stringify([...record.answers]), (key, value) =>
    key === 'at' ? value + by : value,
  ).reduce(
    (delayed: ReaderRecord, [id, one]: [string, never]) => ({
      ...delayed,
      answers: new Map([...delayed.answers, [id, one]]),
    }),
    { ...emptyRecord, forgotten: new Map([...record.forgotten].map(([id, at]) => [id, at + by])) },
  );
}

describe('soften', () => {
  test.each([
    { name: 'a time past', at: now - 1 },
    { name: 'a time of today', at: now + 5 },
    { name: 'a day ahead', at: now + day },
  ])('leaves $name alone', ({ at }) => {
    const record = of({ a: answer(at) });
    expect(soften(record, now)).toBe(record);
  });

  test.each([
    { name: 'a millisecond more than a day ahead', at: now + day + 1 },
    { name: 'the year 9999', at: Date.UTC(9999, 0) },
    { name: 'a time beyond all calendars', at: Number.MAX_VALUE },
  ])('takes $name as now', ({ at }) => {
    expect(soften(of({ a: answer(at) }), now)).toEqual(of({ a: answer(now) }));
  });

  test('keeps the days between times that are all ahead, as of a clock that was moved back', () => {
    const record = of({ a: { ...answer(900 * day), earlier: [attempt(890 * day)] }, b: answer(895 * day) });
    expect(soften(record, now)).toEqual(
      of({ a: { ...answer(now), earlier: [attempt(now - 10 * day)] }, b: answer(now - 5 * day) }),
    );
  });

  test('keeps an answer given after its question was forgotten, and tries at a card after it was kept', () => {
    const record = {
      ...of({ a: answer(901 * day) }),
      forgotten: new Map([['a', 900 * day]]),
      kept: new Map([['bpe', { isKept: true, at: 900 * day, attempts: [attempt(902 * day)] }]]),
    };
    const softened = settle(soften(record, now));
    expect(softened.answers.size).toBe(1);
    expect(softened.kept.get('bpe')?.attempts).toHaveLength(1);
  });

  test('puts what is ahead behind all that is not', () => {
    const mixed = { ...of({ a: answer(900 * day) }), forgotten: new Map([['a', now - 5]]) };
    expect(settle(soften(mixed, now)).answers.get('a')?.at).toBe(now);
    const close = { ...of({ a: answer(900 * day) }), forgotten: new Map([['a', now + 5]]) };
    expect(settle(soften(close, now)).answers.get('a')?.at).toBe(now + 6);
  });

  test('forgets nothing and brings nothing back, whatever the record and however wrong the clock', () => {
    fc.assert(
      fc.property(records, fc.integer({ min: 2 * day, max: 10_000 * day }), (record, by) => {
        const ahead = delay(record, now + by);
        const { record: read } = parseRecord(writeRecord(ahead), now);
        expect([...read.answers.keys()].sort()).toEqual([...ahead.answers.keys()].sort());
        for (const [id, { earlier = [] }] of ahead.answers)
          expect(read.answers.get(id)?.earlier ?? []).toHaveLength(earlier.length);
        expect(parseRecord(writeRecord(read), now).record).toEqual(read);
      }),
    );
  });

  test('moves cards, what was forgotten, and the route', () => {
    const at = 900 * day;
    const route = { role: 'x', chapters: {}, isShown: true, at };
    expect(soften({ ...kept({ bpe: { isKept: true, at } }), route }, now)).toEqual({
      ...kept({ bpe: { isKept: true, at: now } }),
      route: { ...route, at: now },
    });
    expect(soften(forgotten({ a: at }), now)).toEqual(forgotten({ a: now }));
  });
});
