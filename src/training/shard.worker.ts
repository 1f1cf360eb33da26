/*
 * One thread of training, in memory that all threads see: it reads the weights and writes its own gradient.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { vocabulary } from '../model/corpus/vocabulary.ts';
import { type Config, viewWeights } from '../model/parameters.ts';
import { createTokenizer } from '../model/tokenizer.ts';
import type { Plan } from './plan.ts';
import { createShard, type Task } from './shard.ts';

/** What a thread is given once. */
export interface ShardData {
  readonly plan: Plan;
  readonly config: Config;
  readonly shard: number;
  readonly flat: Float32Array;
  readonly gradient: Float32Array;
}

const { plan, config, shard, flat, gradient } = workerData as ShardData;
const model = { config, weights: viewWeights(config, flat) };
const work = createShard(plan, model, createTokenizer(vocabulary), shard, gradient);
parentPort?.on('message', (task: Task) => parentPort?.postMessage(work(task)));
