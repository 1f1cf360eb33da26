/*
 * `npm run train`: from random weights to the file that the site ships. It may be stopped and started again at any
 * time: every fifty steps it writes down, in `.training/`, all it needs to go on.
 *
 *   npm run train -- [--steps 7000] [--seed 1]
 *                    [--weights public/model/working-model.bin] [--history src/training/history.json]
 *
 * Prints a line every fifty steps, and at the end writes the weights and the history. To begin anew, delete `.training/`.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { vocabulary } from '../model/corpus/vocabulary.ts';
import { viewWeights } from '../model/parameters.ts';
import { createTokenizer } from '../model/tokenizer.ts';
import type { Model } from '../model/transformer.ts';
import { writeWeights } from '../model/weight-file.ts';
import { describe, type History, isCheckpoint, measureHeldOut, measureInContext } from './history.ts';
import { configOf, fingerprintOf, plan as shipped, type Plan } from './plan.ts';
import { beginRun, type Run, sharedFloats, type Shards, takeStep, type Told } from './run.ts';
import type { Found } from './shard.ts';
import type { ShardData } from './shard.worker.ts';
import { writeFile, writeJson } from './output.command.ts';

/** Steps between two lines of the log, and between two savings. */
const every = 50;

const { values } = parseArgs({
  options: {
    steps: { type: 'string', default: String(shipped.steps) },
    seed: { type: 'string', default: String(shipped.seed) },
    weights: { type: 'string', default: 'public/model/working-model.bin' },
    history: { type: 'string', default: 'src/training/history.json' },
  },
});
await train({ ...shipped, steps: Number(values.steps), seed: Number(values.seed) });

async function train(plan: Plan) {
  const saved = `.training/seed-${plan.seed}-steps-${plan.steps}.run`;
  const { run, history } = load(saved) ?? { run: beginRun(plan, configOf(vocabulary.length)), history: [] };
  const model: Model = { config: run.config, weights: viewWeights(run.config, run.flat) };
  const tokenizer = createTokenizer(vocabulary);
  const { shards, close } = startThreads(plan, run);
  const note = (told: Told) => history.push(describe(model, tokenizer, plan, told));
  if (run.step > 0) console.log(`Goes on from step ${run.step}.`);
  let lines: Told[] = [];
  let since = performance.now();
  while (run.step < plan.steps) {
    const told = await takeStep(plan, run, shards);
    lines.push(told);
    if (run.step % every === 0 || isCheckpoint(plan, run.step)) note(told);
    if (run.step % every > 0 && run.step < plan.steps) continue;
    const seconds = (performance.now() - since) / 1000;
    console.log(lineOf(plan, lines, seconds, measureInContext(model, tokenizer)));
    save(saved, run, history);
    lines = [];
    since = performance.now();
  }
  close();
  const about = {
    seed: plan.seed,
    trainedSteps: run.step,
    corpus: fingerprintOf(plan, tokenizer),
    heldOutLoss: measureHeldOut(model, tokenizer, 600),
  };
  const file = writeWeights({ config: run.config, words: vocabulary, flat: run.flat, about });
  writeFile(values.weights, file);
  await writeJson(values.history, history);
  console.log(`Wrote ${values.weights} and ${values.history}.`);
}

/** Starts a thread for each shard; together they answer one task at a time. */
function startThreads(plan: Plan, { config, flat }: Run): { shards: Shards; close: () => void } {
  const gradients = Array.from({ length: plan.shards }, () => sharedFloats(flat.length));
  const threads = gradients.map((gradient, shard) => {
    const workerData: ShardData = { plan, config, shard, flat, gradient };
    return new Worker(new URL('shard.worker.ts', import.meta.url), { workerData });
  });
  const shards: Shards = async (task) => {
    const answers = threads.map(
      (thread) =>
        new Promise<Found>((resolve, reject) => {
          thread.once('message', resolve);
          thread.once('error', reject);
          thread.postMessage(task);
        }),
    );
    const found = await Promise.all(answers);
    for (const thread of threads) thread.removeAllListeners('error');
    return { found, gradients };
  };
  return { shards, close: () => threads.forEach((thread) => void thread.terminate()) };
}

function lineOf(plan: Plan, lines: readonly Told[], seconds: number, inContext: number): string {
  const mean = (of: (one: Told) => number) => lines.reduce((sum, one) => sum + of(one), 0) / lines.length;
  const { step, stage, rate } = lines.at(-1)!;
  const speed = lines.reduce((sum, one) => sum + one.tokens, 0) / seconds;
  const minutes = ((plan.steps - step) * seconds) / lines.length / 60;
  return [
    `step ${step}/${plan.steps} (${stage})`,
    `loss ${mean((one) => one.loss).toFixed(3)}`,
    `answers right ${mean((one) => one.answersRight).toFixed(2)}`,
    `in context ${inContext.toFixed(2)}`,
    `rate ${rate.toExponential(1)}`,
    `${Math.round(speed)} tokens/s`,
    `${Math.ceil(minutes)} min left`,
  ].join(', ');
}

function save(path: string, run: Run, history: History) {
  mkdirSync('.training', { recursive: true });
  writeFileSync(`${path}.new`, serialize({ run: { ...run, flat: run.flat.slice() }, history }));
  renameSync(`${path}.new`, path);
}

function load(path: string): { run: Run; history: History } | undefined {
  if (!existsSync(path)) return undefined;
  const { run, history } = deserialize(readFileSync(path)) as { run: Run; history: History };
  return { run: { ...run, flat: sharedFloats(run.flat.length, run.flat) }, history };
}
