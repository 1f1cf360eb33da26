import type { NextReply } from '~/model/messages';
import { repliesTo } from '~/model/replies';
import { oncePerBuild } from '~/once-per-build';
import { getWorkingModel } from '../working-model/at-build.content';
import { firstText } from './next-word';

/** What the model says may come after the text of the first state. */
export const firstReply = oncePerBuild(async (): Promise<NextReply> => {
  const asked = await getWorkingModel();
  const [reply] = repliesTo(asked, { kind: 'next', id: 1, text: firstText, sampling: { temperature: 1 } });
  return reply as NextReply;
});
