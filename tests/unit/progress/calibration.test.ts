import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  calibrate,
  fewest,
  mostTelling,
  promises,
  readLevel,
  type Level,
  type Sureness,
} from '~/progress/calibration';

fc.configureGlobal({ seed: 1 });

const surenesses = ['sure', 'unsure', 'guess'] as const;
const level = (sureness: Sureness, right: number, count: number): Level => ({ sureness, right, count });

describe('calibrate', () => {
  test('counts right answers by how sure they were; partly right is not right', () => {
    const attempts = [
      { verdict: 'right', sure: 'sure', at: 1 },
      { verdict: 'partly', sure: 'sure', at: 2 },
      { verdict: 'wrong', sure: 'guess', at: 3 },
      { verdict: 'right', at: 4 },
    ] as const;
    expect(calibrate(attempts)).toEqual([level('sure', 1, 2), level('unsure', 0, 0), level('guess', 0, 1)]);
  });

  test('counts nothing where nothing was said', () => {
    expect(calibrate([])).toEqual(surenesses.map((sureness) => level(sureness, 0, 0)));
  });
});

describe('readLevel', () => {
  test.each([
    { of: level('sure', 9, 12), reading: 'over' },
    { of: level('sure', 10, 12), reading: 'fits' },
    { of: level('sure', 0, 4), reading: 'few' },
    { of: level('sure', 0, 0), reading: 'few' },
    { of: level('sure', 3, 5), reading: 'over' },
    { of: level('sure', 5, 5), reading: 'fits' },
    { of: level('sure', 195, 195), reading: 'fits' },
    { of: level('unsure', 0, 5), reading: 'fits' },
    { of: level('unsure', 0, 6), reading: 'over' },
    { of: level('unsure', 3, 5), reading: 'fits' },
    { of: level('unsure', 20, 20), reading: 'under' },
    { of: level('guess', 0, 50), reading: 'fits' },
    { of: level('guess', 9, 10), reading: 'under' },
    { of: level('guess', 4, 5), reading: 'fits' },
  ])('reads $of as $reading', ({ of, reading }) => {
    expect(readLevel(of)).toBe(reading);
  });

  const levels = fc
    .tuple(fc.constantFrom(...surenesses), fc.nat(60), fc.nat(60))
    .map(([sureness, one, other]) => level(sureness, Math.min(one, other), Math.max(one, other)));

  test('never blames a share that keeps the promise, nor reads anything from few answers', () => {
    fc.assert(
      fc.property(levels, (of) => {
        const [from, to] = promises[of.sureness];
        const share = of.right / of.count;
        const reading = readLevel(of);
        expect(reading === 'few').toBe(of.count < fewest);
        if (share >= from && share <= to) expect(['fits', 'few']).toContain(reading);
        if (reading === 'over') expect(share).toBeLessThan(from);
        if (reading === 'under') expect(share).toBeGreaterThan(to);
      }),
    );
  });
});

describe('mostTelling', () => {
  test.each([
    {
      name: 'a broken promise before a kept one',
      levels: [level('sure', 9, 9), level('guess', 9, 10)],
      at: 1,
    },
    { name: 'the first of two broken ones', levels: [level('sure', 2, 9), level('guess', 9, 10)], at: 0 },
    { name: 'the first of two kept ones', levels: [level('sure', 9, 9), level('guess', 1, 9)], at: 0 },
    { name: 'a level with answers enough', levels: [level('sure', 0, 4), level('guess', 1, 9)], at: 1 },
  ])('is $name', ({ levels, at }) => {
    expect(mostTelling(levels)).toBe(levels[at]);
  });

  test('is none without answers', () => {
    expect(mostTelling(calibrate([]))).toBeUndefined();
  });
});
