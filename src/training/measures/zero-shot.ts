/*
 * What the model does without examples: the tasks that pre-training has with a header.
 */
import {
  extractionTrials,
  reviewTrials,
  ticketTrials,
  unseenTicketTrials,
  wordTrials,
} from '../../model/corpus/trials.ts';
import { random } from '../../model/random.ts';
import { ask, type Figure, type Subject } from './figure.ts';

const trials = {
  review: reviewTrials,
  ticket: ticketTrials,
  unseen: unseenTicketTrials,
  word: wordTrials,
  extraction: extractionTrials,
} as const;

/** Reviews, tickets, tickets in wordings that training does not have, tasks on single words, questions about a text. */
export type ZeroShotTask = keyof typeof trials;
export const zeroShotTasks = Object.keys(trials) as readonly ZeroShotTask[];

/** The share of `n` texts of a task that the model answers exactly. */
export function measureZeroShot(subject: Subject, task: ZeroShotTask, n: number): Figure {
  return ask(subject, trials[task](random(600), n));
}
