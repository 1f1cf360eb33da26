import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromHalf } from '../../../src/model/half-float.ts';
import { countParameters, isNorm, tensorsOf } from '../../../src/model/parameters.ts';
import {
  bytesOf,
  bytesOfWeights,
  dequantise,
  prune,
  quantise,
  quantiseWeights,
} from '../../../src/model/quantise.ts';
import { random } from '../../../src/model/random.ts';

fc.configureGlobal({ seed: 8 });

const weights = (max: number) => fc.double({ min: -max, max, noNaN: true });
const bits = fc.integer({ min: 2, max: 8 });
const matrices = (size = weights(1000)) =>
  fc.integer({ min: 1, max: 12 }).chain((columns) =>
    fc.record({
      columns: fc.constant(columns),
      matrix: fc
        .array(fc.array(size, { minLength: columns, maxLength: columns }), { maxLength: 5 })
        .map((rows) => rows.flat()),
      grain: fc.record({ bits, group: fc.option(fc.integer({ min: 1, max: 14 }), { nil: undefined }) }),
    }),
  );

/** The number of the scale that each weight of a matrix has. */
const scaleIndex = (i: number, columns: number, group = columns) =>
  Math.floor(i / columns) * Math.ceil(columns / group) + Math.floor((i % columns) / group);

describe('quantise', () => {
  test.each([
    { name: '8 bits', matrix: [1.27, -0.5], columns: 2, grain: { bits: 8 }, values: [127, -50] },
    { name: '2 bits', matrix: [1, -0.6, 0.4], columns: 3, grain: { bits: 2 }, values: [1, -1, 0] },
    { name: 'a row of zeros', matrix: [0, 0, 7, -7], columns: 2, grain: { bits: 4 }, values: [0, 0, 7, -7] },
    { name: 'rows', matrix: [7, 1, 70, 10], columns: 2, grain: { bits: 4 }, values: [7, 1, 7, 1] },
    {
      name: 'a shorter last group',
      matrix: [7, 1, 70],
      columns: 3,
      grain: { bits: 4, group: 2 },
      values: [7, 1, 7],
    },
    { name: 'no numbers', matrix: [], columns: 2, grain: { bits: 8 }, values: [] },
  ])('gives the steps of $name', ({ matrix, columns, grain, values }) => {
    expect([...quantise(matrix, columns, grain).values]).toEqual(values);
  });

  test('takes the half-float above, so that the largest weight is within reach', () => {
    const { scales } = quantise([1.27, -0.5], 2, { bits: 8 });
    expect([...scales]).toEqual([0x211f]);
    expect(fromHalf(0x211f)).toBeCloseTo(0.01000214, 8);
    const [a, b] = dequantise({ values: Int8Array.of(127, -50), scales }, 2);
    expect(a).toBeCloseTo(1.27027, 5);
    expect(b).toBeCloseTo(-0.50011, 5);
  });

  test('is off by half a step at most', () => {
    fc.assert(
      fc.property(fc.oneof(matrices(), matrices(weights(1e-5))), ({ matrix, columns, grain }) => {
        const small = quantise(matrix, columns, grain);
        const back = dequantise(small, columns, grain);
        matrix.forEach((weight, i) => {
          const step = fromHalf(small.scales[scaleIndex(i, columns, grain.group)]!);
          expect(Math.abs(back[i]! - weight)).toBeLessThanOrEqual((step / 2) * (1 + 1e-12));
        });
      }),
    );
  });

  test('stays within the steps that its bits can count', () => {
    fc.assert(
      fc.property(fc.oneof(matrices(), matrices(weights(1e-5))), ({ matrix, columns, grain }) => {
        const most = 2 ** (grain.bits - 1) - 1;
        for (const value of quantise(matrix, columns, grain).values)
          expect(Math.abs(value)).toBeLessThanOrEqual(most);
      }),
    );
  });

  test('changes nothing the second time', () => {
    // Below 2 ** -14 the half-floats are too far apart for that; 127 steps of it are 0.008.
    const apart = fc.oneof(fc.double({ min: 0.01, max: 1000, noNaN: true }), fc.constant(0));
    fc.assert(
      fc.property(matrices(apart), ({ matrix, columns, grain }) => {
        const once = quantise(matrix, columns, grain);
        expect(quantise(dequantise(once, columns, grain), columns, grain)).toEqual(once);
      }),
    );
  });

  test('turns round with the signs of the matrix', () => {
    fc.assert(
      fc.property(matrices(fc.integer({ min: -20, max: 20 })), ({ matrix, columns, grain }) => {
        const back = dequantise(quantise(matrix, columns, grain), columns, grain);
        const turned = matrix.map((weight) => -weight);
        const turnedBack = dequantise(quantise(turned, columns, grain), columns, grain);
        back.forEach((weight, i) => expect(turnedBack[i]! + weight).toBe(0));
      }),
    );
  });

  test.each([
    {
      name: 'one bit',
      run: () => quantise([1], 1, { bits: 1 }),
      says: 'A weight cannot have 1 bits; give 2 to 8.',
    },
    {
      name: '7.5 bits',
      run: () => quantise([1], 1, { bits: 7.5 }),
      says: 'A weight cannot have 7.5 bits; give 2 to 8.',
    },
    {
      name: 'empty groups',
      run: () => quantise([1], 1, { bits: 8, group: 0 }),
      says: 'A group cannot have 0 numbers; give 1 or more.',
    },
    {
      name: 'a weight that is no number',
      run: () => quantise([1, NaN], 2, { bits: 8 }),
      says: 'A step of NaN is no half-float; give smaller weights.',
    },
    {
      name: 'a weight out of reach',
      run: () => quantise([1e9], 1, { bits: 2 }),
      says: 'A step of 1000000000 is no half-float; give smaller weights.',
    },
  ])('refuses $name', ({ run, says }) => {
    expect(run).toThrow(new RangeError(says));
  });
});

