import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calibration } from '../../../src/model/calibration.ts';

fc.configureGlobal({ seed: 17 });

const answers = fc.array(
  fc.record({ confidence: fc.double({ min: 0, max: 1, noNaN: true }), right: fc.boolean() }),
  { maxLength: 60 },
);
const counts = fc.integer({ min: 1, max: 20 });

describe('calibration', () => {
  test('holds confidence against the share right, bin by bin', () => {
    const { bins, error } = calibration(
      [
        { confidence: 0.9, right: true },
        { confidence: 0.7, right: false },
      ],
      2,
    );
    expect(bins[0]).toEqual({ from: 0, to: 0.5, n: 0, confidence: undefined, right: undefined });
    expect(bins[1]).toEqual({ from: 0.5, to: 1, n: 2, confidence: 0.8, right: 0.5 });
    expect(error).toBeCloseTo(0.3, 12);
  });

  test('weighs the gaps by the answers of a bin, in either direction', () => {
    const sure = Array.from({ length: 10 }, (_, i) => ({ confidence: 0.9, right: i < 5 }));
    const unsure = Array.from({ length: 30 }, (_, i) => ({ confidence: 0.4, right: i < 18 }));
    expect(calibration([...sure, ...unsure], 10).error).toBeCloseTo((10 * 0.4 + 30 * 0.2) / 40, 12);
  });

  test.each([
    { confidence: 0, count: 10 },
    { confidence: 0.1, count: 10 },
    { confidence: 0.3, count: 10 },
    { confidence: 0.30000000000000004, count: 10 },
    { confidence: 0.95, count: 10 },
    { confidence: 1, count: 10 },
    { confidence: 0.07, count: 100 },
    { confidence: 0.57, count: 100 },
    { confidence: 1, count: 3 },
  ])('puts $confidence into the one of $count bins that it is in', ({ confidence, count }) => {
    const full = calibration([{ confidence, right: true }], count).bins.filter(({ n }) => n > 0);
    expect(full).toHaveLength(1);
    const [{ from, to }] = full as [(typeof full)[number]];
    if (confidence > 0) expect(confidence).toBeGreaterThan(from);
    expect(confidence).toBeLessThanOrEqual(to);
  });

  test('counts each answer once, and lets bins and answers agree', () => {
    fc.assert(
      fc.property(answers, counts, (given, count) => {
        const { bins } = calibration(given, count);
        const total = (value: (bin: (typeof bins)[number]) => number) =>
          bins.reduce((sum, bin) => sum + value(bin), 0);
        expect(bins).toHaveLength(count);
        expect(total(({ n }) => n)).toBe(given.length);
        expect(total(({ n, right = 0 }) => n * right)).toBeCloseTo(
          given.filter(({ right }) => right).length,
          6,
        );
        for (const { from, to, n, confidence, right } of bins) {
          expect([confidence, right].includes(undefined)).toBe(n === 0);
          if (confidence === undefined) continue;
          expect(confidence).toBeGreaterThanOrEqual(from - 1e-12);
          expect(confidence).toBeLessThanOrEqual(to + 1e-12);
        }
      }),
    );
  });

  test('finds the gap over all with one bin, and no less with more', () => {
    fc.assert(
      fc.property(answers, counts, (given, count) => {
        fc.pre(given.length > 0);
        const mean = (value: (answer: (typeof given)[number]) => number) =>
          given.reduce((sum, answer) => sum + value(answer), 0) / given.length;
        const gap = Math.abs(mean(({ confidence }) => confidence) - mean(({ right }) => +right));
        expect(calibration(given, 1).error).toBeCloseTo(gap, 9);
        const coarse = calibration(given, count).error!;
        expect(coarse).toBeGreaterThanOrEqual(gap - 1e-9);
        expect(coarse).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('finds none in a system that is sure and right', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1 }), counts, (rights, count) => {
        expect(
          calibration(
            rights.map((right) => ({ confidence: +right, right })),
            count,
          ).error,
        ).toBe(0);
      }),
    );
  });

  test('is undefined without answers', () => {
    expect(calibration([], 3).error).toBeUndefined();
  });

  test.each([0, 1.5, NaN])('refuses %s bins', (count) => {
    expect(() => calibration([], count)).toThrow(/There are .* bins; give 1 or more\./);
  });

  test.each([-0.1, 1.1, NaN])('refuses a confidence of %s', (confidence) => {
    expect(() => calibration([{ confidence, right: true }], 3)).toThrow(/A confidence is .*; give 0 to 1\./);
  });
});
