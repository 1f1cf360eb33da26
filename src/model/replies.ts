/*
 * What the model replies when a page asks. Replies come one at a time, and between them `undefined` marks places
 * where the work may be put aside for a moment, or for good.
 */
import type { Question } from './evaluation.ts';
import { fineTune, toAnswerLesson } from './fine-tuning.ts';
import { generate } from './generation.ts';
import type {
  Ask,
  AskAnswer,
  AskEvaluate,
  AskFineTune,
  AskGenerate,
  AskNext,
  GivenAnswer,
  NextReply,
  Reply,
} from './messages.ts';
import { random } from './random.ts';
import { chooseNext, likeliestFirst, softmax } from './sampling.ts';
import { spaced, type Tokenizer } from './tokenizer.ts';
import { lossOf } from './training.ts';
import { createState, forward, type Model, type State } from './transformer.ts';

/** How many of the likeliest tokens are told one by one. */
const told = 12;

/** The model that is asked, and how it reads. */
export interface Asked {
  readonly model: Model;
  readonly tokenizer: Tokenizer;
}

/**
 * The replies to an ask, as `messages.ts` says. Each ask has a state of its own, so several can be worked on in turn.
 * Errors if the model cannot do what is asked; the message tells the reader why.
 *
 * `[...repliesTo(asked, { kind: 'answer', id: 7, prompts: ['review : the lamp is good =>'] })].at(-1)` →
 * `{ kind: 'answers', id: 7, answers: [{ word: 'positive', confidence: 0.99…, top: […] }] }`
 */
export function repliesTo(asked: Asked, ask: Ask): Iterable<Reply | undefined> {
  switch (ask.kind) {
    case 'next':
      return tellNext(asked, ask);
    case 'generate':
      return write(asked, ask);
    case 'answer':
      return answer(asked, ask);
    case 'evaluate':
      return evaluate(asked, ask);
    case 'fine-tune':
      return tune(asked, ask);
  }
}

function* tellNext(asked: Asked, { id, text, sampling }: AskNext): Generator<NextReply> {
  const { model, tokenizer } = asked;
  const unknown: string[] = [];
  const logits = readText(asked, createState(model), text, unknown);
  const { probabilities, uncut } = chooseNext(logits, sampling, () => 0);
  const first = likeliestFirst(logits).slice(0, told);
  const sumOf = (shares: readonly number[]) => first.reduce((rest, token) => rest - shares[token]!, 1);
  const tokens = spaced(text) === '' ? [] : spaced(text).split(' ');
  yield {
    kind: 'next',
    id,
    tokens,
    isKnown: tokens.map((word) => !unknown.includes(word)),
    top: first.map((token) => ({
      word: tokenizer.decode([token], unknown),
      probability: probabilities[token]!,
      uncut: uncut[token]!,
    })),
    others: {
      count: logits.length - first.length,
      probability: Math.max(0, sumOf(probabilities)),
      uncut: Math.max(0, sumOf(uncut)),
    },
    kept: countKept(probabilities),
  };
}

function* write(asked: Asked, { id, text, sampling, seed, most }: AskGenerate): Generator<Reply> {
  const { model, tokenizer } = asked;
  const unknown: string[] = [];
  const prompt = toTokens(asked, text, unknown);
  const written: number[] = [];
  const until = { most, end: tokenizer.id('<end>') };
  for (const choice of generate(model, createState(model), prompt, sampling, until, random(seed))) {
    const { token, probabilities } = choice;
    written.push(token);
    const word = tokenizer.decode([token], unknown);
    yield { kind: 'token', id, word, probability: probabilities[token]!, kept: countKept(probabilities) };
  }
  yield { kind: 'done', id, text: tokenizer.decode(written, unknown) };
}

function* answer(asked: Asked, { id, prompts }: AskAnswer): Generator<Reply | undefined> {
  const state = createState(asked.model);
  const answers: GivenAnswer[] = [];
  for (const prompt of prompts) {
    answers.push(answerOne(asked, state, prompt));
    yield;
  }
  yield { kind: 'answers', id, answers };
}

function* evaluate(asked: Asked, { id, questions }: AskEvaluate): Generator<Reply> {
  const state = createState(asked.model);
  const answers: GivenAnswer[] = [];
  for (const { prompt } of questions) {
    answers.push(answerOne(asked, state, prompt));
    yield { kind: 'progress', id, done: answers.length, of: questions.length };
  }
  yield { kind: 'answers', id, answers };
}

function answerOne(asked: Asked, state: State, prompt: string): GivenAnswer {
  const unknown: string[] = [];
  const probabilities = softmax(readText(asked, state, prompt, unknown));
  const top = likeliestFirst(probabilities)
    .slice(0, told)
    .map((token) => ({
      word: asked.tokenizer.decode([token], unknown),
      probability: probabilities[token]!,
    }));
  return { word: top[0]!.word, confidence: top[0]!.probability, top };
}

function* tune(asked: Asked, ask: AskFineTune): Generator<Reply | undefined> {
  const { id, examples, tests, olds, tuning, steps, every } = ask;
  if (examples.length === 0)
    throw new RangeError('There is nothing to learn from. Give at least one example.');
  for (const { prompt } of [...examples, ...tests, ...olds, ...(tuning.replay ?? [])])
    toTokens(asked, prompt);
  const { model, walk } = fineTune(asked.model, asked.tokenizer, examples, tuning);
  const tuned = { model, tokenizer: asked.tokenizer };
  const state = createState(model);
  for (let step = 1; step <= steps; step++) {
    const loss = yield* walk();
    if (step % every !== 0 && step !== steps) {
      yield { kind: 'point', id, step, loss };
      continue;
    }
    const test = yield* measure(tuned, state, tests);
    const old = yield* measure(tuned, state, olds);
    yield {
      kind: 'point',
      id,
      step,
      loss,
      testLoss: test?.loss,
      testRight: test?.right,
      oldRight: old?.right,
    };
  }
  yield { kind: 'done', id };
}

/** Mean loss, and the share answered right; nothing if there are no questions. */
function* measure({ model, tokenizer }: Asked, state: State, questions: readonly Question[]) {
  if (questions.length === 0) return undefined;
  let [loss, right] = [0, 0];
  for (const question of questions) {
    const cost = lossOf(model, state, toAnswerLesson(question, tokenizer));
    loss += cost.loss / questions.length;
    right += cost.right.at(-1)! / questions.length;
    yield undefined;
  }
  return { loss, right };
}

/** Logits (vocab) of the token after `text`. */
function readText(asked: Asked, state: State, text: string, unknown: string[]) {
  const logits = forward(asked.model, state, toTokens(asked, text, unknown));
  return logits.subarray(logits.length - asked.model.config.vocab);
}

/** The text as it stands at the start of a document. Errors if it is longer than the model can look back. */
function toTokens({ model, tokenizer }: Asked, text: string, unknown: string[] = []): number[] {
  const tokens = [tokenizer.id('<end>'), ...tokenizer.encode(text, unknown)];
  const most = model.config.context;
  if (tokens.length > most)
    throw new RangeError(
      `The model reads ${most - 1} words and marks at most, and here are ${tokens.length - 1}. Shorten the text.`,
    );
  return tokens;
}

function countKept(probabilities: readonly number[]): number {
  return probabilities.reduce((count, p) => count + Number(p > 0), 0);
}
