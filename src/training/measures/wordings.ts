/*
 * Tickets in unseen wordings, one wording at a time: which of them the model gets wrong.
 */
import { fill } from '../../model/corpus/phrases.ts';
import { categories, slots } from '../../model/corpus/tickets.ts';
import { unseenProblems } from '../../model/corpus/unseen-tickets.ts';
import { answerAll } from '../../model/evaluation.ts';
import { random } from '../../model/random.ts';
import type { Subject } from './figure.ts';

/** A wording, the share of its tickets that were answered rightly, and its most frequent answer. */
export interface WordingRow {
  readonly category: string;
  readonly wording: string;
  readonly value: number;
  readonly answer: string;
}

/** Asks `n` tickets of each wording, with other things in its slots. */
export function measureWordings({ model, tokenizer }: Subject, n: number): WordingRow[] {
  const draw = random(24);
  return categories.flatMap((answer) =>
    unseenProblems[answer].map((wording) => {
      const prompts = Array.from({ length: n }, () => `ticket : ${fill(draw, wording, slots)} =>`);
      const answers = answerAll(
        model,
        tokenizer,
        prompts.map((prompt) => ({ prompt, answer })),
      );
      const right = answers.filter(({ isRight }) => isRight).length;
      return {
        category: answer,
        wording,
        value: right / n,
        answer: mostFrequent(answers.map(({ word }) => word)),
      };
    }),
  );
}

function mostFrequent(words: readonly string[]): string {
  const count = (word: string) => words.filter((one) => one === word).length;
  return words.reduce((best, word) => (count(word) > count(best) ? word : best));
}
