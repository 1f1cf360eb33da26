import { expect, test } from 'vitest';
import { adapterSlopes, applyAdapters, countAdapters, createAdapters } from '~/model/lora';
import { type Config, countParameters, initialise, viewWeights } from '~/model/parameters';
import { random } from '~/model/random';
import { createScratch, learn, type Lesson, lossOf } from '~/model/training';
import { createState } from '~/model/transformer';

const config: Config = { vocab: 9, width: 8, layers: 2, heads: 2, hidden: 12, context: 8, ropeBase: 100 };
const lesson: Lesson = { tokens: Int32Array.from([1, 4, 7, 2, 2, 8]), counts: [1, 1, 0, 3, 1] };

function createModel() {
  const flat = new Float64Array(countParameters(config));
  initialise(config, flat, random(3));
  return { config, weights: viewWeights(config, flat) };
}

test('a rank of 4 trains 14,336 numbers of the shape that the book ships', () => {
  const shipped = { vocab: 558, width: 64, layers: 4, heads: 4, hidden: 128, context: 128, ropeBase: 100 };
  expect(countAdapters(shipped, 4)).toBe(14_336);
});

test('fresh adapters change nothing', () => {
  const model = createModel();
  const before = model.weights.flat.slice();
  applyAdapters(createAdapters(config, before, 2, random(1)), model.weights.flat);
  expect([...model.weights.flat]).toEqual([...before]);
});

test('slopes of adapters are what finite differences say', () => {
  const model = createModel();
  const state = createState(model);
  const draw = random(4);
  const adapters = createAdapters(config, model.weights.flat, 2, draw);
  for (let i = 0; i < adapters.flat.length; i++) adapters.flat[i] = draw() - 0.5;
  applyAdapters(adapters, model.weights.flat);
  const gradient = viewWeights(config, new Float64Array(model.weights.flat.length));
  learn(model, state, createScratch(model), lesson, gradient);
  const slopes = new Float64Array(adapters.flat.length);
  adapterSlopes(config, adapters, gradient.flat, slopes);
  const lossAt = (i: number, value: number) => {
    adapters.flat[i] = value;
    applyAdapters(adapters, model.weights.flat);
    return lossOf(model, state, lesson).loss;
  };
  for (let i = 0; i < slopes.length; i += 7) {
    const before = adapters.flat[i]!;
    const slope = (lossAt(i, before + 1e-5) - lossAt(i, before - 1e-5)) / 2e-5;
    lossAt(i, before);
    expect(Math.abs(slope - slopes[i]!) / Math.max(1, Math.abs(slope))).toBeLessThan(1e-6);
  }
});
