/*
 * What is lost when the weights get fewer bits, or many of them are set to 0.
 */
import { fewShotTrials, reviewTrials, ticketTrials, unseenTicketTrials } from '../../model/corpus/trials.ts';
import { type Floats, viewWeights } from '../../model/parameters.ts';
import { bytesOfWeights, type Grain, prune, quantiseWeights } from '../../model/quantise.ts';
import { random } from '../../model/random.ts';
import { measureHeldOut } from '../history.ts';
import { ask, type Subject } from './figure.ts';

/** What a model is worth: its loss on held-out documents, and the shares right of `n` questions of each kind. */
export interface Worth {
  readonly loss: number;
  readonly review: number;
  readonly ticket: number;
  readonly unseen: number;
  /** Two examples of each of two classes. */
  readonly fewShot: number;
  readonly n: number;
}

/** A way to store the weights. `bytes` are those of the weights alone. */
export interface SizeRow extends Worth {
  readonly format: string;
  readonly bytes: number;
}

/** A share of each matrix set to 0. */
export interface PruningRow extends Worth {
  readonly share: number;
}

/** A way to store the weights; without a grain, as float32. */
export interface Format {
  readonly format: string;
  readonly grain?: Grain;
}

/** All ways of the report: bits a weight, with a scale for each row, or for each group of numbers in it. */
export const formats: readonly Format[] = [
  { format: 'float32' },
  ...[8, 6, 5, 4].map((bits) => ({ format: `${bits} bits`, grain: { bits } })),
  { format: '4 bits, groups of 16', grain: { bits: 4, group: 16 } },
  { format: '3 bits', grain: { bits: 3 } },
  { format: '3 bits, groups of 16', grain: { bits: 3, group: 16 } },
  { format: '2 bits, groups of 16', grain: { bits: 2, group: 16 } },
];

/** All shares of the report. */
export const prunings: readonly number[] = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

/** The model as it would be stored in that format. The shipped weights have 8 bits already; float32 holds them as they are. */
export function measureFormat(subject: Subject, { format, grain }: Format, n: number): SizeRow {
  const { config, weights } = subject.model;
  const flat = grain ? quantiseWeights(weights.flat, config, grain) : weights.flat;
  const bytes = grain ? bytesOfWeights(config, grain) : 4 * weights.flat.length;
  return { format, bytes, ...measureWorth(withWeights(subject, flat), n) };
}

/** The model with a share of its weights set to 0. */
export function measurePruning(subject: Subject, share: number, n: number): PruningRow {
  const { config, weights } = subject.model;
  return { share, ...measureWorth(withWeights(subject, prune(weights.flat, config, share)), n) };
}

/** Loss on `n` documents and four times `n` questions. */
export function measureWorth(subject: Subject, n: number): Worth {
  const fewShot = fewShotTrials(random(4), {
    n,
    task: 'ticket',
    perClass: 2,
    classes: 2,
    labels: 'held-out-pair',
  });
  return {
    loss: measureHeldOut(subject.model, subject.tokenizer, n),
    review: ask(subject, reviewTrials(random(1), n)).value,
    ticket: ask(subject, ticketTrials(random(2), n)).value,
    unseen: ask(subject, unseenTicketTrials(random(3), n)).value,
    fewShot: ask(subject, fewShot).value,
    n,
  };
}

/** The same subject with other numbers in its weights. */
export function withWeights({ model, tokenizer }: Subject, flat: Floats): Subject {
  return { model: { config: model.config, weights: viewWeights(model.config, flat) }, tokenizer };
}
