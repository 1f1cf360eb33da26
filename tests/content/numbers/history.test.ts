import { describe, expect, test } from 'vitest';
import { milestones, yearOf } from '~/figures/history/milestones';
import { stages } from '~/figures/history/stages';
import { converse, doctor } from '~/model/eliza';
import { left } from '~/model/fading';
import { parseBook, readFiles } from '../book';
import { bodyOf, expectQuote, inEnglish, questionOf, source } from './quoted';

const perCent = (share: number) => `${Number((100 * share).toFixed(share < 0.1 ? 1 : 0))} %`;

describe('the chapter on history', () => {
  const text = bodyOf('history');
  const [statistical, neural, pretrained, large] = stages;

  test.each([
    `a program of ${yearOf('ELIZA')}, was taken`,
    `A list of rules ${2025 - yearOf('ELIZA')} years old`,
    `Turing proposed the test in ${yearOf('Turing test')}`,
    `It starts in ${yearOf('Shannon’s word chains')}, with Claude Shannon`,
    `The lines meet in ${yearOf('ChatGPT')}`,
    `A list of ${inEnglish(1e4)} words can form ${1e4 ** 2 / 1e6} million pairs`,
    `Let a step keep 90 %, and after 50 words ${perCent(left(0.9, 50))} is left.`,
    `Let it keep 99 %, and ${perCent(left(0.99, 50))} is left.`,
    `LSTM, of ${yearOf('LSTM')} adds`,
    `In ${yearOf('neural language model')} Yoshua Bengio`,
    `In ${yearOf('word2vec')} *word2vec*`,
    `In ${yearOf('transformer')} the queue went too: the *transformer*`,
    `In ${yearOf('ULMFiT to BERT')} the order of work`,
    `GPT-3, in ${yearOf('GPT-3')} and over ${inEnglish(Math.floor(175 / 1.5 / 100) * 100)} times as large`,
    `In early ${yearOf('InstructGPT')} InstructGPT`,
    `DeepSeek-R1 of ${yearOf('DeepSeek-R1')}`,
    `four stages: ${[statistical, neural, pretrained, large].map((stage) => stage?.name.toLowerCase()).join(', ')}`,
    `The short forms are ${stages
      .map((stage) => stage.short)
      .join(', ')
      .replace(/, (\w+)$/, ' and $1')}`,
  ])('says: %s', (quote) => expectQuote(text, quote));

  test('has a million million triples in the same list', () => {
    expectQuote(text, 'a million million triples');
    expect(1e4 ** 3).toBe(1e6 * 1e6);
  });

  test.each([
    ['Shannon’s word chains', 'Shannon’s word chains'],
    ['ELIZA', 'ELIZA'],
    ['LSTM', 'LSTM'],
    ['Neural language model', 'neural language model'],
    ['Attention', 'attention'],
    ['Transformer', 'transformer'],
    ['Pre-training', 'ULMFiT to BERT'],
    ['ChatGPT', 'ChatGPT'],
  ])('gives %s the year of the figure', (step, label) => {
    expectQuote(text, `| ${yearOf(label)} | ${step} |`);
  });

  test('builds an ELIZA of ten rules and prints one of them as it stands', () => {
    expectQuote(text, 'with ten rules');
    expect(doctor).toHaveLength(10);
    const [, printed = ''] = /```ts\n([\s\S]*?)```/.exec(text) ?? [];
    const flat = (code: string) => code.replace(/\s+/g, ' ').trim();
    expect(printed).not.toBe('');
    expect(flat(source('model/eliza.ts'))).toContain(flat(printed));
  });

  test('answers a parcel as it would answer a tired person', () => {
    const [parcel, tired] = ['I am a parcel.', 'I am tired.'].map((line) => converse([line])[0]);
    expect(parcel?.rule).toBe(tired?.rule);
  });

  test('finds no keyword in a fire', () => {
    expect(converse(['The warehouse is on fire.'])[0]?.rule.key).toBe('none found');
  });

  test('asks for what is left of a trace', () => {
    for (const { given, answer, mistakes } of questionOf('history-lstm-fading', 'number').variants) {
      const share = left(Number(given['keep']) / 100, Number(given['steps']));
      expect(answer).toBeCloseTo(100 * share, 9);
      expect(mistakes.map(({ value }) => value)).not.toContain(answer);
    }
  });
});

describe('the milestones', () => {
  test('stand in the order of their years', () => {
    const years = milestones.map(({ year }) => year);
    expect(years).toEqual(years.toSorted((a, b) => a - b));
  });

  test('name sources of the bibliography', () => {
    const { sources } = parseBook(readFiles());
    expect(milestones.map((milestone) => milestone.source).filter((id) => !sources.has(id))).toEqual([]);
  });

  test('have labels that fit a phone', () => {
    expect(milestones.map(({ label }) => label).filter((label) => label.length > 24)).toEqual([]);
  });
});
