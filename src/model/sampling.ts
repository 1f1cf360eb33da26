/*
 * From scores to a word: how a language model's next token is drawn.
 * A model gives each token of its vocabulary a score (a logit). Softmax turns scores into
 * probabilities, temperature sharpens or flattens them, top-k and top-p cut the unlikely tail.
 * One token is drawn from what is left; where chance comes from is no business of this file.
 */

/** How to draw: without `topK` and `topP`, nothing is cut off. */
export interface Sampling {
  readonly temperature: number;
  readonly topK?: number | undefined;
  readonly topP?: number | undefined;
}

/** A token that was drawn, and what it was drawn from. */
export interface Choice {
  readonly token: number;
  /** Of each token of the vocabulary, after all cuts; they add up to 1. */
  readonly probabilities: readonly number[];
  /** The same before the cuts, at the same temperature. */
  readonly uncut: readonly number[];
  /** Tokens that could have been drawn, the likeliest first. Sorted when it is asked for. */
  readonly kept: readonly number[];
}

/**
 * Draws the next token by its `logits` (vocabulary): temperature, then top-k, then top-p of what top-k left.
 * `draw` gives numbers from 0 to below 1 and is asked once, at temperature 0 too.
 * Errors if no token can be drawn: a logit is not a number, or all of them are −∞ at a temperature above 0.
 * `chooseNext([0, Math.log(3)], { temperature: 1, topK: 1 }, () => 0.9)`
 * → token `1`, probabilities `[0, 1]`, uncut `[0.25, 0.75]`, kept `[1]`.
 */
export function chooseNext(logits: ArrayLike<number>, sampling: Sampling, draw: () => number): Choice {
  const { temperature, topK, topP } = sampling;
  const uncut = softmax(logits, temperature);
  const short = topK === undefined ? uncut : keepTopK(uncut, topK);
  const probabilities = topP === undefined ? short : keepTopP(short, topP);
  return {
    token: drawFrom(probabilities, draw()),
    probabilities,
    uncut,
    get kept() {
      return likeliestFirst(probabilities).filter((token) => probabilities[token]! > 0);
    },
  };
}

/**
 * Probabilities from `logits` (vocabulary), in the same order; they add up to 1.
 * Each logit is divided by `temperature` first, so half the temperature squares the odds of any two tokens.
 * Temperature 0 is the limit: all of it goes to the highest logit, the first one if several are level.
 * Hinton, Vinyals & Dean 2015 (arXiv:1503.02531) write it so.
 * `softmax([Math.log(3), 0])` → `[0.75, 0.25]`; `softmax([Math.log(3), 0], 0.5)` → `[0.9, 0.1]`.
 */
export function softmax(logits: ArrayLike<number>, temperature = 1): number[] {
  if (!(temperature >= 0)) throw new RangeError(`Temperature is ${temperature}; give 0 or more.`);
  const highest = highestOf(logits);
  if (temperature === 0) return leaderAlone(logits, highest);
  // Plain loops: a model that writes goes through its whole vocabulary for each token.
  const weights = new Array<number>(logits.length);
  // subtle: subtracting the highest changes no ratio and keeps `exp` from overflowing
  for (let token = 0; token < logits.length; token++)
    weights[token] = Math.exp((logits[token]! - highest) / temperature);
  return normalise(weights);
}

/**
 * Top-k: the `k` likeliest of `probabilities` (vocabulary) scaled to add up to 1, the others 0.
 * Fan, Lewis & Dauphin 2018 (arXiv:1805.04833). `keepTopK([0.6, 0.25, 0.15], 1)` → `[1, 0, 0]`.
 */
export function keepTopK(probabilities: ArrayLike<number>, k: number): number[] {
  if (!(k >= 1)) throw new RangeError(`k is ${k}; keep at least 1 token.`);
  return keepLikeliest(probabilities, Math.floor(k));
}

/**
 * Top-p, or nucleus: the smallest set of tokens whose `probabilities` (vocabulary) reach `p`,
 * scaled to add up to 1, the others 0. At least one token stays.
 * Holtzman et al. 2019 (arXiv:1904.09751). `keepTopP([0.5, 0.25, 0.25], 0.7)` → `[2/3, 1/3, 0]`.
 */
export function keepTopP(probabilities: ArrayLike<number>, p: number): number[] {
  if (!(p > 0 && p <= 1)) throw new RangeError(`p is ${p}; give more than 0, at most 1.`);
  const rising = Float64Array.from(probabilities).sort();
  let count = 0;
  for (let sum = 0; count < rising.length && sum < p; count++) sum += rising[rising.length - 1 - count]!;
  return keepLikeliest(probabilities, count, rising);
}

/**
 * How open the draw is, in bits: 0 if one token has everything, log₂ n if n are level.
 * Shannon 1948. `entropy([0.5, 0.25, 0.25])` → `1.5`.
 */
export function entropy(probabilities: readonly number[]): number {
  return probabilities.reduce((bits, p) => (p > 0 ? bits - p * Math.log2(p) : bits), 0);
}

function highestOf(logits: ArrayLike<number>): number {
  let highest = -Infinity;
  for (let token = 0; token < logits.length; token++) highest = Math.max(highest, logits[token]!);
  return highest;
}

function leaderAlone(logits: ArrayLike<number>, highest: number): number[] {
  const shares = new Array<number>(logits.length).fill(0);
  const leader = Array.prototype.indexOf.call(logits, highest);
  if (leader !== -1) shares[leader] = 1;
  return shares;
}

/** The token in whose share of the line from 0 to 1 `place` falls. */
function drawFrom(probabilities: readonly number[], place: number): number {
  let sum = 0;
  let last = -1;
  for (let token = 0; token < probabilities.length && place >= sum; token++) {
    const p = probabilities[token]!;
    if (!(p > 0)) continue;
    sum += p;
    last = token; // drawn if the sum now passes `place`, or if rounding leaves it below to the end
  }
  if (last === -1)
    throw new RangeError('No token can be drawn; give logits that are numbers, at least one above −∞.');
  return last;
}

/** Token numbers by their scores (vocabulary), the likeliest first; level ones stay in their order. `likeliestFirst([1, 3, 2])` → `[1, 2, 0]` */
export function likeliestFirst(scores: ArrayLike<number>): number[] {
  return Array.from({ length: scores.length }, (_, token) => token).sort((a, b) => scores[b]! - scores[a]!);
}

/** The `count` likeliest; of level ones, the earlier. Numbers are sorted, not tokens: that takes a fifth of the time. */
function keepLikeliest(
  probabilities: ArrayLike<number>,
  count: number,
  rising = Float64Array.from(probabilities).sort(),
): number[] {
  const least = rising[Math.max(0, rising.length - count)]!;
  let level = count - (rising.length - 1 - rising.lastIndexOf(least));
  const kept = new Array<number>(probabilities.length).fill(0);
  for (let token = 0; token < kept.length; token++) {
    const p = probabilities[token]!;
    if (p > least || (p === least && level-- > 0)) kept[token] = p;
  }
  return normalise(kept);
}

/** Scales `weights`, in place, to add up to 1. */
function normalise(weights: number[]): number[] {
  let sum = 0;
  for (const weight of weights) sum += weight;
  for (let token = 0; token < weights.length; token++) weights[token]! /= sum;
  return weights;
}
