/*
 * How the working model learns: the loss of a text, its gradient worked out backwards by hand, and the step that
 * AdamW takes. Rumelhart, Hinton & Williams 1986 describe the way back; the order here is that of
 * transformer.ts read from the end.
 */
import { addOuter, addProduct, columns, projectBack, rows } from './matrix.ts';
import type { Config, Floats, Layer, Weights } from './parameters.ts';
import { countParameters, isNorm, tensorsOf } from './parameters.ts';
import { block, forward, inverseRms, type LayerState, type Model, type State, turn } from './transformer.ts';

/** A text to learn from: after `tokens[i]` should come `tokens[i + 1]`, which counts `counts[i]` times. */
export interface Lesson {
  readonly tokens: Int32Array; // (length + 1)
  readonly counts: readonly number[]; // (length)
}

/** What a lesson cost. Losses are added up in nats, each times its count. */
export interface Cost {
  readonly loss: number;
  readonly count: number;
  /** Whether the token that came was the likeliest: 1 or 0 for each place that counts. */
  readonly right: Uint8Array; // (length)
}

/** Arrays that the way back needs, as large as a state’s; made once, used for every lesson. */
export interface Scratch {
  readonly stream: Floats; // (context, width)
  readonly inner: Floats; // (context, width)
  readonly normed: Floats; // (context, width)
  readonly query: Floats; // (context, width)
  readonly key: Floats; // (context, width)
  readonly value: Floats; // (context, width)
  readonly hidden: Floats; // (context, hidden)
  readonly attention: Floats; // (context, context), one head at a time
}

/** Scratch arrays for `model`, as exact as its weights. */
export function createScratch({ config, weights }: Model): Scratch {
  const Numbers = weights.flat.constructor as new (length: number) => Floats;
  const room = (columns: number) => new Numbers(config.context * columns);
  const { width, hidden } = config;
  return {
    stream: room(width),
    inner: room(width),
    normed: room(width),
    query: room(width),
    key: room(width),
    value: room(width),
    hidden: room(hidden),
    attention: room(config.context),
  };
}

/**
 * The loss of a lesson, and its gradient added to `gradient`: for each parameter, how much the loss would grow with it.
 * The loss is the cross-entropy, −ln of the probability of the token that came, summed with its count.
 * Divide by the counts of all lessons of a batch for the mean.
 */
export function learn(model: Model, state: State, scratch: Scratch, lesson: Lesson, gradient: Weights): Cost {
  const length = lesson.counts.length;
  const logits = forward(model, state, lesson.tokens.subarray(0, length));
  const cost = crossEntropy(logits, lesson, model.config.vocab);
  backward(model, state, scratch, logits, gradient, length);
  return cost;
}

/** The loss of a lesson without learning from it. */
export function lossOf(model: Model, state: State, lesson: Lesson): Cost {
  const logits = forward(model, state, lesson.tokens.subarray(0, lesson.counts.length));
  return crossEntropy(logits, lesson, model.config.vocab);
}

/**
 * The loss, and in the place of the logits (length, vocab) its slope: probability − 1 for the token that came,
 * probability for every other, times the count.
 */
function crossEntropy(logits: Floats, { tokens, counts }: Lesson, vocab: number): Cost {
  let loss = 0;
  let count = 0;
  const right = new Uint8Array(counts.length);
  for (let i = 0; i < counts.length; i++) {
    const row = logits.subarray(i * vocab, (i + 1) * vocab);
    const times = counts[i]!;
    if (times === 0) {
      row.fill(0);
      continue;
    }
    const target = tokens[i + 1]!;
    let highest = -Infinity;
    for (let t = 0; t < vocab; t++) if (row[t]! > highest) highest = row[t]!;
    right[i] = Number(row[target] === highest);
    let sum = 0;
    for (let t = 0; t < vocab; t++) sum += Math.exp(row[t]! - highest);
    loss += times * (Math.log(sum) + highest - row[target]!);
    count += times;
    for (let t = 0; t < vocab; t++) row[t] = (times * Math.exp(row[t]! - highest)) / sum;
    row[target]! -= times;
  }
  return { loss, count, right };
}

