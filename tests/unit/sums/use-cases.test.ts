import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bandOf,
  daysAfter,
  hoursSaved,
  perHour,
  riskOf,
  upscaledDepth,
} from '../../../src/sums/use-cases.ts';

fc.configureGlobal({ seed: 13 });

describe('hoursSaved', () => {
  test.each([
    { name: 'half of the saving where checking takes half', perWeek: 600, saved: 6, checking: 3, hours: 30 },
    { name: 'the whole saving where nobody checks', perWeek: 600, saved: 6, checking: 0, hours: 60 },
    { name: 'a loss where checking takes longer', perWeek: 30, saved: 4, checking: 6, hours: -1 },
    { name: 'nothing for a task that never comes', perWeek: 0, saved: 40, checking: 1, hours: 0 },
  ])('gives $name', ({ hours, ...task }) => {
    expect(hoursSaved(task)).toBe(hours);
  });
});

describe('riskOf', () => {
  test.each([
    { cost: 1, notices: 1, risk: 1, band: 'low' },
    { cost: 2, notices: 1, risk: 2, band: 'low' },
    { cost: 1, notices: 3, risk: 3, band: 'middle' },
    { cost: 2, notices: 2, risk: 4, band: 'middle' },
    { cost: 3, notices: 2, risk: 6, band: 'high' },
    { cost: 3, notices: 3, risk: 9, band: 'high' },
  ] as const)('gives $risk, $band, for cost $cost noticed by $notices', ({ cost, notices, risk, band }) => {
    expect(riskOf({ cost, notices })).toBe(risk);
    expect(bandOf(risk)).toBe(band);
  });
});

describe('perHour', () => {
  test.each([
    { name: 'two thirds more for two fifths less time', change: -0.4, expected: 2 / 3 },
    { name: 'a sixth less for a fifth more time', change: 0.2, expected: -1 / 6 },
    { name: 'about 0.16 less for 0.19 more time', change: 0.19, expected: -0.16 },
    { name: 'twice as much for half the time', change: -0.5, expected: 1 },
    { name: 'no change for no change', change: 0, expected: 0 },
  ])('gives $name', ({ change, expected }) => {
    expect(perHour(change)).toBeCloseTo(expected, 2);
  });

  test('is its own inverse', () => {
    fc.assert(
      fc.property(fc.double({ min: -0.9, max: 9, noNaN: true }), (change) => {
        expect(perHour(perHour(change))).toBeCloseTo(change, 9);
      }),
    );
  });

  test('refuses a task that takes no time', () => {
    expect(() => perHour(-1)).toThrow('A task cannot take -100 % less time; give more than -1.');
  });
});

describe('daysAfter', () => {
  test.each([
    { name: 'the next month', date: '2026-11-04', days: 30, expected: '2026-12-04' },
    { name: 'the next year', date: '2026-12-20', days: 14, expected: '2027-01-03' },
    { name: 'a leap day', date: '2028-02-28', days: 1, expected: '2028-02-29' },
    { name: 'the day itself', date: '2026-11-04', days: 0, expected: '2026-11-04' },
  ])('finds $name', ({ date, days, expected }) => {
    expect(daysAfter(date, days)).toBe(expected);
  });
});

describe('upscaledDepth', () => {
  test.each([
    { name: 'SOLAR’s 48 layers', layers: 32, dropped: 8, expected: 48 },
    { name: 'a plain doubling', layers: 12, dropped: 0, expected: 24 },
  ])('counts $name', ({ layers, dropped, expected }) => {
    expect(upscaledDepth(layers, dropped)).toBe(expected);
  });
});
