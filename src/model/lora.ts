/*
 * LoRA: the model stays as it is, and beside each matrix W two thin ones learn, so that W + B·A is used instead
 * (Hu et al. 2021, arXiv:2106.09685; on all matrices of a layer: Dettmers et al. 2023, arXiv:2305.14314).
 *
 * This model is so small that we write W + B·A into its weights and take the slopes of A and B from those of the whole
 * matrix. Large models never make that matrix: sparing its memory is what LoRA is for.
 */
import { addOuter, addProduct, columns, rows } from './matrix.ts';
import { type Config, type Floats, isNorm, type Tensor, tensorsOf } from './parameters.ts';

/** A and B of one matrix, as windows onto one flat array. */
interface Pair {
  readonly tensor: Tensor;
  readonly a: Floats; // (rank, columns)
  readonly b: Floats; // (rows, rank)
}

/** Adapters for every matrix of every layer. `flat` is what training sets; `base` is the model, frozen. */
export interface Adapters {
  readonly rank: number;
  readonly flat: Floats;
  readonly base: Floats;
  readonly pairs: readonly Pair[];
}

/** The matrices that get adapters: all but embedding and norms. */
const adapted = (config: Config) =>
  tensorsOf(config).filter((tensor) => tensor.name.startsWith('layers.') && !isNorm(tensor));

/** How many numbers a rank of LoRA trains. A width of 64, 128 hidden, 4 layers and a rank of 4 make `14_336`. */
export function countAdapters(config: Config, rank: number): number {
  return adapted(config).reduce((sum, tensor) => sum + rank * (tensor.rows + tensor.columns), 0);
}

/** Adapters of `base` (all parameters) that change nothing yet: A is random, B is 0. */
export function createAdapters(config: Config, base: Floats, rank: number, draw: () => number): Adapters {
  const Numbers = base.constructor as new (length: number) => Floats;
  const flat = new Numbers(countAdapters(config, rank));
  const adapters = { rank, flat, base: base.slice(), pairs: pairsOf(config, flat, rank) };
  for (const { a, tensor } of adapters.pairs)
    for (let i = 0; i < a.length; i++) a[i] = (2 * draw() - 1) / Math.sqrt(tensor.columns);
  return adapters;
}

/** The pairs of `config` as windows onto `flat`. */
export function pairsOf(config: Config, flat: Floats, rank: number): Pair[] {
  let at = 0;
  const take = (length: number) => flat.subarray(at, (at += length));
  return adapted(config).map((tensor) => ({
    tensor,
    a: take(rank * tensor.columns),
    b: take(tensor.rows * rank),
  }));
}

/** Writes base + B·A into `flat` (all parameters of the model). */
export function applyAdapters({ base, pairs, rank }: Adapters, flat: Floats): void {
  for (const { tensor, a, b } of pairs) {
    const window = [tensor.offset, tensor.offset + tensor.rows * tensor.columns] as const;
    const matrix = flat.subarray(...window);
    matrix.set(base.subarray(...window));
    addProduct(
      rows(matrix, tensor.columns),
      rows(b, rank),
      rows(a, tensor.columns),
      tensor.rows,
      rank,
      tensor.columns,
    );
  }
}

/** Slopes of the adapters, written into `slopes` (as `adapters.flat`), from those of the whole model. */
export function adapterSlopes(
  config: Config,
  { pairs, rank }: Adapters,
  gradient: Floats,
  slopes: Floats,
): void {
  slopes.fill(0);
  for (const [index, into] of pairsOf(config, slopes, rank).entries()) {
    const { tensor, a, b } = pairs[index]!;
    const whole = gradient.subarray(tensor.offset, tensor.offset + tensor.rows * tensor.columns);
    // W = B·A, so dA = Bᵀ·dW and dB = dW·Aᵀ
    addOuter(into.a, b, whole, tensor.rows, tensor.columns, rank);
    addProduct(
      rows(into.b, rank),
      rows(whole, tensor.columns),
      columns(a, tensor.columns),
      tensor.rows,
      tensor.columns,
      rank,
    );
  }
}