/** Walks back from the slopes of the logits (length, vocab) and adds each parameter’s share to `gradient`. */
function backward(
  model: Model,
  state: State,
  scratch: Scratch,
  dLogits: Floats,
  gradient: Weights,
  length: number,
): void {
  const { config, weights } = model;
  const { width, vocab } = config;
  const dStream = scratch.stream.subarray(0, length * width).fill(0);
  const dNormed = scratch.normed.subarray(0, length * width).fill(0);
  projectBack(dNormed, dLogits, weights.embedding, length, width, vocab);
  addOuter(gradient.embedding, dLogits, state.normed, length, width, vocab);
  rmsNormBack(dStream, dNormed, state.stream, weights.norm, gradient.norm, length, width);
  for (let index = weights.layers.length - 1; index >= 0; index--) {
    const layer = weights.layers[index]!;
    const kept = state.layers[index]!;
    const grown = gradient.layers[index]!;
    mlpBack(model, layer, kept, scratch, grown, length);
    attentionBack(model, layer, state, kept, scratch, grown, length);
  }
  for (let i = 0; i < length; i++) {
    const row = state.tokens[i]! * width;
    for (let k = 0; k < width; k++) gradient.embedding[row + k]! += dStream[i * width + k]!;
  }
}

/** Back through the feed-forward part. The residual stream passes its slope on unchanged; the part adds its own. */
function mlpBack(
  { config }: Model,
  layer: Layer,
  kept: LayerState,
  scratch: Scratch,
  grown: Layer,
  n: number,
): void {
  const { width, hidden } = config;
  const dUp = scratch.hidden.subarray(0, n * hidden).fill(0);
  const dNormed = scratch.normed.subarray(0, n * width).fill(0);
  projectBack(dUp, scratch.stream, layer.down, n, hidden, width);
  addOuter(grown.down, scratch.stream, kept.active, n, hidden, width);
  for (let i = 0; i < dUp.length; i++) dUp[i] = kept.up[i]! > 0 ? 2 * kept.up[i]! * dUp[i]! : 0; // slope of relu²
  projectBack(dNormed, dUp, layer.up, n, width, hidden);
  addOuter(grown.up, dUp, kept.mlpNormed, n, width, hidden);
  rmsNormBack(scratch.stream, dNormed, kept.between, layer.mlpNorm, grown.mlpNorm, n, width);
}

/** Back through attention: output, weighted sum, softmax, query · key, turns, projections, norm. */
function attentionBack(
  { config }: Model,
  layer: Layer,
  state: State,
  kept: LayerState,
  scratch: Scratch,
  grown: Layer,
  n: number,
): void {
  const { width, heads } = config;
  const clear = (floats: Floats) => floats.subarray(0, n * width).fill(0);
  const dMixed = clear(scratch.inner);
  const dNormed = clear(scratch.normed);
  const [dQuery, dKey, dValue] = [clear(scratch.query), clear(scratch.key), clear(scratch.value)];
  projectBack(dMixed, scratch.stream, layer.output, n, width, width);
  addOuter(grown.output, scratch.stream, kept.mixed, n, width, width);
  for (let head = 0; head < heads; head++)
    for (let at = 0; at < n; at += block)
      attendBack(kept, scratch, config, head, at, Math.min(block, n - at));
  turn(dQuery, state, config, 0, n, -1);
  turn(dKey, state, config, 0, n, -1);
  const dInput = dNormed;
  for (const [slope, matrix, grownMatrix] of [
    [dQuery, layer.query, grown.query],
    [dKey, layer.key, grown.key],
    [dValue, layer.value, grown.value],
  ] as const) {
    projectBack(dInput, slope, matrix, n, width, width);
    addOuter(grownMatrix, slope, kept.attentionInput, n, width, width);
  }
  shiftHalfBack(dInput, n, width);
  rmsNormBack(scratch.stream, dNormed, kept.input, layer.attentionNorm, grown.attentionNorm, n, width);
}

/** Back through the shift, in place: what a row’s first half owes goes to the row before, whose half it was. */
function shiftHalfBack(dx: Floats, n: number, width: number): void {
  const half = width / 2;
  for (let k = 0; k < half; k++) {
    if (n > 1) dx[k]! += dx[width + k]!;
    for (let i = 1; i < n; i++) dx[i * width + k] = i + 1 < n ? dx[(i + 1) * width + k]! : 0;
  }
}

