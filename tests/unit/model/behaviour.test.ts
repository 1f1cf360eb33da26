/*
 * What the book says that its model does, asked of the file that it ships. Slow measures get fewer cases here than
 * `npm run report:model` gives them.
 */
import { describe, expect, test } from 'vitest';
import told from '../../../src/training/report.json';
import { countParameters } from '~/model/parameters';
import { type FewShotCase, measureFewShot } from '~/training/measures/few-shot';
import { type Figure, figureOf, pool } from '~/training/measures/figure';
import { measureHeldOut } from '~/training/history';
import { type Course, type FineTuningRow, measureFineTuning } from '~/training/measures/fine-tuning';
import { formats, measureFormat } from '~/training/measures/sizes';
import { measureStories } from '~/training/measures/stories';
import { measureZeroShot, type ZeroShotTask } from '~/training/measures/zero-shot';
import type { Report } from '~/training/report';
import { readShipped } from './shipped.ts';

const report = told as unknown as Report; // written by a program in this shape
const shipped = readShipped();
const subject = { model: shipped.model, tokenizer: shipped.tokenizer };
const slow = { timeout: 120_000 };
const tasks = ['sentiment', 'ticket', 'group'] as const;
const plain = { classes: 2, labels: 'held-out-pair' } as const;
const { figures } = report;

/** Whether two intervals have a number in common. */
const overlap = (one: Figure, other: Figure) => one.low <= other.high && other.low <= one.high;

/** A share of a row with its interval. */
const shareOf = <Key extends string>(row: Record<Key | 'n', number>, key: Key) =>
  figureOf(Math.round(row[key] * row.n), row.n);

test('the report is about the file that is shipped', () => {
  expect(report.model).toEqual({
    ...shipped.about,
    heldOutLoss: expect.closeTo(shipped.about.heldOutLoss, 3) as number,
    parameters: countParameters(shipped.config),
    vocabulary: shipped.words.length,
    bytes: shipped.file.length,
  });
});

test.each<[ZeroShotTask, number, number]>([
  ['review', 0.97, 1],
  ['ticket', 0.93, 1],
  ['word', 0.97, 1],
  ['extraction', 0.95, 1],
  ['unseen', 0.7, 0.92], // wordings that training does not have are hard on purpose, and not hopeless
])('without examples, %s tasks: a share of %f to %f, as reported', slow, (task, least, most) => {
  const found = measureZeroShot(subject, task, 300);
  expect(found.value).toBeGreaterThanOrEqual(least);
  expect(found.value).toBeLessThanOrEqual(most);
  expect(overlap(found, figures[`zeroShot.${task}`]!)).toBe(true);
});

describe('with examples in the prompt', slow, () => {
  const measure = (wanted: Omit<FewShotCase, 'task'>) =>
    tasks.map((task) => measureFewShot(subject, { ...wanted, task }, 60));
  const [none, one, chance, unknown] = [
    measure({ ...plain, shots: 0 }),
    measure({ ...plain, perClass: 1 }),
    measure({ ...plain, perClass: 2, labels: 'random' }),
    measure({ ...plain, perClass: 1, labels: 'unknown' }),
  ];
  const swapped = measureFewShot(
    subject,
    { ...plain, task: 'sentiment', perClass: 1, labels: 'swapped' },
    60,
  );

  test('there is nothing to go by without one', () => expect(pool(none).value).toBeLessThanOrEqual(0.1));

  test.each(one)('one of each class is enough: $task', ({ value }) => {
    expect(value).toBeGreaterThanOrEqual(0.95);
  });

  test('labels drawn at random teach nothing', () => {
    expect(pool(chance).value).toBeGreaterThan(0.35);
    expect(pool(chance).value).toBeLessThan(0.65);
  });

  test('swapped names of the moods are followed', () => {
    expect(swapped.value).toBeGreaterThanOrEqual(0.95);
  });

  test.each([
    ['none', none],
    ['oneOfEach', one],
    ['random', chance],
    ['swapped', [swapped]],
    ['unknown', unknown],
  ] as const)('the report says so too: %s', (key, rows) => {
    expect(overlap(pool(rows), figures[`fewShot.${key}`]!)).toBe(true);
  });
});

