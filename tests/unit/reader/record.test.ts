import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeRecords, parseRecord, writeRecord, type Answer } from '~/reader/record';
import { records } from './arbitrary-answers';

fc.configureGlobal({ seed: 1 });

const answer = (at = 1, chosen = 'a'): Answer => ({
  response: { type: 'choice', chosen },
  verdict: 'right',
  tries: 0,
  at,
});
const stored = (answers: unknown, version: unknown = 1) => JSON.stringify({ version, answers });

describe('parseRecord', () => {
  test.each([
    { name: 'no text', text: null },
    { name: 'a record without answers', text: '{"version":1,"answers":{}}' },
  ])('reads $name as empty and whole', ({ text }) => {
    expect(parseRecord(text)).toEqual({ record: new Map(), whole: true });
  });

  test.each([
    { name: 'an empty text', text: '' },
    { name: 'a record cut short', text: '{"version":1,"ans' },
    { name: 'no JSON', text: 'working model' },
    { name: 'null', text: 'null' },
    { name: 'a number', text: '1' },
    { name: 'a list', text: '[]' },
    { name: 'a version of the future', text: stored({ a: answer() }, 2) },
    { name: 'a version in quotes', text: stored({ a: answer() }, '1') },
    { name: 'no version', text: '{"answers":{}}' },
    { name: 'no answers', text: '{"version":1}' },
    { name: 'answers that are null', text: stored(null) },
    { name: 'answers in a list', text: stored([answer()]) },
    { name: 'answers in a text', text: stored('a') },
    { name: 'lists within lists, a hundred thousand deep', text: '['.repeat(100_000) },
    { name: 'a byte order mark before it', text: `\uFEFF${stored({})}` },
  ])('reads $name as empty and not whole', ({ text }) => {
    expect(parseRecord(text)).toEqual({ record: new Map(), whole: false });
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
  ])('keeps the sound answer beside $name', ({ broken }) => {
    expect(parseRecord(stored({ sound: answer(), broken }))).toEqual({
      record: new Map([['sound', answer()]]),
      whole: false,
    });
  });

  test('reads a number too large to be one as broken', () => {
    const text = stored({ a: answer() }).replace('"at":1', '"at":1e999');
    expect(parseRecord(text)).toEqual({ record: new Map(), whole: false });
  });

  test.each(['constructor', '__proto__', 'prototype', 'toString'])(
    'keeps an answer to the question `%s`',
    (id) => {
      const { record, whole } = parseRecord(`{"version":1,"answers":{"${id}":${JSON.stringify(answer())}}}`);
      expect([...record]).toEqual([[id, answer()]]);
      expect(whole).toBe(true);
    },
  );

  test.each(['constructor', '__proto__', 'prototype'])(
    'counts a broken answer to the question `%s`',
    (id) => {
      expect(parseRecord(`{"version":1,"answers":{"${id}":{"polluted":true}}}`)).toEqual({
        record: new Map(),
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
      fc.json().map((response) => stored({ a: answer() }).replace(/\{"type".*?\}/, () => response)),
      fc.tuple(records, fc.nat(300)).map(([record, length]) => writeRecord(record).slice(0, length)),
    );
    fc.assert(
      fc.property(text, (one) => {
        const { record, whole } = parseRecord(one);
        expect(record).toBeInstanceOf(Map);
        expect(typeof whole).toBe('boolean');
      }),
      { numRuns: 1000 },
    );
  });

  test('keeps every sound answer among broken ones', () => {
    fc.assert(
      fc.property(records, fc.jsonValue(), (record, junk) => {
        const text = writeRecord(record).replace(
          /\}\}$/,
          () => `${record.size > 0 ? ',' : ''}"junk":{"x":${JSON.stringify(junk)}}}}`,
        );
        expect(parseRecord(text)).toEqual({ record, whole: false });
      }),
    );
  });
});

describe('writeRecord', () => {
  test('writes the version and the answers by question', () => {
    expect(writeRecord(new Map([['a', answer()]]))).toBe(
      '{"version":1,"answers":{"a":{"response":{"type":"choice","chosen":"a"},"verdict":"right","tries":0,"at":1}}}',
    );
  });

  test('is read back as it was', () => {
    fc.assert(
      fc.property(records, (record) => {
        expect(parseRecord(writeRecord(record))).toEqual({ record, whole: true });
      }),
      { numRuns: 500 },
    );
  });
});

describe('mergeRecords', () => {
  test.each([
    { name: 'both where they differ', a: { x: 1 }, b: { y: 2 }, merged: { x: 1, y: 2 } },
    { name: 'the newer of two', a: { x: 1 }, b: { x: 2 }, merged: { x: 2 } },
    { name: 'the newer of two, the other way round', a: { x: 2 }, b: { x: 1 }, merged: { x: 2 } },
    { name: 'the one there is', a: {}, b: { x: 1 }, merged: { x: 1 } },
  ])('keeps $name', ({ a, b, merged }) => {
    const recordOf = (times: Record<string, number>) =>
      new Map(Object.entries(times).map(([id, at]) => [id, answer(at)]));
    expect(mergeRecords(recordOf(a), recordOf(b))).toEqual(recordOf(merged));
  });

  test('settles two answers of one millisecond by the same rule from both sides', () => {
    const one = new Map([['x', answer(1, 'a')]]);
    const other = new Map([['x', answer(1, 'b')]]);
    expect(mergeRecords(one, other)).toEqual(mergeRecords(other, one));
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
        const [before, beside] = [new Map(a), new Map(b)];
        const merged = mergeRecords(a, b);
        expect(mergeRecords(merged, b)).toEqual(merged);
        expect(mergeRecords(a, a)).toEqual(a);
        expect([a, b]).toEqual([before, beside]);
      }),
    );
  });
});
