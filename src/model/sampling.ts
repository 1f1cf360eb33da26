/*
 * From scores to a word: how a language model's next token is drawn.
 * A model gives each token of its vocabulary a score (a logit). Softmax turns scores into
 * probabilities, temperature sharpens or flattens them, top-k and top-p cut the unlikely tail.
 * Whoever calls draws from what is left; chance is no business of this file.
 */

/**
 * Probabilities from `logits` (vocabulary), in the same order; they add up to 1.
 * Each logit is divided by `temperature` first, so half the temperature squares the odds of any two tokens.
 * Temperature 0 is the limit: all of it goes to the highest logit, the first one if several are level.
 * Hinton, Vinyals & Dean 2015 (arXiv:1503.02531) write it so.
 * `softmax([Math.log(3), 0])` → `[0.75, 0.25]`; `softmax([Math.log(3), 0], 0.5)` → `[0.9, 0.1]`.
 */
export function softmax(logits: readonly number[], temperature = 1): number[] {
  if (!(temperature >= 0)) throw new RangeError(`Temperature is ${temperature}; give 0 or more.`);
  const highest = logits.reduce((a, b) => Math.max(a, b), -Infinity);
  if (temperature === 0) {
    const leader = logits.indexOf(highest);
    return logits.map((_, token) => (token === leader ? 1 : 0));
  }
  // subtle: subtracting the highest changes no ratio and keeps `exp` from overflowing
  return normalise(logits.map((logit) => Math.exp((logit - highest) / temperature)));
}

/**
 * Top-k: the `k` likeliest of `probabilities` (vocabulary) scaled to add up to 1, the others 0.
 * Fan, Lewis & Dauphin 2018 (arXiv:1805.04833). `keepTopK([0.6, 0.25, 0.15], 1)` → `[1, 0, 0]`.
 */
export function keepTopK(probabilities: readonly number[], k: number): number[] {
  if (!(k >= 1)) throw new RangeError(`k is ${k}; keep at least 1 token.`);
  return keep(probabilities, likeliestFirst(probabilities).slice(0, k));
}

/**
 * Top-p, or nucleus: the smallest set of tokens whose `probabilities` (vocabulary) reach `p`,
 * scaled to add up to 1, the others 0. At least one token stays.
 * Holtzman et al. 2019 (arXiv:1904.09751). `keepTopP([0.5, 0.25, 0.25], 0.7)` → `[2/3, 1/3, 0]`.
 */
export function keepTopP(probabilities: readonly number[], p: number): number[] {
  if (!(p > 0 && p <= 1)) throw new RangeError(`p is ${p}; give more than 0, at most 1.`);
  const kept: number[] = [];
  let sum = 0;
  for (const token of likeliestFirst(probabilities)) {
    kept.push(token);
    sum += probabilities[token]!;
    if (sum >= p) break;
  }
  return keep(probabilities, kept);
}

/**
 * How open the draw is, in bits: 0 if one token has everything, log₂ n if n are level.
 * Shannon 1948. `entropy([0.5, 0.25, 0.25])` → `1.5`.
 */
export function entropy(probabilities: readonly number[]): number {
  return probabilities.reduce((bits, p) => (p > 0 ? bits - p * Math.log2(p) : bits), 0);
}

/** Token numbers, the likeliest first; level ones stay in their order. */
function likeliestFirst(probabilities: readonly number[]): number[] {
  return [...probabilities.keys()].sort((a, b) => probabilities[b]! - probabilities[a]!);
}

function keep(probabilities: readonly number[], tokens: readonly number[]): number[] {
  const kept = new Set(tokens);
  return normalise(probabilities.map((p, token) => (kept.has(token) ? p : 0)));
}

function normalise(weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => weight / sum);
}
