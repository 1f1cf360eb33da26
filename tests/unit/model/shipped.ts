import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { viewWeights } from '../../../src/model/parameters.ts';
import { createTokenizer } from '../../../src/model/tokenizer.ts';
import { readWeights } from '../../../src/model/weight-file.ts';

const path = fileURLToPath(new URL('../../../public/model/working-model.bin', import.meta.url));

/** The model that the site ships, as readers get it. */
export function readShipped() {
  if (!existsSync(path))
    throw new Error(
      'public/model/working-model.bin is missing: restore it from git, or train it with `npm run train`.',
    );
  const file = readFileSync(path);
  const { config, words, flat, about } = readWeights(file);
  const model = { config, weights: viewWeights(config, flat) };
  return { file, config, words, flat, about, model, tokenizer: createTokenizer(words) };
}
