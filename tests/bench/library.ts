/*
 * The same architecture in a matrix library, TensorFlow.js on WebAssembly with SIMD, as its authors would write it:
 * whole batches, gradients by the library. Two detours: its `gather` has no gradient on this backend, so tokens are
 * looked up by a product with one-hot rows; and positions turn by a product with a matrix of ±1 for the same reason.
 */
import { type Config, type Floats, tensorsOf } from '../../src/model/parameters.ts';

/** As much of a tensor as is used here. */
interface Tensor {
  dataSync(): Float32Array;
  dispose(): void;
}

/** As much of the library. */
export interface Library {
  setBackend(name: string): Promise<boolean>;
  getBackend(): string;
  tensor(values: Float32Array | Int32Array | readonly number[], shape: number[], type?: string): Tensor;
  variable(value: Tensor): Tensor;
  oneHot(indices: Tensor, depth: number): Tensor;
  cast(value: Tensor, type: string): Tensor;
  matMul(a: Tensor, b: Tensor, transposeA?: boolean, transposeB?: boolean): Tensor;
  add(a: Tensor, b: Tensor | number): Tensor;
  mul(a: Tensor, b: Tensor | number): Tensor;
  square(x: Tensor): Tensor;
  rsqrt(x: Tensor): Tensor;
  relu(x: Tensor): Tensor;
  mean(x: Tensor, axis: number, keepDims: boolean): Tensor;
  sum(x: Tensor): Tensor;
  softmax(x: Tensor): Tensor;
  logSoftmax(x: Tensor): Tensor;
  reshape(x: Tensor, shape: number[]): Tensor;
  transpose(x: Tensor, order: number[]): Tensor;
  slice(x: Tensor, begin: number[], size: number[]): Tensor;
  concat(parts: Tensor[], axis: number): Tensor;
  tidy<T>(work: () => T): T;
  keep(value: Tensor): Tensor;
  train: { adam(rate: number): { minimize(loss: () => Tensor, returnCost: boolean): Tensor } };
}

/** Of what has been read, for each layer: keys, values, and the last row that attention was given. */
type Past = { key: Tensor; value: Tensor; last: Tensor }[];

/** The model in the library: what is timed. */
export interface LibraryModel {
  /** Logits (tokens, vocab) of one text. */
  read(tokens: readonly number[]): Float32Array;
  /** Goes on from `first` with the likeliest token, `count` times, with a KV cache. */
  write(first: number, count: number): number[];
  /** One step of Adam on texts of one length, each with its next token at the end; gives the mean loss. */
  step(texts: readonly ArrayLike<number>[]): number;
}

