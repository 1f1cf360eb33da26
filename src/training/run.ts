/*
 * A training run as a thing that can stop and go on: what it has reached, and one step further.
 */
import { type AdamW, adamStep, clip, createAdamW, matricesOf } from '../model/training.ts';
import { type Config, countParameters, initialise } from '../model/parameters.ts';
import { random } from '../model/random.ts';
import type { Stage } from '../model/corpus/corpus.ts';
import { type Plan, rateAt } from './plan.ts';
import type { Found, Task } from './shard.ts';

/** All that a run must remember to go on as if it had never stopped. */
export interface Run {
  readonly config: Config;
  readonly flat: Float32Array;
  readonly adam: AdamW;
  /** Steps taken. */
  step: number;
  /** The step at which the first stage was left; undefined while it lasts. */
  left: number | undefined;
  /** Share of right answers in each of the last hundred steps. */
  recent: number[];
}

/** What a step told. Loss in nats a token, each token at its count. */
export interface Told {
  readonly step: number;
  readonly stage: Stage;
  readonly loss: number;
  readonly answersRight: number;
  readonly rate: number;
  readonly tokens: number;
}

/** Works out the gradients of a step’s shards: `gradients[i]` is filled by the time it answers, and cleared at the next task. */
export type Shards = (task: Task) => Promise<{ found: Found[]; gradients: readonly Float32Array[] }>;

/** A run that has not begun: random weights from the plan’s seed. */
export function beginRun({ seed }: Plan, config: Config): Run {
  const flat = sharedFloats(countParameters(config));
  initialise(config, flat, random(seed));
  return { config, flat, adam: createAdamW(flat.length), step: 0, left: undefined, recent: [] };
}

/** `length` numbers that threads can share, 0 or those of `values`. */
export function sharedFloats(length: number, values?: Float32Array): Float32Array {
  const shared = new Float32Array(new SharedArrayBuffer(4 * length));
  if (values) shared.set(values);
  return shared;
}

/** What is read next: the first stage until it is left, and the last one as soon as the rate may fall. */
function stageAt({ steps, fallFrom }: Plan, { step, left }: Run): Stage {
  if (left === undefined) return 'first';
  return step < fallFrom * steps ? 'all' : 'last';
}

/** Takes one step of `run`. The first stage is left once a hundred steps in a row answer well enough on average. */
export async function takeStep(plan: Plan, run: Run, shards: Shards): Promise<Told> {
  const stage = stageAt(plan, run);
  const { found, gradients } = await shards({ step: run.step, stage });
  const sum = (of: (one: Found) => number) => found.reduce((total, one) => total + of(one), 0);
  const count = sum((one) => one.count);
  const [slopes, ...others] = gradients as [Float32Array, ...Float32Array[]];
  for (const other of others) for (let i = 0; i < slopes.length; i++) slopes[i]! += other[i]!;
  for (let i = 0; i < slopes.length; i++) slopes[i]! /= count;
  clip(slopes, plan.clip);
  const rate = rateAt(plan, run.step, run.left);
  adamStep(run.flat, slopes, run.adam, { rate, decay: plan.weightDecay }, matricesOf(run.config));
  run.step++;
  const answersRight = sum((one) => one.right) / sum((one) => one.answers);
  run.recent = [...run.recent, answersRight].slice(-100);
  const mean = run.recent.reduce((a, b) => a + b, 0) / run.recent.length;
  if (stage === 'first' && run.recent.length === 100 && mean > plan.leaveAt) run.left = run.step;
  return {
    step: run.step,
    stage,
    loss: sum((one) => one.loss) / count,
    answersRight,
    rate,
    tokens: sum((one) => one.tokens),
  };
}
