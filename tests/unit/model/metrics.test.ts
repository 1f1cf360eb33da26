import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  accuracy,
  accuracyOf,
  confusionMatrix,
  costOf,
  f1,
  fBeta,
  macroF1,
  matrixAt,
  microF1,
  oneAgainstRest,
  overlapF1,
  perClass,
  precision,
  recall,
  wilson,
} from '../../../src/model/metrics.ts';

fc.configureGlobal({ seed: 11 });

const filter = { tp: 30, fp: 20, fn: 10, tn: 940 };
const counts = fc.nat({ max: 500 });
const matrices = fc.record({ tp: counts, fp: counts, fn: counts, tn: counts });

describe('the four measures', () => {
  test.each([
    { name: 'our filter', matrix: filter, expected: [0.6, 0.75, 2 / 3, 0.97] },
    { name: 'two flags', matrix: { tp: 2, fp: 0, fn: 38, tn: 960 }, expected: [1, 0.05, 4 / 42, 0.962] },
    {
      name: 'flag everything',
      matrix: { tp: 40, fp: 960, fn: 0, tn: 0 },
      expected: [0.04, 1, 80 / 1040, 0.04],
    },
    { name: 'flag nothing', matrix: { tp: 0, fp: 0, fn: 40, tn: 960 }, expected: [undefined, 0, 0, 0.96] },
    {
      name: 'no cases',
      matrix: { tp: 0, fp: 0, fn: 0, tn: 0 },
      expected: [undefined, undefined, undefined, undefined],
    },
  ])('are read from the matrix of: $name', ({ matrix, expected }) => {
    const measured = [precision(matrix), recall(matrix), f1(matrix), accuracy(matrix)];
    measured.forEach((value, i) => {
      const wanted = expected[i];
      if (wanted === undefined) expect(value).toBeUndefined();
      else expect(value).toBeCloseTo(wanted, 12);
    });
  });

  test('put F1 between the two, and nearer to the smaller', () => {
    fc.assert(
      fc.property(matrices, (matrix) => {
        const [p, r, both] = [precision(matrix), recall(matrix), f1(matrix)];
        if (p === undefined || r === undefined || both === undefined) return;
        expect(both).toBeGreaterThanOrEqual(Math.min(p, r) - 1e-12);
        expect(both).toBeLessThanOrEqual((p + r) / 2 + 1e-12);
      }),
    );
  });
});

describe('fBeta', () => {
  test.each([
    { beta: 1, expected: 2 / 3 },
    { beta: 2, expected: 150 / (150 + 40 + 20) },
    { beta: 0.5, expected: 37.5 / (37.5 + 2.5 + 20) },
  ])('weighs recall at beta $beta', ({ beta, expected }) => {
    expect(fBeta(filter, beta)).toBeCloseTo(expected, 12);
  });
});

describe('matrixAt', () => {
  const cases = [
    { score: 80, positive: true },
    { score: 60, positive: false },
  ];
  test.each([
    { threshold: 90, expected: { tp: 0, fp: 0, fn: 1, tn: 1 } },
    { threshold: 80, expected: { tp: 1, fp: 0, fn: 0, tn: 1 } },
    { threshold: 70, expected: { tp: 1, fp: 0, fn: 0, tn: 1 } },
    { threshold: 60, expected: { tp: 1, fp: 1, fn: 0, tn: 0 } },
  ])('flags what reaches $threshold', ({ threshold, expected }) => {
    expect(matrixAt(cases, threshold)).toEqual(expected);
  });
});

describe('costOf', () => {
  test.each([
    { prices: { alarm: 2, miss: 50 }, expected: 540 },
    { prices: { alarm: 30, miss: 5 }, expected: 650 },
  ])('adds up to $expected', ({ prices, expected }) => {
    expect(costOf(filter, prices)).toBe(expected);
  });
});

describe('several classes', () => {
  const table = [
    [30, 10],
    [20, 940],
  ];

  test.each([
    { positive: 0, expected: filter },
    { positive: 1, expected: { tp: 940, fp: 10, fn: 20, tn: 30 } },
  ])('are set one against the rest: class $positive', ({ positive, expected }) => {
    expect(oneAgainstRest(table, positive)).toEqual(expected);
  });

  test('are averaged by class or by case', () => {
    expect(macroF1(table)).toBeCloseTo((2 / 3 + 1880 / 1910) / 2, 12);
    expect(microF1(table)).toBeCloseTo(0.97, 12);
  });

  test('give the accuracy as micro F1, whatever the table', () => {
    const row = fc.array(counts, { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 3, maxLength: 3 }), (cells) => {
        const all = cells.flat().reduce((a, b) => a + b, 0);
        const right = cells.reduce((sum, cellsOfRow, k) => sum + cellsOfRow[k]!, 0);
        if (all > 0) expect(microF1(cells)).toBeCloseTo(right / all, 9);
      }),
    );
  });
});