/** The model with its weights copied into the library. */
export function createLibraryModel(tf: Library, config: Config, flat: Floats): LibraryModel {
  const { width, heads, vocab, layers, context, ropeBase } = config;
  const size = width / heads;
  const weights = new Map(
    tensorsOf(config).map(({ name, rows, columns, offset }) => [
      name,
      tf.variable(
        tf.tensor(Float32Array.from(flat.subarray(offset, offset + rows * columns)), [rows, columns]),
      ),
    ]),
  );
  const weight = (name: string) => weights.get(name)!;
  const turns = turnsOf(tf, { width, size, context, ropeBase });
  const mask = (n: number) =>
    tf.tensor(
      Array.from({ length: n * n }, (_, at) => (at % n > Math.floor(at / n) ? -1e9 : 0)),
      [1, 1, n, n],
    );

  const norm = (x: Tensor, gain: Tensor) =>
    tf.mul(tf.mul(x, tf.rsqrt(tf.add(tf.mean(tf.square(x), 1, true), 1e-5))), gain);
  const project = (x: Tensor, name: string) => tf.matMul(x, weight(name), false, true);
  const split = (x: Tensor, batch: number, n: number) =>
    tf.transpose(tf.reshape(x, [batch, n, heads, size]), [0, 2, 1, 3]);
  const turn = (x: Tensor, batch: number, n: number, from: number) => {
    const by = (y: Tensor, table: Tensor) =>
      tf.mul(
        tf.reshape(y, [batch, n, width]),
        tf.reshape(tf.slice(table, [from, 0], [n, width]), [1, n, width]),
      );
    return tf.reshape(tf.add(by(x, turns.cos), by(tf.matMul(x, turns.swap), turns.sin)), [batch * n, width]);
  };

  /** Rows (batch, n, width) with the first half of each from the row before: `last`, or itself, for the first. */
  const shift = (x: Tensor, batch: number, n: number, last?: Tensor) => {
    const half = width / 2;
    const left = tf.slice(x, [0, 0, 0], [batch, n, half]);
    const first = tf.slice(last ?? left, [0, 0, 0], [batch, 1, half]);
    const before = n > 1 ? tf.concat([first, tf.slice(left, [0, 0, 0], [batch, n - 1, half])], 1) : first;
    return tf.concat([before, tf.slice(x, [0, 0, half], [batch, n, half])], 2);
  };

  /** Logits (batch · n, vocab); with a past, of tokens that come after it. */
  const forward = (tokens: ArrayLike<number>, batch: number, from = 0, past?: Past): Tensor => {
    const n = tokens.length / batch;
    let stream = tf.matMul(hot(tokens), weight('embedding'));
    for (let layer = 0; layer < layers; layer++) {
      const name = (part: string) => `layers.${layer}.${part}`;
      const normed = tf.reshape(norm(stream, weight(name('attentionNorm'))), [batch, n, width]);
      const before = past?.[layer];
      const input = tf.reshape(shift(normed, batch, n, before?.last), [batch * n, width]);
      const query = split(turn(project(input, name('query')), batch, n, from), batch, n);
      let key = split(turn(project(input, name('key')), batch, n, from), batch, n);
      let value = split(project(input, name('value')), batch, n);
      if (past) {
        key = before ? tf.concat([before.key, key], 2) : key;
        value = before ? tf.concat([before.value, value], 2) : value;
        const last = tf.slice(normed, [0, n - 1, 0], [batch, 1, width]);
        past[layer] = { key: tf.keep(key), value: tf.keep(value), last: tf.keep(last) };
        if (before) disposeAll(before);
      }
      const scores = tf.mul(tf.matMul(query, key, false, true), 1 / Math.sqrt(size));
      const shares = tf.softmax(n > 1 ? tf.add(scores, mask(n)) : scores);
      const mixed = tf.transpose(tf.matMul(shares, value), [0, 2, 1, 3]);
      stream = tf.add(stream, project(tf.reshape(mixed, [batch * n, width]), name('output')));
      const up = project(norm(stream, weight(name('mlpNorm'))), name('up'));
      stream = tf.add(stream, project(tf.square(tf.relu(up)), name('down')));
    }
    return project(norm(stream, weight('norm')), 'embedding');
  };
  const hot = (tokens: ArrayLike<number>) =>
    tf.cast(tf.oneHot(tf.tensor(Int32Array.from(tokens), [tokens.length], 'int32'), vocab), 'float32');
  const adam = tf.train.adam(1e-6);

  return {
    read: (tokens) => tf.tidy(() => forward(tokens, 1).dataSync()),
    write: (first, count) => {
      const past: Past = [];
      const written: number[] = [];
      for (let token = first, at = 0; at < count; at++) {
        const logits = tf.tidy(() => forward([token], 1, at, past).dataSync());
        token = logits.indexOf(Math.max(...logits));
        written.push(token);
      }
      past.forEach(disposeAll);
      return written;
    },
    step: (texts) => {
      const inputs = texts.flatMap((text) => Array.from(text).slice(0, -1));
      const targets = texts.flatMap((text) => Array.from(text).slice(1));
      const cost = adam.minimize(() => {
        const shares = tf.logSoftmax(forward(inputs, texts.length));
        return tf.mul(tf.sum(tf.mul(hot(targets), shares)), -1 / targets.length);
      }, true);
      const [loss] = cost.dataSync();
      cost.dispose();
      return loss!;
    },
  };
}

function disposeAll(layer: Past[number]) {
  for (const tensor of Object.values(layer)) tensor.dispose();
}

/** Cosines and sines (context, width) of all turns, and the matrix that makes of each pair (a, b) the pair (−b, a). */
function turnsOf(tf: Library, of: { width: number; size: number; context: number; ropeBase: number }) {
  const { width, size, context, ropeBase } = of;
  const table = (angle: (turn: number) => number) =>
    tf.tensor(
      Float32Array.from({ length: context * width }, (_, at) => {
        const pair = Math.floor((at % size) / 2);
        return angle(Math.floor(at / width) / ropeBase ** ((2 * pair) / size));
      }),
      [context, width],
    );
  const swap = new Float32Array(width * width);
  for (let a = 0; a < width; a += 2) {
    swap[(a + 1) * width + a] = -1;
    swap[a * width + a + 1] = 1;
  }
  return { cos: table(Math.cos), sin: table(Math.sin), swap: tf.tensor(swap, [width, width]) };
}
