/*
 * A thread’s share of a batch: read the windows, add up what they teach.
 */
import { type Floats, viewWeights } from '../model/parameters.ts';
import type { Tokenizer } from '../model/tokenizer.ts';
import { createScratch, learn } from '../model/training.ts';
import { createState, type Model } from '../model/transformer.ts';
import type { Stage } from '../model/corpus/corpus.ts';
import { answerPlaces, lessonAt, type Plan } from './plan.ts';

/** What a thread is asked at each step. */
export interface Task {
  readonly step: number;
  readonly stage: Stage;
}

/** What it found. Losses in nats, added up; `tokens` that were not padding; `right` of `answers`. */
export interface Found {
  readonly loss: number;
  readonly count: number;
  readonly tokens: number;
  readonly right: number;
  readonly answers: number;
}

/** A function that works out shard number `shard` of each step into `gradient` (all parameters), which it clears first. */
export function createShard(plan: Plan, model: Model, tokenizer: Tokenizer, shard: number, gradient: Floats) {
  const state = createState(model);
  const scratch = createScratch(model);
  const slopes = viewWeights(model.config, gradient);
  const share = plan.batch / plan.shards;
  return ({ step, stage }: Task): Found => {
    const found = { loss: 0, count: 0, tokens: 0, right: 0, answers: 0 };
    gradient.fill(0);
    for (let row = shard * share; row < (shard + 1) * share; row++) {
      const lesson = lessonAt(plan, tokenizer, stage, step, row);
      const cost = learn(model, state, scratch, lesson, slopes);
      const answers = answerPlaces(lesson);
      found.loss += cost.loss;
      found.count += cost.count;
      found.tokens += lesson.counts.filter((count) => count > 0).length;
      found.right += answers.filter((place) => cost.right[place]).length;
      found.answers += answers.length;
    }
    return found;
  };
}
