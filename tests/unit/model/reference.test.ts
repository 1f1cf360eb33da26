import { deserialize, serialize } from 'node:v8';
import { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import golden from '../../fixtures/model/golden.json';
import { vocabulary } from '~/model/corpus/vocabulary';
import { fineTune } from '~/model/fine-tuning';
import { generate } from '~/model/generation';
import { type Config, viewWeights } from '~/model/parameters';
import { random } from '~/model/random';
import { createTokenizer } from '~/model/tokenizer';
import { createState, forward } from '~/model/transformer';
import { questionsOf } from '~/training/measures/fine-tuning';
import { type Plan, plan } from '~/training/plan';
import { beginRun, type Run, sharedFloats, type Shards, takeStep } from '~/training/run';
import { createShard, type Found } from '~/training/shard';
import { referenceLogits, referenceSoftmax } from './reference.ts';
import { readShipped } from './shipped.ts';

const { model, config, flat, file, tokenizer } = readShipped();
const end = tokenizer.id('<end>');
const tokensOf = (prompt: string) => [end, ...tokenizer.encode(prompt)];

describe('the model and an independent, slow one', () => {
  test('the golden answers are those of the file that is shipped', () => {
    expect(file.readUInt32LE(file.length - 4).toString(16)).toBe(golden.crc32);
  });

  test.each(golden.prompts)('agree on what follows `$prompt`', ({ prompt, top }) => {
    const tokens = tokensOf(prompt);
    const slow = referenceLogits(config, flat, tokens);
    const fast = forward(model, createState(model), tokens);
    const gaps = slow.flat().map((logit, i) => Math.abs(logit - fast[i]!));
    expect(Math.max(...gaps)).toBeLessThan(1e-4);
    const probabilities = referenceSoftmax([...fast.subarray(fast.length - config.vocab)]);
    for (const { token, probability } of top)
      expect(probabilities[tokenizer.id(token)]).toBeCloseTo(probability, 4);
    const best = probabilities.indexOf(Math.max(...probabilities));
    expect(tokenizer.words[best]).toBe(top[0]!.token);
  });
});

test('a later token changes no earlier logit', () => {
  const tokens = tokensOf('the lamp is not good but i like the lamp .');
  const state = createState(model);
  const before = forward(model, state, tokens).slice(0, -config.vocab);
  const other = [...tokens.slice(0, -1), tokenizer.id('hot')];
  const after = forward(model, state, other).slice(0, -config.vocab);
  expect(after).toEqual(before);
});

describe('writing', () => {
  const write = (seed: number) => {
    const state = createState(model);
    const until = { most: 25, end };
    return [
      ...generate(model, state, tokensOf('anna wanted a'), { temperature: 1 }, until, random(seed)),
    ].map(({ token }) => token);
  };

  test('says the same for the same seed', () => expect(write(3)).toEqual(write(3)));
  test('says something else for another seed', () => expect(write(3)).not.toEqual(write(4)));
});

test('fine-tuning for 40 steps lowers the loss to a quarter', { timeout: 60_000 }, () => {
  const before = flat.slice();
  const tuning = fineTune(model, tokenizer, questionsOf('stars', 1, 50), { rate: 3e-4, batch: 8, seed: 1 });
  const losses = Array.from({ length: 40 }, () => tuning.step());
  const mean = (some: readonly number[]) => some.reduce((a, b) => a + b, 0) / some.length;
  expect(mean(losses.slice(-5))).toBeLessThan(mean(losses.slice(0, 5)) / 4);
  expect(flat).toEqual(before);
});

describe('a training run', { timeout: 60_000 }, () => {
  const small: Config = { vocab: vocabulary.length, width: 8, layers: 1, heads: 2, hidden: 16, context: 64, ropeBase: 100 }; // prettier-ignore
  const short: Plan = { ...plan, batch: 4, length: 64, steps: 4 };
  const words = createTokenizer(vocabulary);

  /** All shards in this thread, one after the other. */
  const inTurn = ({ config, flat }: Run): Shards => {
    const gradients = Array.from({ length: short.shards }, () => sharedFloats(flat.length));
    const learner = { config, weights: viewWeights(config, flat) };
    const shards = gradients.map((gradient, shard) => createShard(short, learner, words, shard, gradient));
    return async (task) => ({ found: shards.map((shard) => shard(task)), gradients });
  };
  const go = async (run: Run, steps: number, shards = inTurn(run)) => {
    for (let i = 0; i < steps; i++) await takeStep(short, run, shards);
    return run;
  };

  test('stopped, written down and taken up again ends in the same bytes', async () => {
    const whole = await go(beginRun(short, small), 4);
    const half = await go(beginRun(short, small), 2);
    const kept = deserialize(serialize({ ...half, flat: half.flat.slice() })) as Run;
    const rest = await go({ ...kept, flat: sharedFloats(kept.flat.length, kept.flat) }, 2);
    expect(whole.flat).not.toEqual(beginRun(short, small).flat);
    expect({ ...rest, flat: [...rest.flat] }).toEqual({ ...whole, flat: [...whole.flat] });
  });

  test('in two threads ends in the same bytes as in one', async () => {
    const one = await go(beginRun(short, small), 2);
    const two = beginRun(short, small);
    const gradients = Array.from({ length: short.shards }, () => sharedFloats(two.flat.length));
    const threads = gradients.map((gradient, shard) => {
      const workerData = { plan: short, config: small, shard, flat: two.flat, gradient };
      return new Worker(new URL('../../../src/training/shard.worker.ts', import.meta.url), { workerData });
    });
    const askThread = (thread: Worker, task: unknown) =>
      new Promise<Found>((resolve, reject) => {
        thread.once('message', resolve).once('error', reject).postMessage(task);
      });
    await go(two, 2, async (task) => ({
      found: await Promise.all(threads.map((thread) => askThread(thread, task))),
      gradients,
    }));
    await Promise.all(threads.map((thread) => thread.terminate()));
    expect([...two.flat]).toEqual([...one.flat]);
  });
});
