import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyRecord, isEmptyRecord, parseRecord, writeRecord } from '~/reader/record';
import { records } from './arbitrary-answers';
import { answer, forgotten, of } from './sample-records';

fc.configureGlobal({ seed: 1 });

const day = 24 * 60 * 60 * 1000;
const now = 1000;
const read = (text: string | null) => {
  const { record, whole } = parseRecord(text, now);
  return { record, whole };
};
const stored = (answers: unknown, version: unknown = 1) => JSON.stringify({ version, answers });
const storedAs = (version: number, parts: object) =>
  JSON.stringify({ version, answers: {}, forgotten: {}, kept: {}, ...parts });
const stored2 = (parts: object) => storedAs(2, parts);

describe('parseRecord', () => {
  test.each([
    { name: 'no text', text: null },
    { name: 'a record without answers', text: '{"version":1,"answers":{}}' },
    { name: 'a record in which nothing stands', text: stored2({}) },
  ])('reads $name as empty and whole', ({ text }) => {
    expect(read(text)).toEqual({ record: emptyRecord, whole: true });
  });

  test.each([
    { name: 'an empty text', text: '' },
    { name: 'a record cut short', text: '{"version":1,"ans' },
    { name: 'no JSON', text: 'working model' },
    { name: 'null', text: 'null' },
    { name: 'a number', text: '1' },
    { name: 'a list', text: '[]' },
    { name: 'a version of the future', text: stored({ a: answer() }, 4) },
    { name: 'a version in quotes', text: stored({ a: answer() }, '1') },
    { name: 'no version', text: '{"answers":{}}' },
    { name: 'no answers', text: '{"version":1}' },
    { name: 'answers that are null', text: stored(null) },
    { name: 'answers in a list', text: stored([answer()]) },
    { name: 'answers in a text', text: stored('a') },
    { name: 'lists within lists, a hundred thousand deep', text: '['.repeat(100_000) },
    { name: 'a byte order mark before it', text: `\uFEFF${stored({})}` },
  ])('reads $name as empty and not whole', ({ text }) => {
    expect(read(text)).toEqual({ record: emptyRecord, whole: false });
  });

  test.each([
    { name: 'null', broken: null },
    { name: 'a text', broken: 'right' },
    { name: 'an empty answer', broken: {} },
    { name: 'an answer without a response', broken: { verdict: 'right', tries: 0, at: 1 } },
    {
      name: 'a response of an unknown kind',
      broken: { ...answer(), response: { type: 'essay', text: 'x' } },
    },
    { name: 'a choice that is a number', broken: { ...answer(), response: { type: 'choice', chosen: 1 } } },
    { name: 'choices with a hole', broken: { ...answer(), response: { type: 'choices', chosen: [null] } } },
    { name: 'cards in a list', broken: { ...answer(), response: { type: 'sort', placed: ['in'] } } },
    {
      name: 'a card placed in a number',
      broken: { ...answer(), response: { type: 'sort', placed: { x: 1 } } },
    },
    {
      name: 'a number that JSON could not keep',
      broken: { ...answer(), response: { type: 'number', value: null, variant: 0 } },
    },
    { name: 'a blank without text', broken: { ...answer(), response: { type: 'blank', text: null } } },
    {
      name: 'an explanation ticked in a text',
      broken: { ...answer(), response: { type: 'explain', text: 'x', ticked: 'a' } },
    },
    { name: 'a verdict that is not one of ours', broken: { ...answer(), verdict: 'perfect' } },
    { name: 'tries below zero', broken: { ...answer(), tries: -1 } },
    { name: 'half a try', broken: { ...answer(), tries: 0.5 } },
    { name: 'a date in words', broken: { ...answer(), at: 'yesterday' } },
    { name: 'a sureness that is not one of ours', broken: { ...answer(), sure: 'quite' } },
    { name: 'an empty sureness', broken: { ...answer(), sure: null } },
    { name: 'slips in a text', broken: { ...answer(), slips: 'a' } },
    { name: 'earlier tries that are none', broken: { ...answer(), earlier: [{ at: 1 }] } },
  ])('keeps the sound answer beside $name', ({ broken }) => {
    expect(read(stored({ sound: answer(), broken }))).toEqual({
      record: of({ sound: answer() }),
      whole: false,
    });
  });

  test('reads a number too large to be one as broken', () => {
    const text = stored({ a: answer() }).replace('"at":1', '"at":1e999');
    expect(read(text)).toEqual({ record: emptyRecord, whole: false });
  });

  test.each(['constructor', '__proto__', 'prototype', 'toString'])(
    'keeps an answer to the question `%s`',
    (id) => {
      for (const version of [1, 2, 3]) {
        const text = `{"version":${version},"answers":{"${id}":${JSON.stringify(answer())}},"forgotten":{},"kept":{}}`;
        const { record, whole } = read(text);
        expect([...record.answers]).toEqual([[id, answer()]]);
        expect(whole).toBe(true);
      }
    },
  );

  test.each(['constructor', '__proto__', 'prototype'])(
    'counts a broken answer to the question `%s`',
    (id) => {
      expect(read(`{"version":1,"answers":{"${id}":{"polluted":true}}}`)).toEqual({
        record: emptyRecord,
        whole: false,
      });
      expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    },
  );

  test('does not throw for any text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.json().map((answers) => `{"version":1,"answers":${answers}}`),
      fc.json().map((one) => `{"version":1,"answers":{"a":${one}}}`),
      fc
        .json()
        .map((one) => `{"version":3,"answers":{},"forgotten":{"a":${one}},"kept":${one},"route":${one}}`),
      fc.json().map((response) => stored({ a: answer() }).replace(/\{"type".*?\}/, () => response)),
      fc.tuple(records, fc.nat(300)).map(([record, length]) => writeRecord(record).slice(0, length)),
    );
    fc.assert(
      fc.property(text, (one) => {
        const { record, whole } = read(one);
        expect(record.answers).toBeInstanceOf(Map);
        expect(typeof whole).toBe('boolean');
      }),
      { numRuns: 500 },
    );
  }, 30_000);

  test('keeps every sound answer among broken ones', () => {
    fc.assert(
      fc.property(records, fc.jsonValue(), (record, junk) => {
        const whole = JSON.parse(writeRecord(record)) as Record<string, object>;
        const text = JSON.stringify({
          ...whole,
          answers: { ...whole['answers'], junk: { x: junk } },
          kept: { ...whole['kept'], junk: { x: junk } },
        });
        expect(read(text)).toEqual({ record, whole: false });
      }),
    );
  });
});

