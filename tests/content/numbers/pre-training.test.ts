import { encode } from 'gpt-tokenizer/encoding/o200k_base';
import { describe, expect, test } from 'vitest';
import { published } from '~/figures/pre-training/published';
import { sentence } from '~/figures/pre-training/sentence';
import { bestStep, split, train } from '~/model/bigram';
import { shopSentences } from '~/model/cooccurrence';
import * as scaling from '~/model/scaling';
import { bodyOf, expectQuote, inEnglish, inWords, questionOf } from './quoted';

describe('the chapter on pre-training', () => {
  const text = bodyOf('pre-training');

  const runOn = (count: number) => {
    const { training, validation } = split(shopSentences(4000), count, 200);
    return train(training, validation, { steps: 200, rate: 20 });
  };
  const [few, many] = [runOn(30), runOn(400)];
  const last = (losses: readonly number[]) => losses.at(-1)!.toFixed(2);
  const turn = bestStep(few.validation);
  const surprise = (probability: number) => (-Math.log(probability)).toFixed(2);

  const bertBase = 110e6;
  const inbox = (50_000 * 150 * 4) / 3; // tokens, four to three words
  const fed = (tokens: number) => tokens / scaling.TOKENS_PER_PARAMETER;

  const gpt3 = scaling.trainingOperations(175e9, 300e9);
  const rate = scaling.operationsPerSecond(65e9, 380);
  const balanced = scaling.balancedSplit(gpt3);
  const model = (name: string) => published.find((one) => one.name === name)!;
  const perParameter = (name: string) => Math.round(model(name).tokens / model(name).parameters);
  const gigabytes = scaling.trainingBytes(175e9) / 1e9;

  test.each([
    `holds 50,000 mails of 150 words. That is ten million tokens`,
    `a model of ${inEnglish(fed(inbox))} parameters. The smaller BERT of 2018, no giant, has ${bertBase / fed(inbox)} times as many`,
    `In *${sentence.join('').replaceAll('·', ' ')}*`,
    `gets ${inWords(sentence.length - 1)} lessons from the same ${inWords(sentence.length)} tokens`,
    `one half, the loss is ${surprise(0.5)}; if one in a hundred, ${surprise(0.01)};`,
    `It knows ${few.vocabulary} words, the end of a sentence among them, so it has ${few.vocabulary} × ${few.vocabulary} = ${inEnglish(few.parameters)} parameters`,
    `its loss is ${few.training[0]!.toFixed(2)}.`,
    `training loss falls to ${last(few.training)}.`,
    `lowest after step ${turn}, at ${few.validation[turn]!.toFixed(2)}, and then climbs to ${last(few.validation)}:`,
    `the two end at ${last(many.training)} and ${last(many.validation)}.`,
    `45 terabytes of compressed text from the web shrank to 570 gigabytes: one part in ${Math.round(45_000 / 570)} was kept`,
    `6 × 175 billion × 300 billion\n= ${(gpt3 / 1e23).toFixed(2)} × 10²³`,
    `that is ${Math.round(rate / 1e12)} trillion operations a second`,
    `GPT-3 would take ${Math.round(scaling.days(gpt3, 2048, rate))} days on all 2,048 chips and ${Math.round(scaling.days(gpt3, 1, rate) / 365.25)} years on one.`,
    `1.4 trillion tokens come to ${Math.round(scaling.days(scaling.trainingOperations(65e9, 1.4e12), 2048, rate))} days`,
    `divide the operations by ${6 * scaling.TOKENS_PER_PARAMETER}, that is 6 × ${scaling.TOKENS_PER_PARAMETER}, and take the square root`,
    `${Math.round(balanced.parameters / 1e9)} billion parameters and ${(balanced.tokens / 1e12).toFixed(1)} trillion tokens.`,
    `${perParameter('LLaMA 13B')} for each.`,
    `the smallest Llama 2 read ${perParameter('Llama 2 7B')} per parameter`,
    `takes about ${Math.round(100 * (1 - scaling.lossLeft(10, 0.05)))} % off`,
    `At ${scaling.trainingBytes(1)} bytes, GPT-3 needs ${inEnglish(gigabytes)} gigabytes: ${gigabytes / 80} chips of 80 gigabytes`,
    `a billion of them feed ${fed(1e9) / 1e6} million parameters, less than half of the smaller BERT.`,
    `| web pages | ${60 + 22} | 27 | ${67 + 15} |`,
    `| books | ${8 + 8} | 13 | 4.5 |`,
    `| – | 1 | ${2.5 + 2} |`,
    `GPT-3’s column adds up to ${60 + 22 + 8 + 8 + 3} by rounding`,
  ])('says: %s', (quote) => expectQuote(text, quote));

  test('opens with an inbox of ten million tokens', () => {
    expect(inbox).toBe(10e6);
    expect(fed(1e9)).toBeLessThan(bertBase / 2);
  });

  test('cuts its sentence as a tokenizer does', () => {
    const pieces = sentence.map((token) => token.replace('·', ' '));
    expect(encode(pieces.join(''))).toEqual(pieces.flatMap((piece) => encode(piece)));
    expect(encode(pieces.join(''))).toHaveLength(sentence.length);
  });

  test('compares Chinchilla with Gopher as they are', () => {
    expectQuote(text, 'with a quarter of its parameters and more than four times its text');
    expect(model('Chinchilla').parameters / model('Gopher').parameters).toBe(1 / 4);
    expect(model('Chinchilla').tokens / model('Gopher').tokens).toBeGreaterThan(4);
  });

  test('compares LLaMA 13B with GPT-3 as they are', () => {
    expectQuote(
      text,
      'took a quarter of the training compute, and calculates a thirteenth as much per token',
    );
    expect(scaling.trainingOperations(13e9, 1e12) / gpt3).toBeCloseTo(1 / 4, 2);
    expect(Math.round(175 / 13)).toBe(13);
  });

  test.each([
    { recipe: 'PaLM', shares: [50, 27, 13, 5, 4, 1] },
    { recipe: 'LLaMA', shares: [82, 4.5, 4.5, 4.5, 4.5] },
  ])('has shares of $recipe that add up', ({ shares }) => {
    expect(shares.reduce((a, b) => a + b, 0)).toBe(100);
  });

  test('asks for the parameters that a text feeds', () => {
    const { variants } = questionOf('pre-training-budget-tokens', 'number');
    for (const { given, answer } of variants) expect(answer).toBe(fed(Number(given['tokens'])));
  });

  test('asks for the guesses of the next-token objective', () => {
    const { variants } = questionOf('pre-training-contrast-lessons', 'number');
    for (const { given, answer, mistakes } of variants) {
      const tokens = Number(given['tokens']);
      expect(answer).toBe(tokens - 1);
      expect(mistakes.map(({ value }) => value)).toEqual([tokens, Math.round(0.15 * tokens)]);
    }
  });

  test.each([
    ['lower-training', `ended at ${last(few.training)} with 30 and ${last(many.training)} with 400.`],
    ['closer', `ended at ${last(many.training)} and ${last(many.validation)},`],
  ])('says in a question, at %s: %s', (option, quote) => {
    const { options } = questionOf('pre-training-data-curve', 'choice');
    expectQuote(options.find(({ id }) => id === option)?.reason ?? '', quote);
  });
});