test('stories hang together at temperature 0.7 and fall apart at 2', slow, () => {
  const [calm, wild] = [0.7, 2].map((temperature) => measureStories(subject, { temperature }, 60).coherent);
  expect(calm).toBeGreaterThanOrEqual(0.95);
  expect(wild).toBeLessThanOrEqual(0.3);
  const told = (temperature: number) =>
    report.tables.sampling.find((row) => row.temperature === temperature && !row.topK && !row.topP)!.coherent;
  expect(Math.abs(calm! - told(0.7))).toBeLessThan(0.05);
  expect(Math.abs(wild! - told(2))).toBeLessThan(0.1);
});

describe('fewer bits', slow, () => {
  const measure = (format: string) =>
    measureFormat(
      subject,
      formats.find((one) => one.format === format)!,
      60,
    );
  const as = measure('float32');

  test('8 bits cost nothing: the file has them already', () => {
    expect(Math.abs(measure('8 bits').loss - as.loss)).toBeLessThan(0.002);
  });

  test('the shipped weights are as good as the float32 ones that training left', () => {
    const rounded = measureHeldOut(shipped.model, shipped.tokenizer, 600);
    expect(Math.abs(rounded - shipped.about.heldOutLoss)).toBeLessThan(0.002);
  });

  test('4 bits in groups of 16 still answer, 2 bits do not', () => {
    const [four, two] = [measure('4 bits, groups of 16'), measure('2 bits, groups of 16')];
    expect(four.ticket).toBeGreaterThan(0.9);
    expect(two.loss).toBeGreaterThan(2 * as.loss);
    expect(two.ticket).toBeLessThan(0.5);
  });
});

describe('fine-tuning', slow, () => {
  const tune = (
    method: Course['method'],
    rate: number,
    examples: number,
    steps: readonly number[],
    task: Course['task'] = 'stars',
  ) => measureFineTuning(subject, { task, method, rate, examples }, { steps, n: 90 });
  const old = ({ oldReview, oldTicket }: FineTuningRow) => (oldReview + oldTicket) / 2;
  const few = tune('full', 3e-4, 20, [0, 10, 30, 60]);
  const [some] = tune('full', 3e-4, 50, [60]);
  const [urgent] = tune('full', 3e-4, 50, [60], 'urgency');
  const [fast] = tune('full', 1e-3, 200, [120]);
  const [lora] = tune('lora', 5e-4, 200, [240]);
  const [replay] = tune('replay', 1e-3, 200, [120]);

  test('nothing is right before; 50 examples teach urgency and most of stars, 200 teach stars too', () => {
    expect(few[0]!.testRight).toBe(0);
    expect(urgent!.testRight).toBeGreaterThanOrEqual(0.9);
    expect(some!.testRight).toBeGreaterThanOrEqual(0.7);
    for (const many of [fast!, replay!]) expect(many.testRight).toBeGreaterThanOrEqual(0.88);
  });

  test('20 examples are learnt by heart while unseen texts get worse', () => {
    const last = few.at(-1)!;
    expect(last.trainLoss).toBeLessThan(0.05);
    expect(last.testLoss).toBeGreaterThan(1.1 * Math.min(...few.map(({ testLoss }) => testLoss)));
  });

  test('large steps make it forget old tasks; LoRA with small ones does not, and replay helps', () => {
    expect(old(fast!)).toBeLessThan(0.5);
    expect(lora!.testRight).toBeGreaterThan(0.6);
    expect(old(lora!)).toBeGreaterThan(0.9);
    expect(old(replay!)).toBeGreaterThan(0.9);
  });

  test('LoRA is no safeguard: the report has it forget tickets over their urgency', () => {
    const rows = report.tables.fineTuning.filter(
      ({ task, method }) => task === 'urgency' && method === 'lora',
    );
    expect(rows.length).toBeGreaterThan(0);
    for (const { oldTicket } of rows.filter(({ step }) => step === 240)) expect(oldTicket).toBeLessThan(0.5);
  });

  test.each([...few, some!, urgent!, fast!, lora!, replay!])(
    'the report says so too: $task, $method at $rate, $examples examples, step $step',
    (found) => {
      const told = report.tables.fineTuning.find((row) =>
        (['task', 'method', 'rate', 'examples', 'step'] as const).every((key) => row[key] === found[key]),
      )!;
      for (const key of ['testRight', 'oldReview', 'oldTicket'] as const)
        expect(overlap(shareOf(found, key), shareOf(told, key)), key).toBe(true);
    },
  );
});
