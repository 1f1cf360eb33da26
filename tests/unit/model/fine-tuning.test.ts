import { expect, test } from 'vitest';
import { fineTune } from '~/model/fine-tuning';
import { createSmallModel, tokenizer } from './small-model';

const examples = [
  { prompt: 'review : a good lamp =>', answer: 'five' },
  { prompt: 'review : a bad lamp =>', answer: 'one' },
];

test('a step in parts is the step at once', () => {
  const start = () => fineTune(createSmallModel(), tokenizer, examples, { rate: 1e-2, batch: 3, seed: 1 });
  const [whole, parted] = [start(), start()];
  for (let step = 0; step < 4; step++) {
    const walk = parted.walk();
    for (let i = 0; i < 3; i++) expect(walk.next()).toEqual({ done: false, value: undefined });
    expect(walk.next()).toEqual({ done: true, value: whole.step() });
  }
  expect(parted.model.weights.flat).toEqual(whole.model.weights.flat);
});
