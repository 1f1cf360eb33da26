/*
 * What a run leaves for those who want to watch it learn: its loss along the way, and at a dozen places what it
 * would write.
 */
import { fewShotTrials, heldOutDocuments } from '../model/corpus/trials.ts';
import { nextProbabilities, shareRight } from '../model/evaluation.ts';
import { generate } from '../model/generation.ts';
import { random } from '../model/random.ts';
import { likeliestFirst } from '../model/sampling.ts';
import type { Tokenizer } from '../model/tokenizer.ts';
import { lossOf } from '../model/training.ts';
import { createState, type Model } from '../model/transformer.ts';
import type { Stage } from '../model/corpus/corpus.ts';
import type { Plan } from './plan.ts';
import type { Told } from './run.ts';

/** A moment of the run. */
export interface Moment {
  readonly step: number;
  readonly stage: Stage;
  /** Of that step’s batch, in nats a token, answers counted three times. */
  readonly loss: number;
  /** Of documents that training never sees, in nats a token. */
  readonly heldOutLoss: number;
  /** Share of in-context questions answered, one example of each class, made-up labels: see `measureInContext`. */
  readonly inContext: number;
  /** At a checkpoint only. */
  readonly samples?: readonly Sample[];
}
export type History = Moment[];

/** A prompt, and what the model makes of it: the likeliest next words, and a continuation drawn at temperature 0.7. */
export interface Sample {
  readonly prompt: string;
  readonly next: readonly { readonly word: string; readonly probability: number }[];
  readonly text: string;
}

/** Steps at which samples are taken, besides the last; the jump into in-context learning comes early. */
const checkpoints = [1, 50, 150, 300, 450, 600, 1000, 1500, 2500, 4000, 6000];
const prompts = [
  'anna wanted a new',
  'review : the lamp is not good =>',
  'ticket : i was charged twice for the lamp =>',
  'opposite : hot =>',
  'dog => blue \n apple => seven \n cat =>',
];

/** Whether samples are taken after `step` steps. */
export function isCheckpoint({ steps }: Plan, step: number): boolean {
  return checkpoints.includes(step) || step === steps;
}

/** What is kept of a step. */
export function describe(model: Model, tokenizer: Tokenizer, plan: Plan, told: Told): Moment {
  const { step, stage } = told;
  const moment = {
    step,
    stage,
    loss: round(told.loss),
    heldOutLoss: round(measureHeldOut(model, tokenizer, 120)),
    inContext: measureInContext(model, tokenizer),
  };
  if (!isCheckpoint(plan, step)) return moment;
  return { ...moment, samples: prompts.map((prompt) => sampleOf(model, tokenizer, prompt)) };
}

/** Share right of 80 questions after one example of each of two classes, with label pairs that training never shows. */
export function measureInContext(model: Model, tokenizer: Tokenizer): number {
  const draw = random(80);
  const ask = { n: 40, perClass: 1, classes: 2, labels: 'held-out-pair' } as const;
  const questions = [
    ...fewShotTrials(draw, { ...ask, task: 'group' }),
    ...fewShotTrials(draw, { ...ask, task: 'sentiment' }),
  ];
  return shareRight(model, tokenizer, questions);
}

/** Mean loss of `n` documents that training never sees, in nats a token, every token counted once. */
export function measureHeldOut(model: Model, tokenizer: Tokenizer, n: number): number {
  const state = createState(model);
  const end = tokenizer.id('<end>');
  let [loss, count] = [0, 0];
  for (const text of heldOutDocuments(random(120), n)) {
    const tokens = Int32Array.from([end, ...tokenizer.encode(text), end]);
    const cost = lossOf(model, state, { tokens, counts: new Array<number>(tokens.length - 1).fill(1) });
    loss += cost.loss;
    count += cost.count;
  }
  return loss / count;
}

function sampleOf(model: Model, tokenizer: Tokenizer, prompt: string): Sample {
  const state = createState(model);
  const probabilities = nextProbabilities(model, state, tokenizer, prompt);
  const next = likeliestFirst(probabilities)
    .slice(0, 5)
    .map((token) => ({ word: tokenizer.words[token]!, probability: round(probabilities[token]!) }));
  const end = tokenizer.id('<end>');
  const tokens = [end, ...tokenizer.encode(prompt)];
  const written = [...generate(model, state, tokens, { temperature: 0.7 }, { most: 30, end }, random(7))];
  return { prompt, next, text: tokenizer.decode(written.map(({ token }) => token)) };
}

const round = (value: number) => Math.round(value * 1e4) / 1e4;
