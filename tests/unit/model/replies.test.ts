import { describe, expect, test } from 'vitest';
import { answerAll, shareRight } from '~/model/evaluation';
import { fineTune, toAnswerLesson } from '~/model/fine-tuning';
import { generate } from '~/model/generation';
import type { Ask, PointReply, Reply } from '~/model/messages';
import { random } from '~/model/random';
import { repliesTo } from '~/model/replies';
import { softmax } from '~/model/sampling';
import { lossOf } from '~/model/training';
import { createState, forward } from '~/model/transformer';
import { createSmallModel, tokenizer, words } from './small-model';

const model = createSmallModel();
const asked = { model, tokenizer };
const all = (ask: Ask) => [...repliesTo(asked, ask)];
const said = (ask: Ask) => all(ask).filter((reply) => reply !== undefined);
const last = <K extends Reply['kind']>(ask: Ask, kind: K) => {
  const reply = said(ask).at(-1);
  if (reply?.kind !== kind) throw new Error(`The last reply is ${reply?.kind}.`);
  return reply as Extract<Reply, { kind: K }>;
};
const sum = (numbers: readonly number[]) => numbers.reduce((total, x) => total + x, 0);

const questions = [
  { prompt: 'review : anna wanted a good lamp =>', answer: 'positive' },
  { prompt: 'review : a bad yak =>', answer: 'negative' },
  { prompt: 'ticket : new lamp . =>', answer: 'five' },
];

describe('asked for the next word, the model', () => {
  const next = (text: string, sampling = {}) =>
    last({ kind: 'next', id: 4, text, sampling: { temperature: 1, ...sampling } }, 'next');

  test.each([
    { text: 'Anna wanted', tokens: ['anna', 'wanted'], isKnown: [true, true] },
    { text: 'a yak, a new lamp.', tokens: ['a', 'yak', ',', 'a', 'new', 'lamp', '.'], unknown: ['yak', ','] },
    { text: 'good\nbad', tokens: ['good', '\n', 'bad'], isKnown: [true, true, true] },
    { text: ' ', tokens: [], isKnown: [] },
  ])('tells how it reads “$text”', ({ text, tokens, isKnown, unknown = [] }) => {
    const reply = next(text);
    expect(reply.id).toBe(4);
    expect(reply.tokens).toEqual(tokens);
    expect(reply.isKnown).toEqual(isKnown ?? tokens.map((word) => !unknown.includes(word)));
  });

  test('tells the probabilities of a forward pass over <end> and the text', () => {
    const tokens = ['<end>', 'anna', 'wanted'].map((word) => tokenizer.id(word));
    const logits = forward(model, createState(model), tokens).slice(-words.length);
    const expected = softmax(logits, 0.7);
    const { top } = next('anna wanted', { temperature: 0.7 });
    expect(top).toHaveLength(12);
    for (const { word, uncut } of top) expect(uncut).toBeCloseTo(expected[tokenizer.id(word)]!, 12);
    expect(top.map(({ uncut }) => uncut)).toEqual([...expected].sort((a, b) => b - a).slice(0, 12));
  });

  test.each([
    { sampling: {}, kept: words.length },
    { sampling: { topK: 3 }, kept: 3 },
    { sampling: { topK: 20 }, kept: 20 },
    { sampling: { temperature: 0 }, kept: 1 },
    { sampling: { topP: 0.0001 }, kept: 1 },
  ])('keeps $kept tokens under $sampling', ({ sampling, kept }) => {
    const { top, others, kept: told } = next('a new', sampling);
    expect(told).toBe(kept);
    expect(others.count).toBe(words.length - 12);
    expect(top.filter(({ probability }) => probability > 0)).toHaveLength(Math.min(12, kept));
    expect(sum(top.map(({ probability }) => probability)) + others.probability).toBeCloseTo(1, 12);
    expect(sum(top.map(({ uncut }) => uncut)) + others.uncut).toBeCloseTo(1, 12);
  });

  test('puts what was typed in the place of a blank', () => {
    const tops = ['a yak', 'yak yak', 'good yak . yak', 'new yak'].flatMap((text) => next(text).top);
    const told = tops.map(({ word }) => word);
    expect(told).toContain('yak');
    expect(told).not.toContain('<unk1>');
  });
});