describe('confusionMatrix', () => {
  const classes = ['yes', 'no', 'both'] as const;
  const cases = fc.array(
    fc.record({
      truth: fc.constantFrom<string>(...classes),
      answer: fc.constantFrom<string>(...classes, 'lamp', ''),
    }),
  );
  const tableOf = (given: readonly { truth: string; answer: string }[]) =>
    confusionMatrix(
      given.map(({ truth }) => truth),
      given.map(({ answer }) => answer),
      classes,
    );

  test('has a row for each truth, and a last column for other answers', () => {
    expect(confusionMatrix(['yes', 'yes', 'no'], ['yes', 'no', 'perhaps'], ['yes', 'no'])).toEqual([
      [1, 1, 0],
      [0, 0, 1],
    ]);
  });

  test('is empty without cases', () => {
    expect(confusionMatrix([], [], ['a'])).toEqual([[0, 0]]);
    expect(accuracyOf([[0, 0]])).toBeUndefined();
  });

  test('counts each case once, where it belongs', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const table = tableOf(given);
        for (const [row, truth] of classes.entries())
          for (const [column, answer] of [...classes, undefined].entries()) {
            const same = given.filter(
              (one) =>
                one.truth === truth &&
                (answer ? one.answer === answer : !(classes as readonly string[]).includes(one.answer)),
            );
            expect(table[row]![column]).toBe(same.length);
          }
      }),
    );
  });

  test('gives the measures that counting by hand gives, undefined where nothing is divided', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const table = tableOf(given);
        const right = given.filter(({ truth, answer }) => truth === answer);
        const share = (part: number, whole: number) => (whole ? part / whole : undefined);
        expect(accuracyOf(table)).toBe(share(right.length, given.length));
        for (const [k, { precision: p, recall: r }] of perClass(table).entries()) {
          const hits = right.filter(({ truth }) => truth === classes[k]).length;
          expect(p).toBe(share(hits, given.filter(({ answer }) => answer === classes[k]).length));
          expect(r).toBe(share(hits, given.filter(({ truth }) => truth === classes[k]).length));
        }
      }),
    );
  });

  test('weighs another answer half as much as a wrong class in micro F1', () => {
    fc.assert(
      fc.property(cases, (given) => {
        const right = given.filter(({ truth, answer }) => truth === answer).length;
        const other = given.filter(({ answer }) => !(classes as readonly string[]).includes(answer)).length;
        const wrong = given.length - right - other;
        if (given.length)
          expect(microF1(tableOf(given))).toBeCloseTo(right / (right + wrong + other / 2), 12);
      }),
    );
  });

  test('gives each class its own measures', () => {
    const [first, never] = perClass([
      [30, 10, 0, 0],
      [20, 940, 0, 0],
      [0, 0, 0, 0],
    ]).filter((_, k) => k !== 1);
    expect(first).toEqual({ precision: 0.6, recall: 0.75, f1: 60 / 90 });
    expect(never).toEqual({ precision: undefined, recall: undefined, f1: undefined });
  });

  test.each([
    {
      table: [
        [30, 10],
        [20, 940],
      ],
      expected: 0.97,
    },
    { table: [[3, 1, 4]], expected: 3 / 8 },
  ])('has its right answers on the diagonal: $expected', ({ table, expected }) => {
    expect(accuracyOf(table)).toBeCloseTo(expected, 12);
  });

  test('refuses a truth that is none of the classes', () => {
    expect(() => confusionMatrix(['lamp'], ['yes'], classes)).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: The truth \`lamp\` is none of the classes: yes, no, both.]`,
    );
  });

  test('refuses truths without answers', () => {
    expect(() => confusionMatrix(['yes'], [], classes)).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: 1 truths and 0 answers: give one answer for each truth.]`,
    );
  });
});

describe('overlapF1', () => {
  test.each([
    { reference: 'send it back within 30 days', answer: 'send it back within 14 days', expected: 5 / 6 },
    { reference: 'the lamp', answer: 'The lamp!', expected: 1 },
    { reference: 'the lamp the lamp', answer: 'the lamp', expected: 2 / 3 },
    { reference: 'yes', answer: 'no', expected: 0 },
    { reference: 'yes', answer: '', expected: 0 },
  ])('of “$answer” is $expected', ({ reference, answer, expected }) => {
    expect(overlapF1(reference, answer)).toBeCloseTo(expected, 12);
  });
});

describe('wilson', () => {
  test.each([
    { passed: 18, n: 20, expected: [0.699, 0.972] },
    { passed: 20, n: 20, expected: [0.839, 1] },
    { passed: 0, n: 10, expected: [0, 0.278] },
    { passed: 90, n: 100, expected: [0.826, 0.945] },
    { passed: 0.65 * 33, n: 33, expected: [0.48, 0.789] },
  ])('bounds $passed of $n', ({ passed, n, expected }) => {
    wilson(passed, n).forEach((bound, i) => expect(bound).toBeCloseTo(expected[i]!, 3));
  });

  test('holds the measured share, and narrows with more cases', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, p) => {
        const passed = Math.round(p * n);
        const [low, high] = wilson(passed, n);
        const [lower, higher] = wilson(passed * 10, n * 10);
        expect(low).toBeLessThanOrEqual(passed / n + 1e-9);
        expect(high).toBeGreaterThanOrEqual(passed / n - 1e-9);
        expect(higher - lower).toBeLessThan(high - low);
      }),
    );
  });
});
