/*
 * The working model: a decoder-only transformer that scores every token of its vocabulary as the next one.
 *
 * Config, weights and state are apart, as in Karpathy’s llama2.c. The state keeps what each position has worked out,
 * so reading one more token costs one row: the keys and values kept there are the KV cache, the attention weights
 * kept there can be drawn, and all of it together is what training walks back through.
 *
 * Vaswani et al. 2017 (arXiv:1706.03762), with norms before each part (Xiong et al. 2020, arXiv:2002.04745).
 */
import { addProduct, columns, project, rows } from './matrix.ts';
import type { Config, Floats, Layer, Weights } from './parameters.ts';

/** A shape and the parameters that fill it. */
export interface Model {
  readonly config: Config;
  readonly weights: Weights;
}

/** What a layer has worked out, position by position. */
export interface LayerState {
  readonly input: Floats; // (context, width), the residual stream as the layer finds it
  readonly attentionNormed: Floats; // (context, width)
  readonly attentionInput: Floats; // (context, width), half of it from the position before
  readonly query: Floats; // (context, width), turned to its position
  readonly key: Floats; // (context, width), turned to its position
  readonly value: Floats; // (context, width)
  readonly attention: Floats; // (heads, context, context), who looks where; each row adds up to 1
  readonly mixed: Floats; // (context, width), values mixed by these weights, head beside head
  readonly between: Floats; // (context, width), the residual stream after attention
  readonly mlpNormed: Floats; // (context, width)
  readonly up: Floats; // (context, hidden)
  readonly active: Floats; // (context, hidden), relu(up)²
}

/** What a model has read so far and worked out on the way. */
export interface State {
  readonly tokens: Int32Array; // (context)
  readonly layers: readonly LayerState[];
  readonly stream: Floats; // (context, width), the residual stream after the last layer
  readonly normed: Floats; // (context, width)
  readonly logits: Floats; // (context, vocab)
  readonly turns: { readonly cos: Floats; readonly sin: Floats }; // (context, width / heads / 2)
}

/** Room for one text of up to `context` tokens. Numbers are as exact as those of `weights`. */
export function createState({ config, weights }: Model): State {
  const { context, width, heads, hidden, vocab } = config;
  const Numbers = weights.flat.constructor as new (length: number) => Floats;
  const room = (columns: number) => new Numbers(context * columns);
  const layers = weights.layers.map(() => ({
    input: room(width),
    attentionNormed: room(width),
    attentionInput: room(width),
    query: room(width),
    key: room(width),
    value: room(width),
    attention: room(heads * context),
    mixed: room(width),
    between: room(width),
    mlpNormed: room(width),
    up: room(hidden),
    active: room(hidden),
  }));
  const pairs = width / heads / 2;
  const turns = { cos: room(pairs), sin: room(pairs) };
  for (let position = 0; position < context; position++)
    for (let pair = 0; pair < pairs; pair++) {
      const angle = position / config.ropeBase ** (pair / pairs);
      turns.cos[position * pairs + pair] = Math.cos(angle);
      turns.sin[position * pairs + pair] = Math.sin(angle);
    }
  return {
    tokens: new Int32Array(context),
    layers,
    stream: room(width),
    normed: room(width),
    logits: room(vocab),
    turns,
  };
}

/**
 * Reads `tokens` as positions `from`, `from + 1` … and gives their logits (tokens, vocab): row i scores what may
 * follow token i. What stands before `from` must have been read with the same state. The rows given are windows onto
 * the state: the next call at these positions overwrites them.
 *
 * `forward(model, state, [2, 7, 5])` reads three tokens; `forward(model, state, [9], 3)` reads one more.
 */
export function forward(model: Model, state: State, tokens: ArrayLike<number>, from = 0): Floats {
  const { config, weights } = model;
  const { width, vocab, context } = config;
  const n = tokens.length;
  if (from + n > context)
    throw new RangeError(`The context holds ${context} tokens; these would be ${from + n}.`);
  const rowsOf = (floats: Floats, columns: number) => floats.subarray(from * columns, (from + n) * columns);

  let stream = rowsOf(state.layers[0]?.input ?? state.stream, width);
  for (let i = 0; i < n; i++) {
    const token = tokens[i]!;
    state.tokens[from + i] = token;
    stream.set(weights.embedding.subarray(token * width, (token + 1) * width), i * width);
  }
  for (const [index, layer] of weights.layers.entries()) {
    const kept = state.layers[index]!;
    const between = rowsOf(kept.between, width);
    attentionPart(model, layer, state, kept, from, n);
    addRows(between, stream);
    stream = rowsOf(state.layers[index + 1]?.input ?? state.stream, width);
    mlpPart(model, layer, kept, stream, from, n);
    addRows(stream, between);
  }
  const normed = rowsOf(state.normed, width);
  rmsNorm(normed, stream, weights.norm, n, width);
  const logits = rowsOf(state.logits, vocab);
  project(logits, normed, weights.embedding, n, width, vocab);
  return logits;
}

/** Positions whose attention is worked out together. Fewer waste less on the masked half, more multiply faster. */
export const block = 32;

/** Writes into `kept.between` what attention adds to the residual stream: each position collects from those before. */
function attentionPart(
  { config }: Model,
  layer: Layer,
  state: State,
  kept: LayerState,
  from: number,
  n: number,
): void {
  const { width, heads } = config;
  const rowsOf = (floats: Floats) => floats.subarray(from * width, (from + n) * width);
  const input = rowsOf(kept.attentionInput);
  rmsNorm(rowsOf(kept.attentionNormed), rowsOf(kept.input), layer.attentionNorm, n, width);
  shiftHalf(kept.attentionInput, kept.attentionNormed, from, n, width);
  project(rowsOf(kept.query), input, layer.query, n, width, width);
  project(rowsOf(kept.key), input, layer.key, n, width, width);
  project(rowsOf(kept.value), input, layer.value, n, width, width);
  turn(rowsOf(kept.query), state, config, from, n, 1);
  turn(rowsOf(kept.key), state, config, from, n, 1);
  for (let head = 0; head < heads; head++)
    for (let at = from; at < from + n; at += block)
      attend(kept, config, head, at, Math.min(block, from + n - at));
  project(rowsOf(kept.between), rowsOf(kept.mixed), layer.output, n, width, width);
}

