import { expect, test } from 'vitest';
import {
  gridOf,
  kilobytes,
  leftFirstStage,
  onOneLine,
  samplesByPrompt,
  steepestRise,
} from '~/model-card/readings';

const rise = (...moments: [step: number, inContext: number][]) =>
  moments.map(([step, inContext]) => ({ step, inContext }));

test.each([
  {
    name: 'the steepest stretch',
    history: rise([0, 0.2], [100, 0.9], [200, 1]),
    span: 100,
    expected: { from: 0, to: 100, before: 0.2, after: 0.9 },
  },
  {
    name: 'a longer stretch where moments are far apart',
    history: rise([0, 0.2], [50, 0.2], [250, 0.8]),
    span: 100,
    expected: { from: 0, to: 250, before: 0.2, after: 0.8 },
  },
  { name: 'nothing if it only falls', history: rise([0, 0.4], [100, 0.3]), span: 100, expected: undefined },
  { name: 'nothing of a run too short', history: rise([0, 0.1], [50, 0.9]), span: 100, expected: undefined },
])('finds $name', ({ history, span, expected }) => {
  expect(steepestRise(history, span)).toEqual(expected);
});

const moment = { loss: 1, heldOutLoss: 1, inContext: 0 };

test('finds the step at which the first stage was left', () => {
  expect(
    leftFirstStage([
      { ...moment, step: 50, stage: 'first' },
      { ...moment, step: 100, stage: 'all' },
      { ...moment, step: 150, stage: 'all' },
    ]),
  ).toBe(100);
  expect(leftFirstStage([{ ...moment, step: 50, stage: 'first' }])).toBeUndefined();
});

const row = { value: 0.5, n: 10, low: 0.2, high: 0.8, classes: 2, labels: 'held-out-pair' };

test('sorts few-shot rows into a grid, and leaves out other kinds of prompts', () => {
  const [one, none, other] = [
    { ...row, task: 'ticket', examples: 4 },
    { ...row, task: 'ticket', examples: 0 },
    { ...row, task: 'group', examples: 0 },
  ];
  const rows = [
    one,
    none,
    other,
    { ...row, task: 'ticket', examples: 2, perClass: 1 },
    { ...row, task: 'ticket', examples: 2, labels: 'random' },
    { ...row, task: 'ticket', examples: 3, classes: 3 },
  ];
  expect(gridOf(rows, 'held-out-pair')).toEqual({
    examples: [0, 4],
    rows: [
      { task: 'ticket', cells: [none, one] },
      { task: 'group', cells: [other, undefined] },
    ],
  });
});

test('gathers the samples of each prompt', () => {
  const sample = (prompt: string, text: string) => ({ prompt, next: [], text });
  expect(
    samplesByPrompt([
      { ...moment, step: 1, stage: 'first', samples: [sample('a', 'x'), sample('b', 'y')] },
      { ...moment, step: 50, stage: 'first' },
      { ...moment, step: 200, stage: 'all', samples: [sample('a', 'z')] },
    ]),
  ).toEqual([
    {
      prompt: 'a',
      moments: [
        { step: 1, next: [], text: 'x' },
        { step: 200, next: [], text: 'z' },
      ],
    },
    { prompt: 'b', moments: [{ step: 1, next: [], text: 'y' }] },
  ]);
});

test('writes a text on one line', () => {
  expect(onOneLine('dog => blue \n cat =>')).toBe('dog => blue ⏎ cat =>');
});

test.each([
  [193_592, '194'],
  [1234, '1.2'],
])('writes %i bytes as %s kB', (bytes, expected) => {
  expect(kilobytes(bytes)).toBe(expected);
});