/** Back through one head: through the weighted sum, the softmax, and query · key. */
function attendBack(
  kept: LayerState,
  scratch: Scratch,
  config: Config,
  head: number,
  from: number,
  n: number,
): void {
  const { width, heads, context } = config;
  const size = width / heads;
  const to = from + n;
  const headOf = (floats: Floats, position: number) =>
    rows(floats.subarray(position * width + head * size), width);
  const weights = kept.attention.subarray((head * context + from) * context);
  const dWeights = scratch.attention.subarray(0, n * context).fill(0);
  const dMixed = headOf(scratch.inner, from);
  addProduct(rows(dWeights, context), dMixed, columns(headOf(kept.value, 0).data, width), n, size, to);
  addProduct(headOf(scratch.value, 0), columns(weights, context), dMixed, to, n, size);
  for (let i = 0; i < n; i++) {
    const row = (floats: Floats) => floats.subarray(i * context, i * context + to);
    softmaxBack(row(dWeights), row(weights), from + i + 1, size);
  }
  const dScores = dWeights;
  addProduct(headOf(scratch.query, from), rows(dScores, context), headOf(kept.key, 0), n, to, size);
  addProduct(headOf(scratch.key, 0), columns(dScores, context), headOf(kept.query, from), to, n, size);
}

/** The slope of a softmax: each weight times how far its slope is from the mean. Turns slopes of weights into those of scores. */
function softmaxBack(slopes: Floats, weights: Floats, seen: number, size: number): void {
  let mean = 0;
  for (let j = 0; j < seen; j++) mean += weights[j]! * slopes[j]!;
  for (let j = 0; j < seen; j++) slopes[j] = (weights[j]! * (slopes[j]! - mean)) / Math.sqrt(size);
  slopes.fill(0, seen);
}

/** Back through a norm, whose scale depends on every number of the row. */
function rmsNormBack(
  dx: Floats,
  dy: Floats,
  x: Floats,
  gain: Floats,
  dGain: Floats,
  n: number,
  width: number,
): void {
  for (let i = 0; i < n; i++) {
    const scale = inverseRms(x, i, width);
    let along = 0;
    for (let k = 0, at = i * width; k < width; k++, at++) {
      dGain[k]! += dy[at]! * x[at]! * scale;
      along += gain[k]! * dy[at]! * x[at]!;
    }
    along *= scale ** 3 / width;
    for (let k = 0, at = i * width; k < width; k++, at++)
      dx[at]! += scale * gain[k]! * dy[at]! - along * x[at]!;
  }
}

/** What AdamW remembers of each parameter: the running mean of its gradient and of the gradient’s square. */
export interface AdamW {
  readonly mean: Floats;
  readonly square: Floats;
  steps: number;
}

/** A fresh memory for `size` parameters. */
export const createAdamW = (size: number): AdamW => ({
  mean: new Float32Array(size),
  square: new Float32Array(size),
  steps: 0,
});

/** How a step is taken: the learning rate, and how much of each decaying parameter is taken away with it. */
export interface Pace {
  readonly rate: number;
  readonly decay: number;
}

/**
 * One step of AdamW on `flat` against `gradient` (Kingma & Ba 2015, arXiv:1412.6980; weight decay apart from the
 * gradient: Loshchilov & Hutter 2019, arXiv:1711.05101), with means over about 10 and 20 steps.
 * `decays` says which parameters shrink; without it, none.
 */
export function adamStep(
  flat: Floats,
  gradient: Floats,
  adam: AdamW,
  { rate, decay }: Pace,
  decays?: Uint8Array,
): void {
  const [keepMean, keepSquare] = [0.9, 0.95];
  adam.steps++;
  const fullMean = 1 - keepMean ** adam.steps;
  const fullSquare = 1 - keepSquare ** adam.steps;
  for (let i = 0; i < flat.length; i++) {
    const slope = gradient[i]!;
    const mean = (adam.mean[i] = keepMean * adam.mean[i]! + (1 - keepMean) * slope);
    const square = (adam.square[i] = keepSquare * adam.square[i]! + (1 - keepSquare) * slope * slope);
    const shrink = decays?.[i] ? decay * flat[i]! : 0;
    flat[i]! -= rate * (mean / fullMean / (Math.sqrt(square / fullSquare) + 1e-8) + shrink);
  }
}

/** 1 for each parameter of a matrix, 0 for the gains of norms: weight decay is for matrices. */
export function matricesOf(config: Config): Uint8Array {
  const marks = new Uint8Array(countParameters(config)).fill(1);
  for (const tensor of tensorsOf(config))
    if (isNorm(tensor)) marks.fill(0, tensor.offset, tensor.offset + tensor.columns);
  return marks;
}

/** Scales a gradient so that its length is at most `limit`; gives the length it had (Pascanu et al. 2013, arXiv:1211.5063). */
export function clip(gradient: Floats, limit: number): number {
  let sum = 0;
  for (const slope of gradient) sum += slope * slope;
  const length = Math.sqrt(sum);
  if (length > limit) for (let i = 0; i < gradient.length; i++) gradient[i]! *= limit / length;
  return length;
}
