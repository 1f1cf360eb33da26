/*
 * What training sets: the parameters of a transformer, all in one flat array, and the names of its parts.
 * A matrix that turns rows of `in` numbers into rows of `out` numbers has the shape (out, in), row after row.
 */

/** Float32 to compute with, Float64 where a test compares the last digits. */
export type Floats = Float32Array | Float64Array;

/** The shape of a model. `heads` share `width` evenly; rotary positions turn the slower the larger `ropeBase`. */
export interface Config {
  /** Tokens that the model knows. */
  readonly vocab: number;
  /** Numbers in the vector of a token. */
  readonly width: number;
  readonly layers: number;
  readonly heads: number;
  /** Numbers inside the feed-forward part. */
  readonly hidden: number;
  /** Tokens that it can look back on: its context window. */
  readonly context: number;
  readonly ropeBase: number;
}

/** One named matrix or vector, and where it begins in the flat array. */
export interface Tensor {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly offset: number;
}

/** The parameters of one layer. */
export interface Layer {
  readonly attentionNorm: Floats; // (width)
  readonly query: Floats; // (width, width)
  readonly key: Floats; // (width, width)
  readonly value: Floats; // (width, width)
  readonly output: Floats; // (width, width)
  readonly mlpNorm: Floats; // (width)
  readonly up: Floats; // (hidden, width)
  readonly down: Floats; // (width, hidden)
}

/** All parameters: `flat` holds them, the others are windows onto it. */
export interface Weights {
  readonly flat: Floats;
  /** The vector of each token; used again, transposed, to score the next one (Press & Wolf 2017, arXiv:1608.05859). */
  readonly embedding: Floats; // (vocab, width)
  readonly layers: readonly Layer[];
  readonly norm: Floats; // (width)
}

/**
 * The tensors of a model in the order of its flat array.
 * `tensorsOf(tiny)[0]` → `{ name: 'embedding', rows: tiny.vocab, columns: tiny.width, offset: 0 }`.
 */
export function tensorsOf({ vocab, width, layers, hidden }: Config): Tensor[] {
  const shapes: [string, number, number][] = [['embedding', vocab, width]];
  for (let layer = 0; layer < layers; layer++) {
    const square = ['query', 'key', 'value', 'output'];
    shapes.push([`layers.${layer}.attentionNorm`, 1, width]);
    for (const name of square) shapes.push([`layers.${layer}.${name}`, width, width]);
    shapes.push([`layers.${layer}.mlpNorm`, 1, width]);
    shapes.push([`layers.${layer}.up`, hidden, width]);
    shapes.push([`layers.${layer}.down`, width, hidden]);
  }
  shapes.push(['norm', 1, width]);
  let offset = 0;
  return shapes.map(([name, rows, columns]) => {
    const tensor = { name, rows, columns, offset };
    offset += rows * columns;
    return tensor;
  });
}

/** Whether a tensor is the gain of a norm and no matrix. `isNorm({ name: 'layers.0.mlpNorm', … })` → `true`. */
export function isNorm({ name }: Tensor): boolean {
  return /norm$/i.test(name);
}

/** How many numbers training sets. A width of 64, 128 hidden, 4 layers and 558 tokens make `167_360`. */
export function countParameters(config: Config): number {
  return tensorsOf(config).reduce((sum, { rows, columns }) => sum + rows * columns, 0);
}

/** Names for the parts of `flat` (all parameters of `config`); nothing is copied. */
export function viewWeights(config: Config, flat: Floats): Weights {
  const view = new Map(
    tensorsOf(config).map(({ name, rows, columns, offset }) => [
      name,
      flat.subarray(offset, offset + rows * columns),
    ]),
  );
  const layers = Array.from({ length: config.layers }, (_, layer) => {
    const part = (name: keyof Layer) => view.get(`layers.${layer}.${name}`)!;
    return {
      attentionNorm: part('attentionNorm'),
      query: part('query'),
      key: part('key'),
      value: part('value'),
      output: part('output'),
      mlpNorm: part('mlpNorm'),
      up: part('up'),
      down: part('down'),
    };
  });
  return { flat, embedding: view.get('embedding')!, layers, norm: view.get('norm')! };
}

/**
 * Random parameters to begin training with, written into `flat`: normal, and small. A deviation of 1 / √in would keep
 * the size of a row on its way through (Glorot & Bengio 2010); about a third of it learns to copy from the prompt
 * sooner, which we found by trying. The two matrices that write back into the residual stream begin smaller still, by
 * √(2 · layers) (Radford et al. 2019). Norms begin at 1.
 */
export function initialise(config: Config, flat: Floats, draw: () => number): void {
  for (const tensor of tensorsOf(config)) {
    const { name, rows, columns, offset } = tensor;
    const writesBack = name.endsWith('.output') || name.endsWith('.down');
    const deviation =
      name === 'embedding'
        ? 0.125
        : 0.35 / Math.sqrt(columns) / (writesBack ? Math.sqrt(2 * config.layers) : 1);
    for (let i = offset; i < offset + rows * columns; i++)
      flat[i] = isNorm(tensor) ? 1 : deviation * normal(draw);
  }
}

/** A draw from the normal distribution of mean 0 and deviation 1 (Box & Muller 1958). */
function normal(draw: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());
}
