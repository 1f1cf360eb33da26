import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTokenizer, type Tokenizer } from '~/model/tokenizer';
import { viewWeights } from '~/model/parameters';
import { type Model } from '~/model/transformer';
import { readWeights } from '~/model/weight-file';
import { oncePerBuild } from '~/once-per-build';

/** The model that readers load, run while the site is built, for what a lab shows before that. */
export interface BuiltModel {
  readonly model: Model;
  readonly tokenizer: Tokenizer;
  /** What the file weighs. */
  readonly bytes: number;
  readonly parameters: number;
}

const path = 'public/model/working-model.bin';

export const getWorkingModel = oncePerBuild(async (): Promise<BuiltModel> => {
  const file = await readFile(join(process.cwd(), path)).catch(() => {
    throw new Error(`There is no \`${path}\`. Train the model with \`npm run train\`.`);
  });
  const { config, words, flat } = readWeights(file);
  return {
    model: { config, weights: viewWeights(config, flat) },
    tokenizer: createTokenizer(words),
    bytes: file.length,
    parameters: flat.length,
  };
});