describe('parseRecord of version 2', () => {
  test('reads how sure a reader was, what was forgotten, and which cards are kept', () => {
    const text = stored2({
      answers: { a: { ...answer(), sure: 'guess' } },
      forgotten: { b: 5 },
      kept: { bpe: { isKept: true, at: 6 }, token: { isKept: false, at: 7 } },
    });
    expect(read(text)).toEqual({
      record: {
        answers: new Map([['a', { ...answer(), sure: 'guess' }]]),
        forgotten: new Map([['b', 5]]),
        kept: new Map([
          ['bpe', { isKept: true, at: 6 }],
          ['token', { isKept: false, at: 7 }],
        ]),
      },
      whole: true,
    });
  });

  test('reads answers alone as whole', () => {
    expect(read(stored({ a: answer() }, 2))).toEqual({ record: of({ a: answer() }), whole: true });
  });

  test('reads a record of version 1 as one of today in which nothing was forgotten or kept', () => {
    const { record } = read(stored({ a: answer() }));
    expect(writeRecord(record)).toBe(storedAs(3, { answers: { a: answer() } }));
    expect(read(writeRecord(record))).toEqual({ record: of({ a: answer() }), whole: true });
  });

  test('reads a record of version 2 as one of today without earlier tries or a route', () => {
    const parts = {
      answers: { a: answer(3) },
      forgotten: { b: 5 },
      kept: { bpe: { isKept: true, at: 6 } },
    };
    const { record } = read(stored2(parts));
    expect(writeRecord(record)).toBe(storedAs(3, parts));
    expect(read(writeRecord(record))).toEqual({ record, whole: true });
  });

  test.each<{ name: string; parts: object }>([
    { name: 'what was forgotten in a list', parts: { forgotten: ['b'] } },
    { name: 'a time in words', parts: { forgotten: { b: 'yesterday' } } },
    { name: 'cards that are null', parts: { kept: null } },
    { name: 'a card without a time', parts: { kept: { bpe: { isKept: true } } } },
    { name: 'a broken card `__proto__`', parts: { kept: JSON.parse('{"__proto__":{"polluted":true}}') } },
    { name: 'a broken time of `constructor`', parts: { forgotten: { constructor: {} } } },
  ])('keeps the answers beside $name', ({ parts }) => {
    const text = stored2({ answers: { a: answer() }, ...parts });
    expect(read(text)).toEqual({ record: of({ a: answer() }), whole: false });
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  test.each([
    { name: 'an answer forgotten later', at: 5, when: 6, isLeft: false },
    { name: 'an answer forgotten in its very millisecond', at: 5, when: 5, isLeft: false },
    { name: 'an answer given since', at: 6, when: 5, isLeft: true },
  ])('settles $name', ({ at, when, isLeft }) => {
    const { record, whole } = read(stored2({ answers: { a: answer(at) }, forgotten: { a: when } }));
    expect(record).toEqual({
      ...forgotten({ a: when }),
      ...(isLeft && of({ a: answer(at) })),
      forgotten: new Map([['a', when]]),
    });
    expect(whole).toBe(true);
  });

  test.each([
    { name: 'a day ahead', at: now + day, read: now + day },
    { name: 'a millisecond more', at: now + day + 1, read: now },
    { name: 'in the year 9999', at: Date.UTC(9999, 11, 31), read: now },
    { name: 'beyond all calendars', at: Number.MAX_VALUE, read: now },
    { name: 'before 1970', at: -1, read: -1 },
  ])('takes a time $name as $read', ({ at, read: expected }) => {
    const text = stored2({
      answers: { a: answer(at) },
      forgotten: { b: at },
      kept: { c: { isKept: true, at } },
    });
    const { record } = read(text);
    expect(parseRecord(text, now).isSoftened).toBe(at !== expected);
    expect(record.answers.get('a')?.at).toBe(expected);
    expect(record.forgotten.get('b')).toBe(expected);
    expect(record.kept.get('c')?.at).toBe(expected);
  });

  test('reads 5 MB of answers, and of one text', () => {
    const many = Object.fromEntries(Array.from({ length: 50_000 }, (_, index) => [`q-${index}`, answer()]));
    expect(read(stored2({ answers: many })).record.answers.size).toBe(50_000);
    const long = { ...answer(), response: { type: 'choice', chosen: 'x'.repeat(5_000_000) } };
    expect(read(stored2({ answers: { long } })).whole).toBe(true);
  });
});

describe('parseRecord of version 3', () => {
  const stored3 = (parts: object) => storedAs(3, parts);
  const attempt = (at: number) => ({ verdict: 'wrong', slips: ['b'], at });

  test('reads earlier tries, tries at cards, and a route', () => {
    const route = { role: 'product', chapters: { tokens: 'read', history: 'later' }, isShown: true, at: 8 };
    const text = stored3({
      answers: { a: { ...answer(5), earlier: [attempt(1), attempt(2)] } },
      kept: { bpe: { isKept: true, at: 6, attempts: [attempt(7)] } },
      route,
    });
    const { record, whole } = read(text);
    expect(whole).toBe(true);
    expect(record.answers.get('a')?.earlier).toEqual([attempt(1), attempt(2)]);
    expect(record.kept.get('bpe')?.attempts).toEqual([attempt(7)]);
    expect(record.route).toEqual(route);
  });

  test.each([
    { name: 'a route that is a list', route: [] },
    { name: 'a route of null', route: null },
    {
      name: 'a pace that is not one of ours',
      route: { role: 'x', chapters: { a: 'run' }, isShown: true, at: 1 },
    },
    { name: 'a route without a time', route: { role: 'x', chapters: {}, isShown: true } },
  ])('keeps the answers beside $name', ({ route }) => {
    expect(read(stored3({ answers: { a: answer() }, route }))).toEqual({
      record: of({ a: answer() }),
      whole: false,
    });
  });

  test('takes times of the far future as now, in earlier tries, cards and the route, too', () => {
    const at = Date.UTC(9999, 11, 31);
    const text = stored3({
      answers: { a: { ...answer(at), earlier: [attempt(at - 1)] } },
      kept: { bpe: { isKept: true, at: 1, attempts: [attempt(at)] } },
      route: { role: 'x', chapters: {}, isShown: true, at },
    });
    const { record } = read(text);
    expect(record.answers.get('a')).toEqual({ ...answer(now), earlier: [attempt(now - 1)] });
    expect(record.kept.get('bpe')?.attempts).toEqual([attempt(now)]);
    expect(record.route?.at).toBe(now);
  });
});

describe('isEmptyRecord', () => {
  test.each([
    { name: 'nothing', record: emptyRecord, isEmpty: true },
    { name: 'an answer', record: of({ a: answer() }), isEmpty: false },
    { name: 'the name of what was forgotten', record: forgotten({ a: 1 }), isEmpty: false },
    {
      name: 'a route',
      record: { ...emptyRecord, route: { role: 'x', chapters: {}, isShown: true, at: 1 } },
      isEmpty: false,
    },
  ])('is $isEmpty of $name', ({ record, isEmpty }) => {
    expect(isEmptyRecord(record)).toBe(isEmpty);
  });
});

describe('writeRecord', () => {
  test('writes the version, the answers by question, what was forgotten, and the cards', () => {
    expect(writeRecord(of({ a: answer() }))).toBe(
      '{"version":3,"answers":{"a":{"response":{"type":"choice","chosen":"a"},"verdict":"right","tries":0,"at":1}},"forgotten":{},"kept":{}}',
    );
  });

  test('is read back as it was', () => {
    fc.assert(
      fc.property(records, (record) => {
        expect(read(writeRecord(record))).toEqual({ record, whole: true });
      }),
      { numRuns: 500 },
    );
  });
});
