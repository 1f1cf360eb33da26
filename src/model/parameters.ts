/*
 * The parameters of the working model: which tensors there are, and where each lies in one flat array.
 * A matrix is stored as (out, in), row by row: row r of a tensor begins at `offset + r * columns`.
 */

/** Single precision for use, double for checks of the arithmetic. */
export type Floats = Float32Array | Float64Array;

/** The shape of a model. */
export interface Config {
  /** Tokens in the vocabulary. */
  readonly vocab: number;
  /** Numbers in the vector of one position. */
  readonly width: number;
  readonly layers: number;
  /** Attention heads of a layer; each works on `width / heads` numbers. */
  readonly heads: number;
  /** Numbers in the middle of the MLP. */
  readonly hidden: number;
  /** Most positions of a text. */
  readonly context: number;
  /** Base of the angles that rotary positions turn by. */
  readonly ropeBase: number;
}

/** One named block of the parameters, (rows, columns), from `offset` in the flat array. */
export interface Tensor {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly offset: number;
}

/**
 * The tensors of a model in the order of its flat array, without gaps.
 * The embedding also turns the last vector into scores (tied weights: Press & Wolf 2016, arXiv:1608.05859).
 * `tensorsOf({ vocab: 5, width: 2, layers: 0, … })` → `embedding` (5, 2) from 0 and `norm` (1, 2) from 10.
 */
export function tensorsOf({ vocab, width, layers, hidden }: Config): Tensor[] {
  const shapes: [name: string, rows: number, columns: number][] = [['embedding', vocab, width]];
  for (let layer = 0; layer < layers; layer++) {
    const name = (part: string) => `layers.${layer}.${part}`;
    shapes.push([name('attentionNorm'), 1, width]);
    for (const part of ['query', 'key', 'value', 'output']) shapes.push([name(part), width, width]);
    shapes.push([name('mlpNorm'), 1, width], [name('up'), hidden, width], [name('down'), width, hidden]);
  }
  shapes.push(['norm', 1, width]);
  let offset = 0;
  return shapes.map(([name, rows, columns]) => {
    const tensor = { name, rows, columns, offset };
    offset += rows * columns;
    return tensor;
  });
}

/**
 * Whether a tensor scales a normalised vector, number by number, and is no matrix.
 * `isNorm({ name: 'layers.0.mlpNorm', … })` → `true`; `isNorm({ name: 'embedding', … })` → `false`.
 */
export function isNorm({ name }: Tensor): boolean {
  return /norm$/i.test(name);
}

/**
 * How many numbers the model has learned.
 * `countParameters({ vocab: 560, width: 64, layers: 3, heads: 4, hidden: 256, … })` → `183744`.
 */
export function countParameters(config: Config): number {
  return tensorsOf(config).reduce((sum, { rows, columns }) => sum + rows * columns, 0);
}
