import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromHalf, toHalf } from '../../../src/model/half-float.ts';

fc.configureGlobal({ seed: 16 });

describe('half-floats', () => {
  test.each([
    { x: 0, bits: 0 },
    { x: -0, bits: 0x8000 },
    { x: 1, bits: 0x3c00 },
    { x: -2, bits: 0xc000 },
    { x: 65504, bits: 0x7bff },
    { x: 0.333251953125, bits: 0x3555 },
    { x: 2 ** -14, bits: 0x0400 },
    { x: 2 ** -24, bits: 0x0001 },
    { x: Infinity, bits: 0x7c00 },
    { x: -Infinity, bits: 0xfc00 },
    { x: NaN, bits: 0x7e00 },
  ])('write $x and read it back', ({ x, bits }) => {
    expect(toHalf(x)).toBe(bits);
    expect(fromHalf(bits)).toBe(x);
  });

  test.each([
    { name: 'a third', x: 1 / 3, bits: 0x3555 },
    { name: 'a tie, to the even one below', x: 1 + 2 ** -11, bits: 0x3c00 },
    { name: 'a tie, to the even one above', x: 1 + 3 * 2 ** -11, bits: 0x3c02 },
    { name: 'just over a tie', x: 1 + 2 ** -11 + 2 ** -40, bits: 0x3c01 },
    { name: 'up to the next power of two', x: 2 - 2 ** -12, bits: 0x4000 },
    { name: 'up to the smallest normal number', x: 2 ** -14 - 2 ** -26, bits: 0x0400 },
    { name: 'half the smallest number, down to 0', x: 2 ** -25, bits: 0 },
    { name: 'just below the bound', x: 65519.99, bits: 0x7bff },
    { name: 'the bound', x: 65520, bits: 0x7c00 },
  ])('round $name', ({ x, bits }) => {
    expect(toHalf(x)).toBe(bits);
  });

  test('come back as they were, all of them', () => {
    const changed: number[] = [];
    for (let bits = 0; bits < 0x10000; bits++) {
      const x = fromHalf(bits);
      if (!Number.isNaN(x) && toHalf(x) !== bits) changed.push(bits);
    }
    expect(changed).toEqual([]);
  });

  test('are the nearest there is', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 65504, noNaN: true }), (x) => {
        const bits = toHalf(x);
        const gap = (other: number) => Math.abs(fromHalf(other) - x);
        expect(gap(bits)).toBeLessThanOrEqual(Math.min(gap(bits + 1), bits ? gap(bits - 1) : Infinity));
      }),
    );
  });
});
