import { repliesTo } from '~/model/replies';
import { oncePerBuild } from '~/once-per-build';
import { getWorkingModel } from '../working-model/at-build.content';
import { firstSentences, line, type Written } from './line';

/** What the model writes while the site is built; readers without JavaScript see it. */
export const firstLine = oncePerBuild(async (): Promise<readonly Written[]> => {
  const asked = await getWorkingModel();
  const { prompt: text, temperature, most, sentences } = line;
  const written: Written[] = [];
  const sampling = { temperature };
  for (const reply of repliesTo(asked, { kind: 'generate', id: 1, text, sampling, seed: 1, most }))
    if (reply?.kind === 'token') written.push(reply);
  return firstSentences(written, sentences);
});
