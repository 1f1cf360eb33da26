/*
 * Fine-tuning: a trained model goes on learning, from examples of a task of its own.
 */
import { type Adapters, adapterSlopes, applyAdapters, createAdapters } from './lora.ts';
import { type Floats, viewWeights } from './parameters.ts';
import { random } from './random.ts';
import type { Question } from './evaluation.ts';
import type { Tokenizer } from './tokenizer.ts';
import { adamStep, clip, createAdamW, createScratch, learn, type Lesson } from './training.ts';
import { createState, type Model } from './transformer.ts';

/** How to fine-tune. */
export interface Tuning {
  readonly rate: number;
  /** Examples in a step. */
  readonly batch: number;
  readonly seed: number;
  /** Rank of LoRA; without it all parameters learn. */
  readonly rank?: number | undefined;
  /** Examples of older tasks; half of each batch is drawn from them. */
  readonly replay?: readonly Question[] | undefined;
}

/** A fine-tuning under way. `model` is its own copy: the one it began with stays as it is. */
export interface FineTuning {
  readonly model: Model;
  /** Takes one step and gives the mean loss of its batch, in nats an answer. */
  step(): number;
  /** The same step in parts: it stops after each example, so that a page can be answered in between. */
  walk(): Generator<undefined, number>;
}

/** A question with its answer as a lesson in which the answer alone counts. */
export function toAnswerLesson({ prompt, answer }: Question, tokenizer: Tokenizer): Lesson {
  const tokens = [tokenizer.id('<end>'), ...tokenizer.encode(`${prompt} ${answer}`)];
  return {
    tokens: Int32Array.from(tokens),
    counts: tokens.slice(1).map((_, i) => Number(i === tokens.length - 2)),
  };
}

/**
 * Starts fine-tuning a copy of `start` on `examples`. The same seed gives the same steps.
 * `const tuning = fineTune(model, tokenizer, examples, { rate: 3e-4, batch: 16, seed: 1 }); tuning.step()` → `5.1…`.
 */
export function fineTune(
  start: Model,
  tokenizer: Tokenizer,
  examples: readonly Question[],
  { rate, batch, seed, rank, replay = [] }: Tuning,
): FineTuning {
  const { config } = start;
  const model = { config, weights: viewWeights(config, start.weights.flat.slice()) };
  const gradient = viewWeights(config, new Float32Array(model.weights.flat.length));
  const [state, scratch, draw] = [createState(model), createScratch(model), random(seed)];
  const lessonsOf = (questions: readonly Question[]) =>
    questions.map((one) => toAnswerLesson(one, tokenizer));
  const nextOwn = shuffledRounds(lessonsOf(examples), draw);
  const nextOld = shuffledRounds(lessonsOf(replay), draw);
  const update =
    rank === undefined
      ? fullUpdate(model)
      : adapterUpdate(model, createAdapters(config, model.weights.flat, rank, draw));
  const walk = function* (): Generator<undefined, number> {
    gradient.flat.fill(0);
    let loss = 0;
    for (let i = 0; i < batch; i++) {
      const lesson = replay.length > 0 && i % 2 === 1 ? nextOld() : nextOwn();
      loss += learn(model, state, scratch, lesson, gradient).loss / batch;
      yield;
    }
    for (let i = 0; i < gradient.flat.length; i++) gradient.flat[i]! /= batch;
    update(gradient.flat, rate);
    return loss;
  };
  return { model, walk, step: () => finish(walk()) };
}

/** Goes on to the end at once. */
function finish<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** All parameters learn. Gradients are clipped to a length of 1. */
function fullUpdate({ weights }: Model) {
  const adam = createAdamW(weights.flat.length);
  return (gradient: Floats, rate: number) => {
    clip(gradient, 1);
    adamStep(weights.flat, gradient, adam, { rate, decay: 0 });
  };
}

/** The adapters alone learn, and the model is what it was plus what they make of it. */
function adapterUpdate({ config, weights }: Model, adapters: Adapters) {
  const adam = createAdamW(adapters.flat.length);
  const slopes = new Float32Array(adapters.flat.length);
  return (gradient: Floats, rate: number) => {
    adapterSlopes(config, adapters, gradient, slopes);
    clip(slopes, 1);
    adamStep(adapters.flat, slopes, adam, { rate, decay: 0 });
    applyAdapters(adapters, weights.flat);
  };
}

/** `items` over and over, each round in an order of its own.  */
function shuffledRounds<T>(items: readonly T[], draw: () => number): () => T {
  let round: T[] = [];
  return () => {
    if (round.length === 0) round = shuffle(items, draw);
    return round.pop()!;
  };
}

/** Fisher & Yates 1938. */
function shuffle<T>(items: readonly T[], draw: () => number): T[] {
  const order = [...items];
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(draw() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
