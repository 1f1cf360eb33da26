import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Attempt } from '~/reader/record';
import { dayOf, dueDay } from '~/reader/review';

fc.configureGlobal({ seed: 1 });

const day = 24 * 60 * 60 * 1000;
const utc = (at: number) => dayOf(at, 0);
/** Tries on the days given. */
const onDays = (tries: Record<number, Partial<Attempt>>): Attempt[] =>
  Object.entries(tries).map(([when, more]) => ({ verdict: 'right', at: Number(when) * day + 1, ...more }));

describe('dayOf', () => {
  test.each([
    { name: 'the first moment', at: 0, west: 0, expected: 0 },
    { name: 'the last millisecond of a day', at: day - 1, west: 0, expected: 0 },
    { name: 'the next', at: day, west: 0, expected: 1 },
    {
      name: 'one in the morning in Seoul, still yesterday in Greenwich',
      at: day - 8 * 3_600_000,
      west: -540,
      expected: 1,
    },
    { name: 'an hour west of Greenwich', at: 0, west: 60, expected: -1 },
    { name: 'a time before 1970', at: -5 * day, west: 0, expected: 0 },
    { name: 'a time whose zone is not known', at: day, west: NaN, expected: 1 },
  ])('of $name is $expected', ({ at, west, expected }) => {
    expect(dayOf(at, west)).toBe(expected);
  });

  test('is a whole number, whatever the time', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.integer({ min: -840, max: 840 }), (at, west) => {
        expect(Number.isSafeInteger(dayOf(at, west))).toBe(true);
      }),
    );
  });
});

describe('dueDay', () => {
  test('of nothing tried is not known', () => {
    expect(dueDay([], utc)).toBeUndefined();
  });

  test.each<{ name: string; tries: Record<number, Partial<Attempt>>; due: number }>([
    { name: 'a wrong answer', tries: { 3: { verdict: 'wrong' } }, due: 4 },
    { name: 'a right guess', tries: { 3: { sure: 'guess' } }, due: 4 },
    { name: 'a partly right answer', tries: { 3: { verdict: 'partly' } }, due: 5 },
    { name: 'a right answer of an unsure reader', tries: { 3: { sure: 'unsure' } }, due: 5 },
    { name: 'a right answer', tries: { 3: {} }, due: 6 },
    { name: 'a wrong answer, then a right one when due', tries: { 0: { verdict: 'wrong' }, 1: {} }, due: 4 },
  ])('of $name is day $due', ({ tries, due }) => {
    expect(dueDay(onDays(tries), utc)).toBe(due);
  });

  test('goes by the worst try of a day, in whatever order', () => {
    const [wrong, right]: Attempt[] = [
      { verdict: 'wrong', at: 10 },
      { verdict: 'right', at: 20 },
    ];
    const later: Attempt = { verdict: 'wrong', at: 30 };
    expect(dueDay([wrong as Attempt, right as Attempt], utc)).toBe(1);
    expect(dueDay([right as Attempt, later], utc)).toBe(1);
  });

  test('puts off what is known for longer each time', () => {
    let [attempts, today]: [Attempt[], number] = [onDays({ 0: { verdict: 'wrong' } }), 0];
    const gaps: number[] = [];
    for (let round = 0; round < 5; round++) {
      const due = dueDay(attempts, utc) ?? NaN;
      gaps.push(due - today);
      today = due;
      attempts = [...attempts, ...onDays({ [due]: {} })];
    }
    expect(gaps).toEqual([...gaps].sort((a, b) => a - b));
    expect(gaps.at(-1)).toBeGreaterThan(30);
  });

  test('is after the last try and within a year of it, whatever was tried and whenever', () => {
    const attempt = fc.record(
      {
        verdict: fc.constantFrom('right' as const, 'partly' as const, 'wrong' as const),
        sure: fc.constantFrom('sure' as const, 'unsure' as const, 'guess' as const),
        at: fc.oneof(
          fc.integer({ min: 0, max: 40 * day }),
          fc.double({ noNaN: true, noDefaultInfinity: true }),
        ),
      },
      { requiredKeys: ['verdict', 'at'] },
    );
    fc.assert(
      fc.property(fc.array(attempt, { minLength: 1, maxLength: 12 }), (attempts) => {
        const last = Math.max(...attempts.map(({ at }) => utc(at)));
        const due = dueDay(attempts, utc) ?? NaN;
        expect(due).toBeGreaterThan(last);
        expect(due).toBeLessThanOrEqual(last + 365);
        expect(dueDay([...attempts].reverse(), utc)).toBe(due);
      }),
      { numRuns: 500 },
    );
  });
});
