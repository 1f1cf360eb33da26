/*
 * Making a trained model smaller: fewer bits for each weight, or weights set to 0.
 * Quantisation keeps a weight as a small whole number of steps, and the size of a step, the scale, once for
 * each row of a matrix or each group of numbers in a row. It is symmetric: 0 stays 0, and b bits count from
 * −(2^(b−1) − 1) to 2^(b−1) − 1. So 8 bits are −127 to 127, and 2 bits are −1, 0 and 1; the fourth code stays unused.
 * Jacob et al. 2018 (arXiv:1712.05877); a scale for each row: Dettmers et al. 2022 (arXiv:2208.07339).
 * Here each weight goes to its nearest step; Frantar et al. 2022 (arXiv:2210.17323) choose with more care.
 */
import { fromHalf, toHalf } from './half-float.ts';
import { isNorm, tensorsOf, type Config, type Floats } from './parameters.ts';

/** How coarse the small weights are. */
export interface Grain {
  /** Of a weight, 2 to 8. */
  readonly bits: number;
  /** How many numbers of a row share a scale; all of them, unless given. */
  readonly group?: number | undefined;
}

/** A matrix in steps, and the size of a step in each row or group, as the bits of half-floats. */
export interface Quantised {
  readonly values: Int8Array;
  readonly scales: Uint16Array;
}

/**
 * The matrix (rows × `columns`) in whole steps. The scale is the smallest half-float that brings the largest weight
 * of the row or group within reach, so no weight is off by more than half a step. A last group may be shorter.
 * `quantise([1.27, -0.5], 2, { bits: 8 })` → values `[127, -50]`, scales `[0x211f]`, which is 0.01000214.
 */
export function quantise(matrix: ArrayLike<number>, columns: number, grain: Grain): Quantised {
  const most = mostSteps(grain);
  const values = new Int8Array(matrix.length);
  const scales: number[] = [];
  for (const [from, to] of groupsOf(matrix.length, columns, grain)) {
    const bits = scaleOf(largestOf(matrix, from, to), most);
    const scale = fromHalf(bits);
    scales.push(bits);
    if (scale > 0) for (let i = from; i < to; i++) values[i] = stepsOf(matrix[i]!, scale);
  }
  return { values, scales: Uint16Array.from(scales) };
}

/**
 * The matrix back from its steps: each number is steps × scale, exactly.
 * `dequantise({ values: [127, -50], scales: [0x211f] }, 2)` → `[1.27027, -0.50011]`.
 */
export function dequantise({ values, scales }: Quantised, columns: number, grain: Partial<Grain> = {}) {
  const matrix = new Float32Array(values.length);
  for (const [k, [from, to]] of groupsOf(values.length, columns, grain).entries()) {
    const scale = fromHalf(scales[k]!);
    for (let i = from; i < to; i++) matrix[i] = values[i]! * scale;
  }
  return matrix;
}

/**
 * Bytes of a matrix of `count` numbers once its values are packed bit to bit, with 2 bytes for each scale.
 * `bytesOf(4096, 64, { bits: 4 })` → `2176`; in groups of 16, `2560`.
 */
export function bytesOf(count: number, columns: number, grain: Grain): number {
  mostSteps(grain);
  return Math.ceil((count * grain.bits) / 8) + 2 * groupsOf(count, columns, grain).length;
}

/** Bytes of all weights of a model: its matrices packed, its norms with 4 bytes a number. See `bytesOf`. */
export function bytesOfWeights(config: Config, grain: Grain): number {
  return tensorsOf(config).reduce((sum, tensor) => {
    const count = tensor.rows * tensor.columns;
    return sum + (isNorm(tensor) ? 4 * count : bytesOf(count, tensor.columns, grain));
  }, 0);
}

/**
 * All weights as they come back from `grain`: what the small model computes with. Norms are left alone.
 * The answer has the precision of `flat`, which stays as it is.
 */
export function quantiseWeights<F extends Floats>(flat: F, config: Config, grain: Grain): F {
  return changeMatrices(flat, config, (matrix, columns) => {
    matrix.set(dequantise(quantise(matrix, columns, grain), columns, grain));
  });
}

/**
 * All weights, with `share` (0 to 1) of each matrix set to 0: those nearest to 0; of level ones, the earlier.
 * Norms are left alone. Han et al. 2015 (arXiv:1506.02626), who then train what is left; this does not.
 * A matrix `[3, -1, 2, 1]` at a share of 0.5 → `[3, 0, 2, 0]`.
 */
export function prune<F extends Floats>(flat: F, config: Config, share: number): F {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`The share is ${share}; give 0 to 1.`);
  return changeMatrices(flat, config, (matrix) => {
    const sizes = matrix.map(Math.abs).sort();
    const count = Math.round(share * matrix.length);
    const bound = sizes[count] ?? Infinity;
    let level = count - sizes.subarray(0, count).filter((size) => size < bound).length;
    for (let i = 0; i < matrix.length; i++) {
      const size = Math.abs(matrix[i]!);
      if (size < bound || (size === bound && level-- > 0)) matrix[i] = 0;
    }
  });
}

/** A copy of all weights in which `change` has been at each matrix. */
function changeMatrices<F extends Floats>(
  flat: F,
  config: Config,
  change: (matrix: Floats, columns: number) => void,
): F {
  const copy = flat.slice() as F;
  for (const tensor of tensorsOf(config)) {
    const { offset, rows, columns } = tensor;
    if (!isNorm(tensor)) change(copy.subarray(offset, offset + rows * columns), columns);
  }
  return copy;
}

function mostSteps({ bits }: Grain): number {
  if (!(Number.isInteger(bits) && bits >= 2 && bits <= 8))
    throw new RangeError(`A weight cannot have ${bits} bits; give 2 to 8.`);
  return 2 ** (bits - 1) - 1;
}

/** From where to where the numbers share a scale. */
function groupsOf(count: number, columns: number, { group = columns }: Partial<Grain>) {
  if (!(Number.isInteger(group) && group >= 1))
    throw new RangeError(`A group cannot have ${group} numbers; give 1 or more.`);
  const groups: [from: number, to: number][] = [];
  for (let row = 0; row < count; row += columns)
    for (let from = row; from < row + columns; from += group)
      groups.push([from, Math.min(from + group, row + columns)]);
  return groups;
}

function largestOf(matrix: ArrayLike<number>, from: number, to: number): number {
  let largest = 0;
  for (let i = from; i < to; i++) largest = Math.max(largest, Math.abs(matrix[i]!));
  return largest;
}

/** The bits of the smallest half-float that reaches `largest` in `most` steps. */
function scaleOf(largest: number, most: number): number {
  const nearest = toHalf(largest / most);
  const bits = fromHalf(nearest) * most < largest ? nearest + 1 : nearest; // the next bits are the next half-float
  if (!(fromHalf(bits) < Infinity))
    throw new RangeError(`A step of ${largest / most} is no half-float; give smaller weights.`);
  return bits;
}

/** The nearest number of steps; halfway, the one farther from 0, on either side of it (`Math.round` alone goes up). */
function stepsOf(weight: number, scale: number): number {
  return Math.sign(weight) * Math.round(Math.abs(weight) / scale);
}
