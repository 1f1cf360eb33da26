/*
 * How the working model is trained: what each step reads, and how far it goes.
 *
 * Two things decide whether the model learns from examples in its prompt. The first stage holds nothing but episodes on
 * single words that come again, and it is left only when the model has found the trick; until then the learning rate
 * stays high. And the token that answers, after `=>`, counts three times. The last stage, in which the rate falls, has
 * more of what is learnt last: names and things that hold through a story.
 */
import { type Stage, stages, trainingWindow } from '../model/corpus/corpus.ts';
import type { Config } from '../model/parameters.ts';
import { fingerprint } from '../model/corpus/held-out.ts';
import { random } from '../model/random.ts';
import type { Tokenizer } from '../model/tokenizer.ts';
import type { Lesson } from '../model/training.ts';

/** The shape of the working model, for a vocabulary of `vocab` tokens. */
export const configOf = (vocab: number): Config => ({
  vocab,
  width: 64,
  layers: 4,
  heads: 4,
  hidden: 128,
  context: 128,
  ropeBase: 100,
});

/** The settings of a run. The same plan gives the same weights, on one core or two. */
export interface Plan {
  readonly seed: number;
  readonly steps: number;
  /** Windows read in one step. */
  readonly batch: number;
  /** Tokens of a window. */
  readonly length: number;
  /** Parts that a batch is split into, each worked out by one thread and added up in order. */
  readonly shards: number;
  readonly rate: number;
  readonly warmUp: number;
  /** Share of answers that must be right, over the last hundred steps, before the first stage is left. */
  readonly leaveAt: number;
  /** Share of the steps after which the rate begins to fall and the last stage begins, at the earliest. */
  readonly fallFrom: number;
  readonly weightDecay: number;
  readonly clip: number;
}

/** The plan of the weights that this book ships. */
export const plan: Plan = {
  seed: 1,
  steps: 7000,
  batch: 24,
  length: 128,
  shards: 2,
  rate: 3e-3,
  warmUp: 100,
  leaveAt: 0.7,
  fallFrom: 0.57,
  weightDecay: 0.1,
  clip: 1,
};

/**
 * The learning rate of a step, counted from 0: up in a line, level, then down half a cosine wave to 2 %
 * (Loshchilov & Hutter 2017, arXiv:1608.03983). It never falls before the first stage is left, at step `left`.
 * `rateAt(plan, 50, undefined)` → half of `plan.rate` and a little; `rateAt(plan, plan.steps, 1200)` → 2 % of it.
 */
export function rateAt(
  { rate, warmUp, steps, fallFrom }: Plan,
  step: number,
  left: number | undefined,
): number {
  if (step < warmUp) return (rate * (step + 1)) / warmUp;
  const from = Math.max(left ?? steps, fallFrom * steps);
  if (step <= from) return rate;
  const done = Math.min(1, (step - from) / (steps - from));
  return rate * (0.02 + 0.98 * 0.5 * (1 + Math.cos(Math.PI * done)));
}

/** Window `row` of a step: the same for the same plan, whoever asks, so that a run can stop and go on. */
export function lessonAt(
  { seed, batch, length }: Plan,
  tokenizer: Tokenizer,
  stage: Stage,
  step: number,
  row: number,
): Lesson {
  const draw = random(seed * 1_000_003 + step * batch + row);
  return toLesson(trainingWindow(draw, stage, tokenizer, length + 1), tokenizer);
}

/** What counts in a text: padding nothing, the token after `=>` three times, every other token once. */
export function toLesson(tokens: readonly number[], tokenizer: Tokenizer): Lesson {
  const [pad, arrow] = [tokenizer.id('<pad>'), tokenizer.id('=>')];
  const counts = tokens.slice(1).map((target, i) => (target === pad ? 0 : tokens[i] === arrow ? 3 : 1));
  return { tokens: Int32Array.from(tokens), counts };
}

/** The places of a lesson that answer: `right` of these tells how well the model answers. */
export function answerPlaces({ counts }: Lesson): number[] {
  return counts.flatMap((count, i) => (count === 3 ? [i] : []));
}

/** A number that changes with anything that the generator writes: of the first 24 windows of each stage. */
export function fingerprintOf(plan: Plan, tokenizer: Tokenizer): string {
  const windows = stages.flatMap((stage) =>
    Array.from({ length: 24 }, (_, row) => lessonAt(plan, tokenizer, stage, 0, row).tokens.join(' ')),
  );
  return fingerprint(windows.join('\n')).toString(16);
}
