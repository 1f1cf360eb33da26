/*
 * What a page and the worker that runs the model say to each other. A page asks with an `id` of its own, and every
 * reply carries that id. Words are those of the tokenizer; a word that the model does not know is told as it was typed.
 */
import type { Question } from './evaluation.ts';
import type { Tuning } from './fine-tuning.ts';
import type { Sampling } from './sampling.ts';
import type { Header } from './weight-header.ts';

/** What a page sends: the bytes of a weight file once, then what it wants to know. */
export type Message = Load | Ask | Cancel;

export interface Load {
  readonly kind: 'load';
  readonly bytes: ArrayBuffer;
}

/** Ends the work on an ask; no reply comes for it any more. */
export interface Cancel {
  readonly kind: 'cancel';
  readonly id: number;
}

/** What a page may want to know. */
export type Ask = AskNext | AskGenerate | AskAnswer | AskEvaluate | AskFineTune;

/** What may come after `text`? → `NextReply` */
export interface AskNext {
  readonly kind: 'next';
  readonly id: number;
  readonly text: string;
  readonly sampling: Sampling;
}

/** Go on writing after `text`. → a `TokenReply` for each token, then a `DoneReply` with what was written */
export interface AskGenerate {
  readonly kind: 'generate';
  readonly id: number;
  readonly text: string;
  readonly sampling: Sampling;
  /** The same seed gives the same text. */
  readonly seed: number;
  /** At most so many tokens. */
  readonly most: number;
}

/** What is the likeliest word after each prompt? → `AnswersReply` */
export interface AskAnswer {
  readonly kind: 'answer';
  readonly id: number;
  readonly prompts: readonly string[];
}

/** The same for many questions. → a `ProgressReply` after each, then an `AnswersReply` */
export interface AskEvaluate {
  readonly kind: 'evaluate';
  readonly id: number;
  readonly questions: readonly Question[];
}

/** Fine-tune a copy of the model. → a `PointReply` for each step, then a `DoneReply`; the model itself stays as it is */
export interface AskFineTune {
  readonly kind: 'fine-tune';
  readonly id: number;
  /** To learn from. */
  readonly examples: readonly Question[];
  /** Of the new task, to measure by. */
  readonly tests: readonly Question[];
  /** Of tasks that the model knew before, to see what it forgets. */
  readonly olds: readonly Question[];
  readonly tuning: Tuning;
  readonly steps: number;
  /** `tests` and `olds` are measured after every so many steps, and after the last. */
  readonly every: number;
}

/** What the worker sends. */
export type Reply =
  LoadedReply | NextReply | TokenReply | DoneReply | AnswersReply | ProgressReply | PointReply | ErrorReply;

/** The id of replies to `load`. */
export const loadId = 0;

/** The weights are there: the shape of the model, its words and where it comes from. */
export interface LoadedReply {
  readonly kind: 'loaded';
  readonly id: typeof loadId;
  readonly header: Header;
}

export interface NextReply {
  readonly kind: 'next';
  readonly id: number;
  /** The text as the model reads it. */
  readonly tokens: readonly string[];
  /** Whether each of them is in its vocabulary. */
  readonly isKnown: readonly boolean[];
  /** The likeliest next tokens, the likeliest first. */
  readonly top: readonly Candidate[];
  /** All tokens that are not in `top`, together. */
  readonly others: { readonly count: number; readonly probability: number; readonly uncut: number };
  /** How many tokens the cuts leave. */
  readonly kept: number;
}

export interface Candidate {
  readonly word: string;
  /** After all cuts. */
  readonly probability: number;
  /** Before the cuts, at the same temperature. */
  readonly uncut: number;
}

export interface TokenReply {
  readonly kind: 'token';
  readonly id: number;
  readonly word: string;
  /** With which it was drawn, after all cuts. */
  readonly probability: number;
  /** How many tokens could have been drawn. */
  readonly kept: number;
}

/** The work is done; `text` is what `generate` wrote, without the text it began with. */
export interface DoneReply {
  readonly kind: 'done';
  readonly id: number;
  readonly text?: string | undefined;
}

/** In the order of the prompts or questions. */
export interface AnswersReply {
  readonly kind: 'answers';
  readonly id: number;
  readonly answers: readonly GivenAnswer[];
}

/** The likeliest of all tokens, whatever it is; its probability; and the likeliest ones, it among them. */
export interface GivenAnswer {
  readonly word: string;
  readonly confidence: number;
  readonly top: readonly { readonly word: string; readonly probability: number }[];
}

export interface ProgressReply {
  readonly kind: 'progress';
  readonly id: number;
  readonly done: number;
  readonly of: number;
}

/** How fine-tuning stands after `step`, the first of which is 1. */
export interface PointReply {
  readonly kind: 'point';
  readonly id: number;
  readonly step: number;
  /** The mean loss of the batch, in nats an answer, before the step was taken. */
  readonly loss: number;
  /** The mean loss on `tests`, and the shares answered right; there when they were measured and are not empty. */
  readonly testLoss?: number | undefined;
  readonly testRight?: number | undefined;
  readonly oldRight?: number | undefined;
}

/** Why there will be no answer, in a sentence for readers. */
export interface ErrorReply {
  readonly kind: 'error';
  readonly id: number;
  readonly message: string;
}
