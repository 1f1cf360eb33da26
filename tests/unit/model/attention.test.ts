import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addPositions,
  attend,
  attentionWeights,
  cachePerToken,
  dot,
  mix,
  passes,
} from '../../../src/model/attention.ts';

fc.configureGlobal({ seed: 4 });

const add = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
function expectRows(rows: readonly (readonly number[])[], expected: readonly (readonly number[])[]) {
  expect(rows).toHaveLength(expected.length);
  expected.forEach((row, i) => {
    expect(rows[i]).toHaveLength(row.length);
    row.forEach((x, k) => expect(rows[i]![k]).toBeCloseTo(x, 12));
  });
}

const ln3 = Math.log(3);
const number = fc.double({ min: -5, max: 5, noNaN: true });
/** As many vectors of the width 3 as a short sentence has words. */
const texts = fc.array(fc.tuple(number, number, number), { minLength: 1, maxLength: 8 });

describe('attentionWeights', () => {
  test.each([
    {
      name: 'three to one for a lead of ln 3',
      queries: [[1], [ln3]],
      keys: [[1], [0]],
      causal: true,
      expected: [
        [1, 0],
        [0.75, 0.25],
      ],
    },
    { name: 'level shares for level scores', queries: [[0]], keys: [[4], [9]], expected: [[0.5, 0.5]] },
    {
      name: 'scores divided by the root of the width',
      queries: [[ln3, 0, 0, 0]],
      keys: [
        [2, 0, 0, 0],
        [0, 0, 0, 0],
      ],
      expected: [[0.75, 0.25]],
    },
    { name: 'as many columns as there are keys', queries: [[1, 0]], keys: [[1, 1]], expected: [[1]] },
    { name: 'no rows for no queries', queries: [], keys: [[1]], expected: [] },
  ])('gives $name', ({ queries, keys, causal = false, expected }) => {
    expectRows(attentionWeights(queries, keys, { causal }), expected);
  });

  test('adds up to 1 in each row, with the mask and without', () => {
    fc.assert(
      fc.property(texts, fc.boolean(), (rows, causal) => {
        for (const row of attentionWeights(rows, rows, { causal })) expect(add(row)).toBeCloseTo(1, 9);
      }),
    );
  });

  test('gives no weight to what stands after a position, under the mask', () => {
    fc.assert(
      fc.property(texts, (rows) => {
        attentionWeights(rows, rows, { causal: true }).forEach((row, i) =>
          expect(add(row.slice(i + 1))).toBe(0),
        );
      }),
    );
  });

  test('leaves the last row as it is under the mask', () => {
    fc.assert(
      fc.property(texts, (rows) => {
        expect(attentionWeights(rows, rows, { causal: true }).at(-1)).toEqual(
          attentionWeights(rows, rows).at(-1),
        );
      }),
    );
  });
});

describe('attend', () => {
  test('averages the values if the scores are level', () => {
    expectRows(attend([[0], [0]], [[5], [7]], [[2], [4]]), [[3], [3]]);
  });

  test('works out a row by hand', () => {
    expectRows(
      attend(
        [[ln3, 0, 0, 0]],
        [
          [2, 0, 0, 0],
          [0, 0, 0, 0],
        ],
        [
          [4, 0],
          [0, 8],
        ],
      ),
      [[3, 2]],
    );
  });

  test('gives each word the same output wherever it stands, without a mask', () => {
    fc.assert(
      fc.property(texts, (rows) => {
        const back = rows.toReversed();
        expectRows(attend(back, back, back).toReversed(), attend(rows, rows, rows));
      }),
    );
  });

  test('keeps what was worked out when a text goes on, under the mask', () => {
    fc.assert(
      fc.property(texts, texts, (rows, more) => {
        const whole = [...rows, ...more];
        expectRows(
          attend(whole, whole, whole, { causal: true }).slice(0, rows.length),
          attend(rows, rows, rows, { causal: true }),
        );
      }),
    );
  });
});

describe('mix', () => {
  test.each([
    {
      weights: [0.25, 0.75],
      values: [
        [4, 0],
        [0, 8],
      ],
      expected: [1, 6],
    },
    { weights: [1], values: [[2, 3]], expected: [2, 3] },
    { weights: [], values: [], expected: [] },
  ])('mixes $values to $expected', ({ weights, values, expected }) => {
    expectRows([mix(weights, values)], [expected]);
  });
});

describe('dot', () => {
  test.each([
    { a: [2, 1], b: [1, 4], expected: 6 },
    { a: [1, 0], b: [0, 1], expected: 0 },
    { a: [], b: [], expected: 0 },
  ])('gives $expected for $a and $b', ({ a, b, expected }) => {
    expect(dot(a, b)).toBe(expected);
  });

  test('refuses two widths', () => {
    expect(() => dot([1, 2], [1])).toThrow('A query of 2 and a key of 1 numbers: give them one width.');
  });
});

describe('addPositions', () => {
  test('adds a wave of sine and cosine', () => {
    expectRows(
      addPositions([
        [0, 0],
        [5, 5],
      ]),
      [
        [0, 1],
        [5 + Math.sin(1), 5 + Math.cos(1)],
      ],
    );
  });

  test('slows down from pair to pair', () => {
    const [, second] = addPositions([
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ]);
    expectRows([second!], [[Math.sin(1), Math.cos(1), Math.sin(0.01), Math.cos(0.01)]]);
  });

  test('tells two orders of the same words apart', () => {
    const middle = (rows: number[][]) => {
      const placed = addPositions(rows);
      return attend(placed, placed, placed)[1];
    };
    const words = [
      [2, 0],
      [1, 0.5],
      [0, 1],
    ];
    expect(middle(words)).not.toEqual(middle(words.toReversed()));
  });
});

describe('cachePerToken', () => {
  test.each([
    { layers: 2, width: 3, expected: 12 },
    { layers: 96, width: 12_288, expected: 2_359_296 },
  ])('holds $expected numbers for $layers layers of width $width', ({ layers, width, expected }) => {
    expect(cachePerToken({ layers, width })).toBe(expected);
  });
});

describe('passes', () => {
  test.each([
    { prompt: 3, answer: 2, expected: [[0, 1, 2], [3]] },
    { prompt: 2, answer: 1, expected: [[0, 1]] },
    { prompt: 2, answer: 0, expected: [] },
  ])('reads $prompt and writes $answer in as many passes', ({ prompt, answer, expected }) => {
    expect(passes(prompt, answer)).toEqual(expected);
  });
});