describe('asked to write, the model', () => {
  const ask = (seed: number, change = {}) =>
    ({
      kind: 'generate',
      id: 2,
      text: 'Anna wanted a yak',
      sampling: { temperature: 1 },
      seed,
      most: 9,
      ...change,
    }) as const;

  test.each([1, 2, 3, 4, 5])('draws with the numbers of seed %i', (seed) => {
    const unknown: string[] = [];
    const prompt = [tokenizer.id('<end>'), ...tokenizer.encode('anna wanted a yak', unknown)];
    const until = { most: 9, end: tokenizer.id('<end>') };
    const choices = [...generate(model, createState(model), prompt, { temperature: 1 }, until, random(seed))];
    const replies = said(ask(seed));
    expect(replies).toEqual([
      ...choices.map(({ token, probabilities }) => ({
        kind: 'token',
        id: 2,
        word: tokenizer.decode([token], unknown),
        probability: probabilities[token],
        kept: words.length,
      })),
      {
        kind: 'done',
        id: 2,
        text: tokenizer.decode(
          choices.map(({ token }) => token),
          unknown,
        ),
      },
    ]);
  });

  test('writes something else with another seed, and the likeliest at temperature 0 with any', () => {
    const texts = (change = {}) => new Set([1, 2, 3].map((seed) => last(ask(seed, change), 'done').text));
    expect(texts().size).toBe(3);
    expect(texts({ sampling: { temperature: 0 } }).size).toBe(1);
  });

  test('stops when its window is full', () => {
    const seeds = [1, 2, 3, 4, 5, 6, 7, 8];
    const counts = seeds.map((seed) => said(ask(seed, { most: 99 })).length - 1);
    expect(Math.max(...counts)).toBe(24 - 5); // <end> and four words stand before
  });
});

describe('asked for answers, the model', () => {
  const expected = answerAll(model, tokenizer, questions);
  const prompts = questions.map(({ prompt }) => prompt);

  test('gives those of an evaluation', () => {
    const { answers } = last({ kind: 'answer', id: 1, prompts }, 'answers');
    expect(answers.map(({ word, confidence }) => ({ word, confidence }))).toEqual(
      expected.map(({ word, confidence }) => ({ word, confidence })),
    );
    for (const { word, confidence, top } of answers) {
      expect(top[0]).toEqual({ word, probability: confidence });
      expect(top).toHaveLength(12);
    }
  });

  test('tells how far it has come with many', () => {
    const replies = said({ kind: 'evaluate', id: 9, questions });
    expect(replies.slice(0, -1)).toEqual([1, 2, 3].map((done) => ({ kind: 'progress', id: 9, done, of: 3 })));
    expect(replies.at(-1)).toEqual({
      kind: 'answers',
      id: 9,
      answers: last({ kind: 'answer', id: 1, prompts }, 'answers').answers,
    });
  });

  test('can be put aside after each prompt', () => {
    expect(all({ kind: 'answer', id: 1, prompts }).map((reply) => reply?.kind)).toEqual([
      undefined,
      undefined,
      undefined,
      'answers',
    ]);
  });

  test('gives none if there are none', () => {
    expect(last({ kind: 'answer', id: 1, prompts: [] }, 'answers').answers).toEqual([]);
  });
});

