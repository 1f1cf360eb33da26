import { countParameters, type Config, initialise, viewWeights } from '~/model/parameters';
import { random } from '~/model/random';
import { createTokenizer, specialTokens } from '~/model/tokenizer';
import type { Model } from '~/model/transformer';
import { writeWeights } from '~/model/weight-file';

/** Few words, as many as a sentence or two need. */
export const words = [
  ...specialTokens,
  ...'anna wanted a new lamp . good bad review ticket positive negative five one'.split(' '),
];

const config: Config = {
  vocab: words.length,
  width: 16,
  layers: 2,
  heads: 2,
  hidden: 24,
  context: 24,
  ropeBase: 1000,
};

/** A model that has learned nothing, with opinions strong enough to differ from word to word. */
export function createSmallModel(seed = 1): Model {
  const flat = new Float32Array(countParameters(config));
  const draw = random(seed);
  initialise(config, flat, draw);
  for (let i = 0; i < flat.length; i++) flat[i]! += 0.6 * (draw() - 0.5);
  return { config, weights: viewWeights(config, flat) };
}

export const tokenizer = createTokenizer(words);

/** The weight file of such a model. */
export function smallFile(): ArrayBuffer {
  const { flat } = createSmallModel().weights;
  const about = { trainedSteps: 0, seed: 1, corpus: 'none', heldOutLoss: 9 };
  return writeWeights({ config, words, about, flat }).buffer;
}
