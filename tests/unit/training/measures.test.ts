import { describe, expect, test } from 'vitest';
import { isHeldOut } from '~/model/corpus/held-out';
import { vocabulary } from '~/model/corpus/vocabulary';
import { type Config, countParameters, initialise, viewWeights } from '~/model/parameters';
import { random } from '~/model/random';
import { createTokenizer } from '~/model/tokenizer';
import { measureConfusion } from '~/training/measures/confusion';
import { fewShotCases, measureFewShot, summariseFewShot } from '~/training/measures/few-shot';
import { figureOf, pool } from '~/training/measures/figure';
import { measureFineTuning, oldExamples, questionsOf } from '~/training/measures/fine-tuning';
import { measureHeads } from '~/training/measures/heads';
import { formats, measureFormat, measurePruning } from '~/training/measures/sizes';
import { measureStories } from '~/training/measures/stories';
import { measureWordings } from '~/training/measures/wordings';
import { toRounded } from '~/training/report';

/** A model that has learnt nothing, but has the words and the room. */
const config: Config = { vocab: vocabulary.length, width: 8, layers: 2, heads: 2, hidden: 8, context: 128, ropeBase: 100 }; // prettier-ignore
const flat = new Float32Array(countParameters(config));
initialise(config, flat, random(1));
const subject = {
  model: { config, weights: viewWeights(config, flat) },
  tokenizer: createTokenizer(vocabulary),
};

test('a figure has its interval', () => {
  const { value, n, low, high } = figureOf(18, 20);
  expect({ value, n, low: low.toFixed(3), high: high.toFixed(3) }).toEqual({
    value: 0.9,
    n: 20,
    low: '0.699',
    high: '0.972',
  });
});

test('pooled figures have all cases', () => {
  expect(pool([figureOf(1, 2), figureOf(3, 4)])).toEqual(figureOf(4, 6));
});

test('numbers are rounded wherever they stand', () => {
  expect(toRounded({ a: 1 / 3, b: [{ c: 2 / 3 }, 'text', undefined, null] })).toEqual({
    a: 0.3333,
    b: [{ c: 0.6667 }, 'text', undefined, null],
  });
});

test('each summary of few-shot rows has the cases of its tasks', () => {
  const rows = fewShotCases.map((wanted) => ({
    examples: wanted.shots ?? wanted.perClass! * wanted.classes,
    ...wanted,
    ...figureOf(1, 2),
  }));
  const ns = Object.entries(summariseFewShot(rows)).map(([key, { n }]) => [key, n]);
  const tasksOf: Record<string, number> = {
    'fewShot.threeClasses': 2,
    'fewShot.swapped': 1,
    'fewShot.swappedGroups': 1,
  };
  expect(ns).toEqual(ns.map(([key]) => [key, 2 * (tasksOf[key!] ?? 3)]));
});

test('a prompt with two examples of each of three classes has six', () => {
  const wanted = { task: 'ticket', perClass: 2, classes: 3, labels: 'held-out-pair' } as const;
  expect(measureFewShot(subject, wanted, 2)).toMatchObject({
    task: 'ticket',
    examples: 6,
    perClass: 2,
    n: 2,
  });
});

test('a confusion table has every ticket once, in the row of its class', () => {
  const { confusion, perClass, calibration } = measureConfusion(subject, 12);
  expect(confusion.table.map((row) => row.reduce((a, b) => a + b, 0))).toEqual([3, 3, 3, 3]);
  expect(confusion.table.every((row) => row.length === confusion.classes.length + 1)).toBe(true);
  expect(perClass.map((row) => row.class)).toEqual(confusion.classes);
  expect(calibration.reduce((sum, { n }) => sum + n, 0)).toBe(12);
});

test('every unseen wording gets a row', () => {
  const rows = measureWordings(subject, 1);
  expect(new Set(rows.map(({ wording }) => wording)).size).toBe(32);
});

test('a head shares out no more than it has', () => {
  const rows = measureHeads(subject, 3);
  expect(rows.map(({ layer, head }) => `${layer}${head}`)).toEqual(['00', '01', '10', '11']);
  for (const { rightLabels, wrongLabels, previous, sameWord } of rows) {
    expect(rightLabels).toBeGreaterThan(0);
    expect(wrongLabels).toBeGreaterThan(0);
    expect(rightLabels + wrongLabels).toBeLessThan(1);
    expect(previous + sameWord).toBeLessThan(1);
  }
});

test('what knows nothing writes no coherent story', () => {
  expect(measureStories(subject, { temperature: 1, topK: 10 }, 6)).toEqual({
    temperature: 1,
    topK: 10,
    coherent: 0,
    n: 6,
  });
});

describe('a smaller file', () => {
  const rows = formats.map((format) => measureFormat(subject, format, 3));

  test('is the smaller the fewer bits it has, and groups cost some', () => {
    const bytes = Object.fromEntries(rows.map((row) => [row.format, row.bytes]));
    expect(bytes['float32']).toBe(4 * flat.length);
    const sizes = ['float32', '8 bits', '6 bits', '5 bits', '4 bits', '3 bits'].map((key) => bytes[key]!);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  });

  test('without pruning is what it was', () => {
    const { share: _, ...whole } = measurePruning(subject, 0, 3);
    expect(rows[0]).toMatchObject(whole);
  });
});

describe('fine-tuning', () => {
  const course = { task: 'stars', method: 'replay', rate: 3e-3, examples: 6 } as const;
  const measure = () => measureFineTuning(subject, course, { n: 6, steps: [0, 2, 5] });

  test('is measured at the steps asked for, and the same each time', () => {
    const rows = measure();
    expect(rows.map(({ step }) => step)).toEqual([0, 2, 5]);
    expect(rows[2]!.trainLoss).toBeLessThan(rows[0]!.trainLoss);
    expect(measure()).toEqual(rows);
  });

  test('replays examples that training had: reviews, tickets and episodes', () => {
    const examples = oldExamples(30);
    expect(examples.every(({ prompt, answer }) => prompt.endsWith(' =>') && /^\S+$/.test(answer))).toBe(true);
    expect(
      examples.map(({ prompt }) => prompt.split(' ')[0]).filter((word) => word === 'review'),
    ).toHaveLength(10);
    expect(examples.some(({ prompt }) => prompt.includes('\n'))).toBe(true);
  });

  test('is tested on texts that it does not learn from', () => {
    const textOf = ({ prompt }: { prompt: string }) => prompt.replace(/^stars : | =>$/g, '');
    expect(questionsOf('stars', 1, 30).filter((one) => isHeldOut(textOf(one)))).toEqual([]);
    expect(questionsOf('stars', 2, 30, { heldOut: true }).every((one) => isHeldOut(textOf(one)))).toBe(true);
  });
});