describe('asked to learn, the model', () => {
  const tuning = { rate: 3e-3, batch: 4, seed: 7 };
  const ask = {
    kind: 'fine-tune',
    id: 3,
    examples: questions,
    tests: questions.slice(0, 2),
    olds: questions.slice(2),
    tuning,
    steps: 5,
    every: 2,
  } as const;
  const points = (change: object = {}) =>
    said({ ...ask, ...change }).filter((reply): reply is PointReply => reply.kind === 'point');

  test('takes the steps of fine-tuning and tells each loss', () => {
    for (const change of [{}, { rank: 2 }, { replay: questions.slice(1) }]) {
      const { step } = fineTune(model, tokenizer, questions, { ...tuning, ...change });
      const told = points({ tuning: { ...tuning, ...change } });
      expect(told.map(({ loss }) => loss)).toEqual([step(), step(), step(), step(), step()]);
      expect(told.map((point) => point.step)).toEqual([1, 2, 3, 4, 5]);
    }
  });

  test('measures every so many steps and at the end', () => {
    const tuned = fineTune(model, tokenizer, questions, tuning);
    const state = createState(model);
    for (const { step, testLoss, testRight, oldRight } of points()) {
      tuned.step();
      if (step % 2 === 1 && step < 5) {
        expect([testLoss, testRight, oldRight]).toEqual([undefined, undefined, undefined]);
        continue;
      }
      const losses = ask.tests.map((one) => lossOf(tuned.model, state, toAnswerLesson(one, tokenizer)).loss);
      expect(testLoss).toBeCloseTo(sum(losses) / 2, 10);
      expect(testRight).toBe(shareRight(tuned.model, tokenizer, ask.tests));
      expect(oldRight).toBe(shareRight(tuned.model, tokenizer, ask.olds));
    }
  });

  test('learns the examples by heart if it goes on, and stays as it was', () => {
    const before = model.weights.flat.slice();
    const told = points({ steps: 60, every: 60, tests: questions });
    expect(told[0]!.loss).toBeGreaterThan(1);
    expect(told.at(-1)).toMatchObject({ testRight: 1, oldRight: 1 });
    expect(model.weights.flat).toEqual(before);
  });

  test('says nothing of tests that are not there', () => {
    const end = points({ tests: [], olds: [] }).at(-1)!;
    expect([end.testLoss, end.testRight, end.oldRight]).toEqual([undefined, undefined, undefined]);
    expect(said({ ...ask, tests: [], olds: [] }).at(-1)).toEqual({ kind: 'done', id: 3 });
  });

  test('can be put aside after each example', () => {
    const pauses = all({ ...ask, steps: 1, tests: [], olds: [] }).filter((reply) => reply === undefined);
    expect(pauses).toHaveLength(4);
  });
});

describe('the model says why it cannot', () => {
  const long = 'lamp '.repeat(24);
  const sampling = { temperature: 1 };
  const tuning = { rate: 1, batch: 1, seed: 1 };
  const tune = { kind: 'fine-tune', id: 1, tests: [], olds: [], tuning, steps: 1, every: 1 } as const;
  const examples = questions;
  const tooLong = [{ prompt: long, answer: 'five' }];

  test.each<Ask>([
    { kind: 'next', id: 1, text: long, sampling },
    { kind: 'generate', id: 1, text: long, sampling, seed: 1, most: 1 },
    { kind: 'answer', id: 1, prompts: ['good', long] },
    { kind: 'evaluate', id: 1, questions: tooLong },
    { ...tune, examples: tooLong },
    { ...tune, examples, tests: tooLong },
    { ...tune, examples, olds: tooLong },
    { ...tune, examples, tuning: { ...tuning, replay: tooLong } },
  ])('read so long a text: $kind', (ask) => {
    expect(() => all(ask)).toThrow(
      'The model reads 23 words and marks at most, and here are 24. Shorten the text.',
    );
  });

  test('learn from nothing', () => {
    expect(() => all({ ...tune, examples: [] })).toThrow(
      'There is nothing to learn from. Give at least one example.',
    );
  });

  test('but reads a text that just fits', () => {
    const text = long.slice(5);
    expect(last({ kind: 'next', id: 1, text, sampling }, 'next').tokens).toHaveLength(23);
    const lesson = { ...tune, examples: [{ prompt: text, answer: 'five' }] };
    expect(said(lesson)[0]).toMatchObject({ kind: 'point', step: 1 });
  });
});
