/*
 * The forward pass a second time, from the papers alone: nested arrays, double precision, one position at a time,
 * no tiles, no cache, no state. Slow, and hard to get wrong. It shares with the model only the names of its tensors.
 */
import { type Config, tensorsOf } from '../../../src/model/parameters.ts';

type Vector = number[];
type Matrix = Vector[];

/** The logits of each position of `tokens`. */
export function referenceLogits(config: Config, flat: ArrayLike<number>, tokens: readonly number[]): Matrix {
  const read = readerOf(config, flat);
  const embedding = read('embedding');
  let stream = tokens.map((token) => [...embedding[token]!]);
  for (let layer = 0; layer < config.layers; layer++) {
    const weights = (name: string) => read(`layers.${layer}.${name}`);
    stream = add(stream, attention(config, weights, stream));
    stream = add(stream, feedForward(weights, stream));
  }
  const gain = read('norm')[0]!;
  return stream.map((x) => times(embedding, normalised(x, gain)));
}

/** Probabilities from one position’s logits. */
export function referenceSoftmax(logits: Vector): Vector {
  const highest = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - highest));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}

/**
 * Vaswani et al. 2017, section 3.2.2, with what comes later hidden (3.2.3). Half of what each position puts in is its
 * left neighbour’s: Peng et al. 2023, section 3.1.1, with one of two mixing factors 1 and the other 0.
 */
function attention(
  { heads, width, ropeBase }: Config,
  weights: (name: string) => Matrix,
  stream: Matrix,
): Matrix {
  const size = width / heads;
  const normed = stream.map((x) => normalised(x, weights('attentionNorm')[0]!));
  const input = normed.map((x, i) => [...(normed[i - 1] ?? x).slice(0, width / 2), ...x.slice(width / 2)]);
  const [query, key, value] = ['query', 'key', 'value'].map((name) =>
    input.map((x) => times(weights(name), x)),
  );
  const headOf = (x: Vector, head: number) => x.slice(head * size, (head + 1) * size);
  const mixed = stream.map((_, i) =>
    Array.from({ length: heads }, (_, head) => {
      const q = rotated(headOf(query![i]!, head), i, ropeBase);
      const scores = stream.slice(0, i + 1).map((_, j) => {
        const k = rotated(headOf(key![j]!, head), j, ropeBase);
        return dot(q, k) / Math.sqrt(size);
      });
      const shares = referenceSoftmax(scores);
      return Array.from({ length: size }, (_, n) =>
        dot(
          shares,
          shares.map((_, j) => headOf(value![j]!, head)[n]!),
        ),
      );
    }).flat(),
  );
  return mixed.map((x) => times(weights('output'), x));
}

/** Two layers with the square of what is positive between them: So et al. 2021, section 4.2. */
function feedForward(weights: (name: string) => Matrix, stream: Matrix): Matrix {
  return stream.map((x) => {
    const up = times(weights('up'), normalised(x, weights('mlpNorm')[0]!));
    return times(
      weights('down'),
      up.map((u) => Math.max(0, u) ** 2),
    );
  });
}

/** Su et al. 2021, equation 34: the pair of numbers 2i, 2i + 1 turns by position · base^(−2i/d). */
function rotated(x: Vector, position: number, base: number): Vector {
  return x.map((value, at) => {
    const i = Math.floor(at / 2);
    const angle = position * base ** ((-2 * i) / x.length);
    const other = at % 2 === 0 ? -x[at + 1]! : x[at - 1]!;
    return value * Math.cos(angle) + other * Math.sin(angle);
  });
}

/** Zhang & Sennrich 2019, equation 4. */
function normalised(x: Vector, gain: Vector): Vector {
  const rms = Math.sqrt(dot(x, x) / x.length + 1e-5);
  return x.map((value, n) => (value / rms) * gain[n]!);
}

const dot = (a: Vector, b: Vector) => a.reduce((sum, value, n) => sum + value * b[n]!, 0);
const times = (matrix: Matrix, x: Vector) => matrix.map((row) => dot(row, x));
const add = (a: Matrix, b: Matrix) => a.map((row, i) => row.map((value, n) => value + b[i]![n]!));

function readerOf(config: Config, flat: ArrayLike<number>) {
  const matrices = new Map(
    tensorsOf(config).map(({ name, rows, columns, offset }) => [
      name,
      Array.from({ length: rows }, (_, row) =>
        Array.from({ length: columns }, (_, column) => flat[offset + row * columns + column]!),
      ),
    ]),
  );
  return (name: string) => matrices.get(name)!;
}
