import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { carry, placeAt } from '~/quiz/carry';

fc.configureGlobal({ seed: 1 });

describe('carry', () => {
  test.each([
    { key: 'ArrowUp', at: 2, to: 1 },
    { key: 'ArrowLeft', at: 2, to: 1 },
    { key: 'ArrowDown', at: 2, to: 3 },
    { key: 'ArrowRight', at: 2, to: 3 },
    { key: 'Home', at: 2, to: 0 },
    { key: 'End', at: 2, to: 4 },
    { key: 'ArrowUp', at: 0, to: 0 },
    { key: 'ArrowDown', at: 4, to: 4 },
    { key: 'ArrowDown', at: -1, to: 0 },
    { key: 'ArrowUp', at: -1, to: 0 },
    { key: 'Tab', at: 2, to: 2 },
    { key: 'constructor', at: 2, to: 2 },
  ])('by $key goes from $at to $to of 5', ({ key, at, to }) => {
    expect(carry({ from: 2, at, count: 5 }, key)).toEqual({ from: 2, at: to, count: 5 });
  });

  test('returns the same thing where nothing moves', () => {
    const held = { from: 1, at: 0, count: 3 };
    expect(carry(held, 'ArrowUp')).toBe(held);
    expect(carry(held, 'a')).toBe(held);
  });

  test('remembers where the thing came from, and stays within the places', () => {
    const keys = fc.array(fc.constantFrom('ArrowUp', 'ArrowDown', 'Home', 'End', 'x'));
    fc.assert(
      fc.property(keys, fc.integer({ min: 1, max: 9 }), fc.nat(8), (pressed, count, start) => {
        const from = start % count;
        const held = pressed.reduce(carry, { from, at: from, count });
        expect(held.from).toBe(from);
        expect(held.at).toBeGreaterThanOrEqual(0);
        expect(held.at).toBeLessThan(count);
      }),
    );
  });
});

test.each([
  { y: 50, middles: [10, 40, 70], place: 2 },
  { y: 0, middles: [10, 40, 70], place: 0 },
  { y: 99, middles: [10, 40, 70], place: 3 },
  { y: 40, middles: [10, 40, 70], place: 1 },
  { y: 5, middles: [], place: 0 },
])('lets go at $y among $middles in place $place', ({ y, middles, place }) => {
  expect(placeAt(y, middles)).toBe(place);
});
