import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bestPass,
  features,
  fitPolynomial,
  predict,
  rootMeanSquare,
  samplePoints,
  trainingRun,
  truth,
  NOISE,
  type Losses,
} from '../../../src/model/curve-fit.ts';

fc.configureGlobal({ seed: 1 });

const close = (actual: readonly number[], expected: readonly number[]) => {
  expect(actual).toHaveLength(expected.length);
  expected.forEach((value, i) => expect(actual[i]).toBeCloseTo(value, 9));
};

test('starts the truth at 20', () => {
  expect(truth(0)).toBe(20);
});

describe('samplePoints', () => {
  test('gives the same points for the same seed', () => {
    expect(samplePoints(12, 1)).toEqual(samplePoints(12, 1));
  });

  test('gives other points for another seed', () => {
    expect(samplePoints(12, 1)).not.toEqual(samplePoints(12, 2));
  });

  test('keeps x between -1 and 1, in order', () => {
    const xs = samplePoints(50, 3).map(({ x }) => x);
    expect(xs).toEqual(xs.toSorted((a, b) => a - b));
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(-1);
    expect(Math.max(...xs)).toBeLessThanOrEqual(1);
  });

  test('adds noise of the size that it names', () => {
    const off = samplePoints(5000, 4).map(({ x, y }) => (y - truth(x)) ** 2);
    expect(Math.sqrt(off.reduce((a, b) => a + b, 0) / off.length)).toBeCloseTo(NOISE, 0);
  });
});

describe('features', () => {
  test.each([
    { x: 0.5, degree: 3, expected: [1, 0.5, -0.5, -1] },
    { x: 1, degree: 4, expected: [1, 1, 1, 1, 1] },
    { x: 0.3, degree: 0, expected: [1] },
  ])('gives $expected at $x', ({ x, degree, expected }) => close(features(x, degree), expected));
});

test.each([
  { coefficients: [2, 1], x: 0.5, y: 2.5 },
  { coefficients: [7], x: -1, y: 7 },
  { coefficients: [0, 0, 1], x: 0.5, y: -0.5 },
])('predicts $y at $x from $coefficients', ({ coefficients, x, y }) => {
  expect(predict(coefficients, x)).toBeCloseTo(y, 12);
});

test('takes the root of the mean squared error', () => {
  const points = [
    { x: 0, y: 4 },
    { x: 1, y: -2 },
  ];
  expect(rootMeanSquare([1], points)).toBe(3);
});

describe('fitPolynomial', () => {
  test('finds the line through two points', () => {
    const points = [
      { x: 0, y: 1 },
      { x: 1, y: 3 },
    ];
    close(fitPolynomial(points, 1), [1, 2]);
  });

  test('refuses as many coefficients as there are points and one more', () => {
    expect(() => fitPolynomial(samplePoints(3, 1), 3)).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: Degree 3 needs more than 3 points; give 4.]`,
    );
  });

  test('gets back the coefficients that made the points', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 1, maxLength: 8 }),
        (made) => {
          const points = samplePoints(20, 5).map(({ x }) => ({ x, y: predict(made, x) }));
          const found = fitPolynomial(points, made.length - 1);
          found.forEach((value, i) => expect(value).toBeCloseTo(made[i]!, 6));
        },
      ),
    );
  });

  test('comes no less near to its own points with a higher degree', () => {
    const points = samplePoints(12, 2);
    const errors = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((d) => rootMeanSquare(fitPolynomial(points, d), points));
    errors.slice(1).forEach((error, i) => expect(error).toBeLessThanOrEqual(errors[i]! + 1e-9));
  });
});

describe('trainingRun', () => {
  const points = samplePoints(24, 6);
  const others = samplePoints(50, 7);

  test('measures before the first pass and after each', () => {
    const run = trainingRun(points, others, 9, 1000, 0.1);
    expect(run).toHaveLength(1001);
    expect(run[0]).toEqual({
      pass: 0,
      training: rootMeanSquare([0], points),
      validation: rootMeanSquare([0], others),
    });
  });

  test('lowers the training loss in each pass', () => {
    const run = trainingRun(points, others, 5, 300, 0.1);
    run.slice(1).forEach(({ training }, i) => expect(training).toBeLessThanOrEqual(run[i]!.training));
  });

  test('ends where least squares would have begun', () => {
    const end = trainingRun(points, others, 3, 3000, 0.3).at(-1)!;
    expect(end.training).toBeCloseTo(rootMeanSquare(fitPolynomial(points, 3), points), 6);
  });
});

describe('bestPass', () => {
  const run: Losses[] = [5, 3, 4, 3].map((validation, pass) => ({ pass, training: 0, validation }));

  test('takes the first of the lowest', () => {
    expect(bestPass(run).pass).toBe(1);
  });

  test('refuses an empty run', () => {
    expect(() => bestPass([])).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: The run is empty; give at least one pass.]`,
    );
  });
});
