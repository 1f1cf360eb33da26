/*
 * Attention: how each position of a text collects from the others.
 * A position's query is held against every key. The scores become weights, shares that add up to 1,
 * and the values are mixed in these shares. Where queries, keys and values come from, learned maps of the
 * vectors below, is no business of this file.
 */
import { softmax } from './sampling';

/** One row of numbers for each position. */
export type Rows = readonly (readonly number[])[];

/**
 * Weights (positions × positions) of the rows that look (`queries`, positions × width) on those looked at
 * (`keys`, positions × width): softmax of query · key ÷ √width. Each row adds up to 1.
 * `causal` hides from each position what stands after it: a score of −∞, hence a weight of 0.
 * Vaswani et al. 2017 (arXiv:1706.03762), section 3.2.1.
 * `attentionWeights([[1], [Math.log(3)]], [[1], [0]], { causal: true })` → `[[1, 0], [0.75, 0.25]]`.
 */
export function attentionWeights(queries: Rows, keys: Rows, { causal = false } = {}): number[][] {
  return queries.map((query, i) => {
    const scores = keys.map((key, j) => {
      if (causal && j > i) return -Infinity; // hidden by the mask
      return dot(query, key) / Math.sqrt(key.length);
    });
    return softmax(scores);
  });
}

/**
 * Attention's output (positions × width of a value): for each position the values mixed by its weights.
 * `attend([[0], [0]], [[5], [7]], [[2], [4]])` → `[[3], [3]]`: level scores give the average.
 */
export function attend(queries: Rows, keys: Rows, values: Rows, options?: { causal?: boolean }): number[][] {
  return attentionWeights(queries, keys, options).map((weights) => mix(weights, values));
}

/** The values mixed by the weights: `mix([0.25, 0.75], [[4, 0], [0, 8]])` → `[1, 6]`. */
export function mix(weights: readonly number[], values: Rows): number[] {
  const width = values[0]?.length ?? 0;
  return Array.from({ length: width }, (_, k) =>
    weights.reduce((sum, weight, j) => sum + weight * values[j]![k]!, 0),
  );
}

/** How well a query fits a key: `dot([2, 1], [1, 4])` → `6`. */
export function dot(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length)
    throw new RangeError(`A query of ${a.length} and a key of ${b.length} numbers: give them one width.`);
  return a.reduce((sum, x, k) => sum + x * b[k]!, 0);
}

/**
 * The vectors with their places added, counted from 0: waves, slower from pair to pair of numbers.
 * Vaswani et al. 2017, section 3.5. `addPositions([[0, 0], [5, 5]])` → `[[0, 1], [5 + sin 1, 5 + cos 1]]`.
 */
export function addPositions(vectors: Rows): number[][] {
  return vectors.map((vector, place) =>
    vector.map((x, k) => {
      const angle = place / 10000 ** ((k - (k % 2)) / vector.length);
      return x + (k % 2 === 0 ? Math.sin(angle) : Math.cos(angle));
    }),
  );
}

/**
 * Numbers held for each token while an answer is written, the KV cache: a key and a value in every layer.
 * Pope et al. 2022 (arXiv:2211.05102). `cachePerToken({ layers: 2, width: 3 })` → `12`.
 */
export function cachePerToken({ layers, width }: { layers: number; width: number }): number {
  return 2 * layers * width;
}

/**
 * Which positions are worked out in each pass of a model that writes: in the first all of the prompt,
 * in each later one the token written last. `passes(3, 2)` → `[[0, 1, 2], [3]]`, two tokens in two passes.
 */
export function passes(prompt: number, answer: number): number[][] {
  return Array.from({ length: answer }, (_, pass) =>
    pass === 0 ? Array.from({ length: prompt }, (_, place) => place) : [prompt + pass - 1],
  );
}
