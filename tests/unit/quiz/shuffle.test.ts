import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomFrom, shuffle } from '~/quiz/shuffle';

fc.configureGlobal({ seed: 1 });

describe('shuffle', () => {
  // Written down once: another order would move the options of every page ever built.
  test.each([
    { items: ['a', 'b', 'c'], seed: 'seed', expected: ['b', 'a', 'c'] },
    { items: ['a', 'b', 'c', 'd', 'e'], seed: 'tokens-cost-burmese', expected: ['c', 'b', 'd', 'e', 'a'] },
    { items: [], seed: 'x', expected: [] },
    { items: ['a'], seed: '', expected: ['a'] },
  ])('puts $items by the seed “$seed” into this order for ever', ({ items, seed, expected }) => {
    expect(shuffle(items, seed)).toEqual(expected);
  });

  test('is a permutation, the same for the same seed, and leaves the given list alone', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), fc.string(), (items, seed) => {
        const before = [...items];
        const shuffled = shuffle(items, seed);
        expect([...shuffled].sort()).toEqual([...items].sort());
        expect(shuffle(items, seed)).toEqual(shuffled);
        expect(items).toEqual(before);
      }),
    );
  });

  test('reaches every order of three', () => {
    const orders = Array.from({ length: 60 }, (_, seed) => shuffle(['a', 'b', 'c'], String(seed)).join(''));
    expect(new Set(orders)).toEqual(new Set(['abc', 'acb', 'bac', 'bca', 'cab', 'cba']));
  });

  test('puts each of four first about as often as the others', () => {
    const first = Array.from({ length: 4000 }, (_, seed) => shuffle([0, 1, 2, 3], `question:${seed}`)[0]);
    for (const item of [0, 1, 2, 3]) {
      // 1000 expected; 100 is more than three standard deviations.
      expect(Math.abs(first.filter((one) => one === item).length - 1000)).toBeLessThan(100);
    }
  });
});

describe('randomFrom', () => {
  test('gives numbers from 0 up to but not 1, the same for the same seed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (seed) => {
        const random = randomFrom(seed);
        const again = randomFrom(seed);
        for (let draw = 0; draw < 20; draw++) {
          const value = random();
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThan(1);
          expect(again()).toBe(value);
        }
      }),
    );
  });

  test.each([
    ['a', 'b'],
    ['ab', 'ba'],
    ['', '\0'],
    ['question', 'question:1'],
  ])('differs between the seeds %j and %j', (one, other) => {
    expect(randomFrom(one)()).not.toBe(randomFrom(other)());
  });
});
