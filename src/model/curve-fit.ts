/**
 * Over- and underfitting in the smallest setting that shows them: a curve through noisy points. The curve is a
 * polynomial; the number of its coefficients is the size of the model, and each point is an example.
 */
import { random } from './random';

export interface Point {
  /** Where, from −1 to 1. */
  readonly x: number;
  readonly y: number;
}

/** The curve behind the points, which no fit gets to see: `truth(0)` → `20`. */
export function truth(x: number): number {
  return 20 + 10 * Math.sin(3.2 * x) + 4 * x * x;
}

/** Standard deviation of the noise, in units of y. Nothing that is fitted can be right to less than this on new points. */
export const NOISE = 3;

/**
 * `count` points: x spread evenly over −1 to 1 and shaken a little, y the truth and noise.
 * The same seed gives the same points: `samplePoints(12, 1)` twice is the same list.
 */
export function samplePoints(count: number, seed: number): Point[] {
  const draw = random(seed);
  return Array.from({ length: count }, (_, i) => {
    const x = Math.min(1, Math.max(-1, -1 + (2 * (i + draw())) / count));
    return { x, y: truth(x) + NOISE * normal(draw) };
  });
}

/**
 * The values at `x` of the Chebyshev polynomials up to `degree`: an input of degree + 1 numbers.
 * They stay between −1 and 1, which keeps the sums below well-behaved. `features(0.5, 3)` → `[1, 0.5, -0.5, -1]`.
 */
export function features(x: number, degree: number): number[] {
  const values = [1, x];
  for (let k = 2; k <= degree; k++) values.push(2 * x * values[k - 1]! - values[k - 2]!);
  return values.slice(0, degree + 1);
}

/** What the curve with these coefficients (degree + 1) gives at `x`: `predict([2, 1], 0.5)` → `2.5`. */
export function predict(coefficients: readonly number[], x: number): number {
  const inputs = features(x, coefficients.length - 1);
  return coefficients.reduce((sum, c, k) => sum + c * inputs[k]!, 0);
}

/**
 * The root of the mean squared distance between curve and points, in units of y.
 * `rootMeanSquare([1], [{ x: 0, y: 4 }, { x: 1, y: -2 }])` → `3`.
 */
export function rootMeanSquare(coefficients: readonly number[], points: readonly Point[]): number {
  const squares = points.map(({ x, y }) => (predict(coefficients, x) - y) ** 2);
  return Math.sqrt(squares.reduce((a, b) => a + b, 0) / points.length);
}

/**
 * Least squares: the coefficients (degree + 1) whose curve comes nearest to the points. Needs more points than the
 * degree. Solves the normal equations; with at most a dozen Chebyshev coefficients that is exact enough to draw.
 * `fitPolynomial([{ x: 0, y: 1 }, { x: 1, y: 3 }], 1)` → `[1, 2]`.
 */
export function fitPolynomial(points: readonly Point[], degree: number): number[] {
  if (points.length <= degree)
    throw new RangeError(`Degree ${degree} needs more than ${points.length} points; give ${degree + 1}.`);
  const inputs = points.map(({ x }) => features(x, degree));
  const size = degree + 1;
  const sums = Array.from({ length: size }, (_, row) => [
    ...Array.from({ length: size }, (_, column) =>
      inputs.reduce((sum, input) => sum + input[row]! * input[column]!, 0),
    ),
    points.reduce((sum, { y }, i) => sum + inputs[i]![row]! * y, 0),
  ]);
  return solve(sums);
}

export interface Losses {
  readonly pass: number;
  /** Root mean square error on the examples that the curve is fitted to. */
  readonly training: number;
  /** The same on points that it never sees. */
  readonly validation: number;
}

/**
 * Gradient descent from zero: in each pass, every coefficient takes a small step that lowers the error on `training`.
 * Gives the two losses before the first pass and after each of `passes`.
 * `trainingRun(points, others, 9, 1000, 0.1).length` → `1001`.
 */
export function trainingRun(
  training: readonly Point[],
  validation: readonly Point[],
  degree: number,
  passes: number,
  rate: number,
): Losses[] {
  const inputs = training.map(({ x }) => features(x, degree));
  const coefficients = Array.from({ length: degree + 1 }, () => 0);
  const measure = (pass: number) => ({
    pass,
    training: rootMeanSquare(coefficients, training),
    validation: rootMeanSquare(coefficients, validation),
  });
  const run = [measure(0)];
  for (let pass = 1; pass <= passes; pass++) {
    const errors = training.map(({ x, y }) => predict(coefficients, x) - y);
    for (let k = 0; k <= degree; k++) {
      const slope = errors.reduce((sum, error, i) => sum + error * inputs[i]![k]!, 0) / training.length;
      coefficients[k] = coefficients[k]! - 2 * rate * slope;
    }
    run.push(measure(pass));
  }
  return run;
}

/** The pass at which the validation loss was lowest, where early stopping would have stopped. */
export function bestPass(run: readonly Losses[]): Losses {
  if (run.length === 0) throw new RangeError('The run is empty; give at least one pass.');
  return run.reduce((best, at) => (at.validation < best.validation ? at : best));
}

/** Gaussian elimination with pivoting on rows of n coefficients and a right-hand side. */
function solve(rows: readonly number[][]): number[] {
  const left = rows.map((row) => [...row]);
  const size = left.length;
  for (let at = 0; at < size; at++) {
    const rest = left.slice(at).map((row) => Math.abs(row[at]!));
    const pivot = at + rest.indexOf(Math.max(...rest));
    [left[at], left[pivot]] = [left[pivot]!, left[at]!];
    for (let below = at + 1; below < size; below++) {
      const factor = left[below]![at]! / left[at]![at]!;
      for (let column = at; column <= size; column++) {
        left[below]![column] = left[below]![column]! - factor * left[at]![column]!;
      }
    }
  }
  const solution = Array.from({ length: size }, () => 0);
  for (let at = size - 1; at >= 0; at--) {
    const known = solution.reduce((sum, value, column) => sum + value * left[at]![column]!, 0);
    solution[at] = (left[at]![size]! - known) / left[at]![at]!;
  }
  return solution;
}

/** One draw from the bell curve, by Box and Muller. */
function normal(draw: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());
}
