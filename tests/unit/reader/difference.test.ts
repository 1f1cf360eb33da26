import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { difference, withoutImport } from '~/reader/difference';
import { mergeRecords } from '~/reader/merge';
import type { Answer, ReaderRecord } from '~/reader/record';
import { records } from './arbitrary-answers';

fc.configureGlobal({ seed: 1 });

const answer = (at: number): Answer => ({
  response: { type: 'choice', chosen: 'x' },
  verdict: 'right',
  tries: 0,
  at,
});
const recordOf = (
  answered: Record<string, number>,
  forgotten: Record<string, number> = {},
  kept: Record<string, number> = {},
): ReaderRecord => ({
  answers: new Map(Object.entries(answered).map(([id, at]) => [id, answer(at)])),
  forgotten: new Map(Object.entries(forgotten)),
  kept: new Map(Object.entries(kept).map(([id, at]) => [id, { isKept: true, at }])),
});
const chapterOf = (id: string) => id.split('-')[0] ?? '';

describe('difference', () => {
  test.each([
    { name: 'an answer that is new', mine: {}, theirs: { a: 1 }, total: { add: 1 } },
    { name: 'a newer answer', mine: { a: 1 }, theirs: { a: 2 }, total: { replace: 1 } },
    { name: 'an older answer', mine: { a: 2 }, theirs: { a: 1 }, total: { extend: 1 } },
    { name: 'the same answer', mine: { a: 1 }, theirs: { a: 1 }, total: { leave: 1 } },
    { name: 'no answer', mine: { a: 1 }, theirs: {}, total: {} },
  ])('counts $name', ({ mine, theirs, total }) => {
    const found = difference(recordOf(mine), recordOf(theirs), chapterOf);
    expect(found.total).toEqual({ add: 0, replace: 0, extend: 0, forget: 0, leave: 0, ...total });
    expect(found.isAny).toBe(['add', 'replace', 'extend'].some((kind) => kind in total));
  });

  test('counts what was forgotten there later, and leaves what was forgotten here since', () => {
    expect(difference(recordOf({ a: 1 }), recordOf({}, { a: 2 }), chapterOf).total.forget).toBe(1);
    expect(difference(recordOf({ a: 3 }), recordOf({}, { a: 2 }), chapterOf).isAny).toBe(false);
    const gone = difference(recordOf({}, { a: 2 }), recordOf({ a: 1 }), chapterOf);
    expect(gone.total).toEqual({ add: 0, replace: 0, extend: 0, forget: 0, leave: 1 });
    expect(difference(recordOf({}, { a: 2 }), recordOf({ a: 3 }), chapterOf).total.add).toBe(1);
  });

  test('counts by chapter, and the cards', () => {
    const mine = recordOf({ 'tokens-a': 1, 'tokens-b': 1, 'limits-a': 5 }, {}, { bpe: 1 });
    const theirs = recordOf(
      { 'tokens-a': 2, 'tokens-c': 1, 'limits-a': 1 },
      { 'tokens-b': 9 },
      { bpe: 2, rag: 1 },
    );
    const found = difference(mine, theirs, chapterOf);
    expect([...found.chapters]).toEqual([
      ['tokens', { add: 1, replace: 1, extend: 0, forget: 1, leave: 0 }],
      ['limits', { add: 0, replace: 0, extend: 1, forget: 0, leave: 0 }],
    ]);
    expect(found.total).toEqual({ add: 1, replace: 1, extend: 1, forget: 1, leave: 0 });
    expect(found.cards).toBe(2);
  });

  test('tells of another route', () => {
    const route = { role: 'product', chapters: {}, isShown: true, at: 1 };
    const found = difference(recordOf({}), { ...recordOf({}), route }, chapterOf);
    expect([found.route, found.isAny]).toEqual([true, true]);
    const same = { ...recordOf({}), route };
    expect(difference(same, recordOf({}), chapterOf).isAny).toBe(false);
  });

  test('finds nothing to change once it has been merged, whatever the records', () => {
    fc.assert(
      fc.property(records, records, (mine, theirs) => {
        expect(difference(mergeRecords(mine, theirs), theirs, chapterOf).isAny).toBe(false);
        expect(difference(mine, mine, chapterOf).isAny).toBe(false);
      }),
    );
  });

  test('agrees with the merge about how many answers there are then', () => {
    fc.assert(
      fc.property(records, records, (mine, theirs) => {
        const { total } = difference(mine, theirs, chapterOf);
        const { answers } = mergeRecords(mine, theirs);
        expect(answers.size).toBe(mine.answers.size + total.add - total.forget);
      }),
    );
  });
});

describe('withoutImport', () => {
  test('gives back the record before, whatever the records', () => {
    fc.assert(
      fc.property(records, records, (before, theirs) => {
        const after = mergeRecords(before, theirs);
        expect(withoutImport(after, before, after)).toEqual(before);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    {
      name: 'an answer given since',
      now: recordOf({ a: 1, b: 2, c: 3 }),
      undone: recordOf({ a: 1, c: 3 }),
    },
    {
      name: 'a newer answer to a question of the import',
      now: recordOf({ a: 1, b: 9 }),
      undone: recordOf({ a: 1, b: 9 }),
    },
    { name: 'what was forgotten since', now: recordOf({ b: 2 }, { a: 9 }), undone: recordOf({}, { a: 9 }) },
  ])('keeps $name', ({ now, undone }) => {
    const before = recordOf({ a: 1 });
    expect(withoutImport(now, before, recordOf({ a: 1, b: 2 }))).toEqual(undone);
  });

  test('gives back an answer that the import forgot', () => {
    const before = recordOf({ a: 1 });
    const after = mergeRecords(before, recordOf({}, { a: 2 }));
    expect(after).toEqual(recordOf({}, { a: 2 }));
    expect(withoutImport(after, before, after)).toEqual(before);
  });
});
