import { answerAll } from '~/model/evaluation';
import type { NextReply } from '~/model/messages';
import { repliesTo } from '~/model/replies';
import { oncePerBuild } from '~/once-per-build';
import { readState } from '../lab-state';
import { getWorkingModel } from '../working-model/at-build.content';
import { drawQuestions } from './examples';
import { answerFor, examplesOf, fields, labelsOf, toPrompt } from './prompt-bench';
import { score, type Score } from './score';

/** The first state: what the model answers to one text, and how often it is right with and without examples. */
export interface FirstBench {
  readonly query: string;
  readonly reply: NextReply;
  readonly score: Score;
  readonly without: Score;
}

export const firstBench = oncePerBuild(async (): Promise<FirstBench> => {
  const { model, tokenizer } = await getWorkingModel();
  const state = readState(fields, '');
  const examples = examplesOf(state);
  const labels = labelsOf(state, examples);
  const questions = drawQuestions(state.task, state.seed, examples);
  const right = questions.map(({ kind }) => answerFor(state, kind));
  const ask = (count: number) => {
    const prompts = questions.map(({ text }, at) => ({
      prompt: toPrompt(examples.slice(0, count), labels, text),
      answer: right[at] ?? '',
    }));
    const answers = answerAll(model, tokenizer, prompts).map(({ word }) => word);
    return score(answers, right);
  };
  const query = questions[0]?.text ?? '';
  const text = toPrompt(examples, labels, query);
  const [reply] = repliesTo(
    { model, tokenizer },
    { kind: 'next', id: 1, text, sampling: { temperature: 1 } },
  );
  return { query, reply: reply as NextReply, score: ask(examples.length), without: ask(0) };
});