/**
 * Rows `from` … of `x` (context, width) with the first half of each taken from the row before: token shift (Peng et al.
 * 2023, arXiv:2305.13048). Each position so knows its left neighbour without having to learn to look for it, which is
 * half of the way to copying from the prompt (Olsson et al. 2022, arXiv:2209.11895, on induction heads). The very first
 * row has no neighbour and keeps its own half.
 */
function shiftHalf(out: Floats, x: Floats, from: number, n: number, width: number): void {
  const half = width / 2;
  for (let i = from; i < from + n; i++) {
    const before = Math.max(0, i - 1) * width;
    out.set(x.subarray(before, before + half), i * width);
    out.set(x.subarray(i * width + half, (i + 1) * width), i * width + half);
  }
}

/** One head: query · key ÷ √size with every position up to one’s own, softmax, and the values mixed by it. */
function attend(kept: LayerState, config: Config, head: number, from: number, n: number): void {
  const { width, heads, context } = config;
  const size = width / heads;
  const to = from + n;
  const headOf = (floats: Floats, position: number) => floats.subarray(position * width + head * size);
  const weights = kept.attention.subarray((head * context + from) * context);
  const mixed = headOf(kept.mixed, from);
  for (let i = 0; i < n; i++) {
    weights.fill(0, i * context, i * context + to);
    mixed.fill(0, i * width, i * width + size);
  }
  const [query, key, value] = [headOf(kept.query, from), headOf(kept.key, 0), headOf(kept.value, 0)];
  addProduct(rows(weights, context), rows(query, width), columns(key, width), n, size, to);
  for (let i = 0; i < n; i++)
    causalSoftmax(weights.subarray(i * context, i * context + to), from + i + 1, size);
  addProduct(rows(mixed, width), rows(weights, context), rows(value, width), n, to, size);
}

/** Scores ÷ √size become shares of the first `seen` positions that add up to 1; the future gets nothing. */
function causalSoftmax(scores: Floats, seen: number, size: number): void {
  let highest = -Infinity;
  for (let j = 0; j < seen; j++) if (scores[j]! > highest) highest = scores[j]!;
  let sum = 0;
  for (let j = 0; j < seen; j++) sum += scores[j] = Math.exp((scores[j]! - highest) / Math.sqrt(size));
  for (let j = 0; j < seen; j++) scores[j]! /= sum;
  scores.fill(0, seen);
}

/** Writes into `out` what the feed-forward part adds: up, relu² (So et al. 2021, arXiv:2109.08668), down. */
function mlpPart({ config }: Model, layer: Layer, kept: LayerState, out: Floats, from: number, n: number) {
  const { width, hidden } = config;
  const rowsOf = (floats: Floats, columns: number) => floats.subarray(from * columns, (from + n) * columns);
  const normed = rowsOf(kept.mlpNormed, width);
  const up = rowsOf(kept.up, hidden);
  const active = rowsOf(kept.active, hidden);
  rmsNorm(normed, rowsOf(kept.between, width), layer.mlpNorm, n, width);
  project(up, normed, layer.up, n, width, hidden);
  for (let i = 0; i < up.length; i++) active[i] = up[i]! > 0 ? up[i]! * up[i]! : 0;
  project(out, active, layer.down, n, hidden, width);
}

/** Each row of `x` (n, width) scaled to a mean square of 1, times `gain` (Zhang & Sennrich 2019, arXiv:1910.07467). */
function rmsNorm(out: Floats, x: Floats, gain: Floats, n: number, width: number): void {
  for (let i = 0; i < n; i++) {
    const scale = inverseRms(x, i, width);
    for (let k = 0; k < width; k++) out[i * width + k] = x[i * width + k]! * scale * gain[k]!;
  }
}

/** 1 ÷ √(mean square) of row `i`. The small number keeps a row of zeros from dividing by 0. */
export function inverseRms(x: Floats, i: number, width: number): number {
  let sum = 0;
  for (let k = i * width; k < (i + 1) * width; k++) sum += x[k]! * x[k]!;
  return 1 / Math.sqrt(sum / width + 1e-5);
}

/**
 * Turns neighbouring numbers of each head’s rows by an angle that grows with the position, so that query · key knows
 * how far apart two tokens stand: rotary positions (Su et al. 2021, arXiv:2104.09864). `direction` −1 turns back.
 */
export function turn(
  x: Floats,
  { turns }: State,
  config: Config,
  from: number,
  n: number,
  direction: 1 | -1,
) {
  const { width, heads } = config;
  const pairs = width / heads / 2;
  for (let i = 0; i < n; i++)
    for (let pair = 0; pair < width / 2; pair++) {
      const angle = (from + i) * pairs + (pair % pairs);
      const cos = turns.cos[angle]!;
      const sin = turns.sin[angle]! * direction;
      const at = i * width + 2 * pair;
      const a = x[at]!;
      const b = x[at + 1]!;
      x[at] = a * cos - b * sin;
      x[at + 1] = a * sin + b * cos;
    }
}

function addRows(to: Floats, rows: Floats): void {
  for (let i = 0; i < rows.length; i++) to[i]! += rows[i]!;
}