const shape = { vocab: 474, width: 64, layers: 3, heads: 4, hidden: 256, context: 128, ropeBase: 1000 };

describe('bytesOf', () => {
  test.each([
    { count: 4096, columns: 64, grain: { bits: 4 }, bytes: 2176 },
    { count: 4096, columns: 64, grain: { bits: 4, group: 16 }, bytes: 2560 },
    { count: 3, columns: 3, grain: { bits: 3 }, bytes: 2 + 2 },
    { count: 6, columns: 3, grain: { bits: 8, group: 2 }, bytes: 6 + 2 * 4 },
    { count: 0, columns: 3, grain: { bits: 8 }, bytes: 0 },
  ])('is $bytes for $count numbers at $grain', ({ count, columns, grain, bytes }) => {
    expect(bytesOf(count, columns, grain)).toBe(bytes);
  });

  test.each([
    { grain: { bits: 8 }, bytes: 183_988 },
    { grain: { bits: 4 }, bytes: 95_092 },
    { grain: { bits: 4, group: 16 }, bytes: 112_912 },
    { grain: { bits: 2, group: 16 }, bytes: 68_464 },
  ])('adds up to $bytes for a model at $grain', ({ grain, bytes }) => {
    expect(bytesOfWeights(shape, grain)).toBe(bytes);
  });
});

const small = { ...shape, vocab: 7, width: 4, layers: 1, heads: 2, hidden: 6 };
const draw = random(3);
const flat = Float32Array.from({ length: countParameters(small) }, () => 2 * draw() - 1);
const part = (all: ArrayLike<number>, { offset, rows, columns }: (typeof tensors)[number]) =>
  Array.from(all).slice(offset, offset + rows * columns);
const tensors = tensorsOf(small);
const matricesOf = tensors.filter((tensor) => !isNorm(tensor));
const norms = tensors.filter(isNorm);

describe('quantiseWeights', () => {
  test('takes each matrix there and back, and leaves the norms and its argument alone', () => {
    const before = flat.slice();
    const after = quantiseWeights(flat, small, { bits: 3, group: 3 });
    expect(flat).toEqual(before);
    for (const tensor of norms) expect(part(after, tensor)).toEqual(part(flat, tensor));
    for (const tensor of matricesOf) {
      const { columns } = tensor;
      const grain = { bits: 3, group: 3 };
      const back = dequantise(quantise(part(flat, tensor), columns, grain), columns, grain);
      expect(part(after, tensor)).toEqual([...back]);
    }
  });

  test('keeps the precision of its argument', () => {
    expect(quantiseWeights(Float64Array.from(flat), small, { bits: 8 })).toBeInstanceOf(Float64Array);
    expect(quantiseWeights(flat, small, { bits: 8 })).toBeInstanceOf(Float32Array);
  });
});

describe('prune', () => {
  const shares = fc.double({ min: 0, max: 1, noNaN: true });

  test('sets the weights nearest to 0 to 0, of level ones the earlier', () => {
    const one = { ...small, vocab: 2, width: 2, layers: 0 };
    expect([...prune(Float64Array.of(3, -1, 2, 1, 0.5, 0.5), one, 0.5)]).toEqual([3, 0, 2, 0, 0.5, 0.5]);
    expect([...prune(Float64Array.of(1, -1, 1, 1, 0.5, 0.5), one, 0.5)]).toEqual([0, 0, 1, 1, 0.5, 0.5]);
  });

  test('takes the share out of each matrix, never a larger weight than it keeps', () => {
    fc.assert(
      fc.property(shares, (share) => {
        const after = prune(flat, small, share);
        for (const tensor of norms) expect(part(after, tensor)).toEqual(part(flat, tensor));
        for (const tensor of matricesOf) {
          const [was, is] = [part(flat, tensor), part(after, tensor)];
          const gone = was.filter((_, i) => is[i] === 0).map(Math.abs);
          const kept = was.filter((_, i) => is[i] !== 0);
          expect(gone).toHaveLength(Math.round(share * was.length));
          expect(kept).toEqual(is.filter((weight) => weight !== 0));
          expect(Math.max(0, ...gone)).toBeLessThanOrEqual(Math.min(Infinity, ...kept.map(Math.abs)));
        }
      }),
    );
  });

  test('takes the right number of level weights', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 8, maxLength: 8 }),
        shares,
        (level, share) => {
          const one = { ...small, vocab: 4, width: 2, layers: 0 };
          const after = prune(Float32Array.from([...level, 1, 1]), one, share).subarray(0, 8);
          const zeros = level.filter((weight) => weight === 0).length;
          expect(after.filter((weight) => weight === 0)).toHaveLength(Math.max(zeros, Math.round(share * 8)));
        },
      ),
    );
  });

  test.each([-0.1, 1.1, NaN])('refuses the share %s', (share) => {
    expect(() => prune(flat, small, share)).toThrow(/The share is .*; give 0 to 1\./);
  });
});
