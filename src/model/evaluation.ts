/*
 * Asking the model questions whose answers are known.
 */
import { softmax } from './sampling.ts';
import type { Tokenizer } from './tokenizer.ts';
import { createState, forward, type Model, type State } from './transformer.ts';

/** A prompt that ends where the answer should stand, and the word that should stand there. */
export interface Question {
  readonly prompt: string;
  readonly answer: string;
}

/** What the model answered: the likeliest of all its tokens, and the probability that it gave it. */
export interface Answer {
  readonly word: string;
  readonly confidence: number;
  readonly isRight: boolean;
}

/**
 * Probabilities (vocab) of the token after `text`, and nothing else read before it but `<end>`, as at the start of
 * every document. Words that the model does not know join `unknown`.
 */
export function nextProbabilities(
  model: Model,
  state: State,
  tokenizer: Tokenizer,
  text: string,
  unknown: string[] = [],
): number[] {
  const tokens = [tokenizer.id('<end>'), ...tokenizer.encode(text, unknown)];
  const logits = forward(model, state, tokens);
  return softmax(logits.subarray(logits.length - model.config.vocab));
}

/**
 * The model’s answers to `questions`, in their order. Greedy: the likeliest word counts as the answer, whatever it is.
 * `answerAll(model, tokenizer, [{ prompt: 'review : the lamp is good =>', answer: 'positive' }])` →
 * `[{ word: 'positive', confidence: 0.99…, isRight: true }]`.
 */
export function answerAll(model: Model, tokenizer: Tokenizer, questions: readonly Question[]): Answer[] {
  const state = createState(model);
  return questions.map((question) => answerOne(model, state, tokenizer, question));
}

/** The model’s answer to one question, worked out in `state`. */
export function answerOne(
  model: Model,
  state: State,
  tokenizer: Tokenizer,
  { prompt, answer }: Question,
): Answer {
  const unknown: string[] = [];
  const probabilities = nextProbabilities(model, state, tokenizer, prompt, unknown);
  let best = 0;
  for (const [token, probability] of probabilities.entries())
    if (probability > probabilities[best]!) best = token;
  const word = tokenizer.decode([best], unknown);
  return { word, confidence: probabilities[best]!, isRight: word === answer };
}

/** The share of `questions` that are answered exactly. */
export function shareRight(model: Model, tokenizer: Tokenizer, questions: readonly Question[]): number {
  return answerAll(model, tokenizer, questions).filter(({ isRight }) => isRight).length / questions.length;
}
