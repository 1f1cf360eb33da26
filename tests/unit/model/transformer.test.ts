import { describe, expect, test } from 'vitest';
import { type Config, countParameters, initialise, tensorsOf, viewWeights } from '~/model/parameters';
import { random } from '~/model/random';
import { createScratch, learn, type Lesson, lossOf } from '~/model/training';
import { createState, forward, type Model } from '~/model/transformer';

const tiny: Config = { vocab: 13, width: 16, layers: 2, heads: 2, hidden: 24, context: 45, ropeBase: 1000 };

function createModel(config = tiny, seed = 1): Model {
  const flat = new Float64Array(countParameters(config));
  const draw = random(seed);
  initialise(config, flat, draw);
  for (let i = 0; i < flat.length; i++) flat[i]! += 0.1 * (draw() - 0.5); // so that no gain is 1 and no slope is tiny
  return { config, weights: viewWeights(config, flat) };
}

const lesson: Lesson = {
  tokens: Int32Array.from({ length: 43 }, (_, i) => (i * i * 5 + 3 * i) % 13),
  counts: Array.from({ length: 42 }, (_, i) => [1, 0, 3, 2][i % 4]!),
};

describe('gradient', () => {
  const model = createModel();
  const state = createState(model);
  const flat = model.weights.flat;
  const gradient = viewWeights(tiny, new Float64Array(flat.length));
  learn(model, state, createScratch(model), lesson, gradient);

  test.each(tensorsOf(tiny))('of $name is what finite differences say', ({ rows, columns, offset }) => {
    const draw = random(5);
    const size = rows * columns;
    const places =
      size <= 40
        ? Array.from({ length: size }, (_, i) => i)
        : Array.from({ length: 40 }, () => Math.floor(draw() * size));
    let worst = 0;
    for (const place of places) {
      const at = offset + place;
      const before = flat[at]!;
      const h = 1e-5;
      flat[at] = before + h;
      const more = lossOf(model, state, lesson).loss;
      flat[at] = before - h;
      const less = lossOf(model, state, lesson).loss;
      flat[at] = before;
      const slope = (more - less) / (2 * h);
      worst = Math.max(worst, Math.abs(slope - gradient.flat[at]!) / Math.max(1, Math.abs(slope)));
    }
    expect(worst).toBeLessThan(1e-6);
    expect(places.some((place) => gradient.flat[offset + place] !== 0)).toBe(true);
  });
});

test('a token at a time gives the logits of all at once', () => {
  const model = createModel();
  const [whole, piecewise] = [createState(model), createState(model)];
  const tokens = [4, 2, 2, 11, 0, 6, 8];
  const expected = Float64Array.from(forward(model, whole, tokens));
  const rows = [forward(model, piecewise, tokens.slice(0, 3)).slice()];
  for (let i = 3; i < tokens.length; i++) rows.push(forward(model, piecewise, [tokens[i]!], i).slice());
  const cached = rows.flatMap((row) => [...row]);
  for (const [i, logit] of expected.entries()) expect(cached[i]).toBeCloseTo(logit, 12);
});
