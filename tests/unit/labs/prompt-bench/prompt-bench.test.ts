import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readState, writeState } from '~/labs/lab-state';
import { drawTrials, shots } from '~/labs/prompt-bench/curve';
import { drawExamples, drawQuestions, mostExamples, tasks, type Task } from '~/labs/prompt-bench/examples';
import {
  answerFor,
  examplesOf,
  fields,
  firstLabels,
  labelsOf,
  move,
  packExamples,
  toPrompt,
  unpackExamples,
} from '~/labs/prompt-bench/prompt-bench';
import { score } from '~/labs/prompt-bench/score';
import { isHeldOut, isHeldOutPair } from '~/model/corpus/held-out';
import { vocabulary } from '~/model/corpus/vocabulary';
import { createTokenizer } from '~/model/tokenizer';

const names = Object.keys(tasks) as Task[];
const cow = { text: 'cow', kind: 0 } as const;
const oslo = { text: 'oslo', kind: 1 } as const;

describe.each(names)('the task %s', (task) => {
  test('draws examples of both kinds, the same for the same seed, fewer of them as the first ones', () => {
    const examples = drawExamples(task, 3, mostExamples);
    expect(examples).toHaveLength(mostExamples);
    expect(new Set(examples.slice(0, 2).map(({ kind }) => kind)).size).toBe(2);
    expect(drawExamples(task, 3, 4)).toEqual(examples.slice(0, 4));
    expect(drawExamples(task, 4, mostExamples)).not.toEqual(examples);
  });

  test('asks different texts, none of which stands in the prompt', () => {
    const examples = drawExamples(task, 3, 4);
    const texts = drawQuestions(task, 3, examples).map(({ text }) => text);
    expect(new Set([...texts, ...examples.map(({ text }) => text)]).size).toBe(texts.length + 4);
    expect(texts.length).toBe(task === 'groups' ? 12 : 40);
    if (task !== 'groups') expect(texts.every(isHeldOut)).toBe(true);
  });

  test('fits into the window of the model with all its examples, and has known words alone', () => {
    const unknown: string[] = [];
    const { encode } = createTokenizer(vocabulary);
    for (let seed = 1; seed < 20; seed++) {
      const examples = drawExamples(task, seed, mostExamples);
      const labels = labelsOf({ a: 'kappa', b: 'omega', mode: 'right', seed }, examples);
      for (const { text } of drawQuestions(task, seed, examples))
        expect(encode(toPrompt(examples, labels, text), unknown).length).toBeLessThan(128);
    }
    expect(unknown).toEqual([]);
  });
});

test('begins with labels that training never showed together', () => {
  expect(isHeldOutPair(...firstLabels)).toBe(true);
});

test.each([
  { mode: 'right', labels: ['x', 'y'], right: 'x' },
  { mode: 'swapped', labels: ['y', 'x'], right: 'y' },
] as const)('labels that are $mode', ({ mode, labels, right }) => {
  const state = { a: 'x', b: 'y', mode, seed: 1 };
  expect(labelsOf(state, [cow, oslo])).toEqual(labels);
  expect(answerFor(state, 0)).toBe(right);
});

test('random labels are drawn by the seed, whatever the kind', () => {
  const state = { a: 'x', b: 'y', mode: 'random', seed: 1 } as const;
  const labels = labelsOf(
    state,
    Array.from({ length: 8 }, () => cow),
  );
  expect(new Set(labels)).toEqual(new Set(['x', 'y']));
  expect(labelsOf(state, [oslo, oslo])).toEqual(labels.slice(0, 2));
  expect(answerFor(state, 0)).toBe('x');
});

test.each([
  { examples: [], prompt: 'oslo =>' },
  { examples: [cow], prompt: 'cow => x \n oslo =>' },
])('makes the prompt $prompt', ({ examples, prompt }) => {
  expect(toPrompt(examples, ['x'], 'oslo')).toBe(prompt);
});

test.each([
  { at: 0, to: 1, moved: 'bac' },
  { at: 2, to: 0, moved: 'cab' },
  { at: 0, to: -1, moved: 'abc' },
  { at: 2, to: 3, moved: 'abc' },
])('moves $at to $to', ({ at, to, moved }) => {
  expect(move([...'abc'], at, to).join('')).toBe(moved);
});

describe('the state in a link', () => {
  test.each([
    { query: '?a=two+words', a: 'kappa' },
    { query: '?a=%3D%3E', a: 'kappa' },
    { query: '?a=Zebra', a: 'zebra' },
    { query: '?a=', a: 'kappa' },
  ])('reads the label of $query', ({ query, a }) => {
    expect(readState(fields, query).a).toBe(a);
  });

  test('holds the examples of a reader, none too, or the seed that draws them', () => {
    expect(examplesOf(readState(fields, '?ex=0cow|1oslo'))).toEqual([cow, oslo]);
    expect(examplesOf(readState(fields, '?ex=-'))).toEqual([]);
    expect(examplesOf(readState(fields, '?n=3'))).toEqual(drawExamples('reviews', 1, 3));
    expect(examplesOf(readState(fields, '?ex=2cow&n=1'))).toHaveLength(1);
    expect(examplesOf(readState(fields, `?ex=${'0a|'.repeat(9)}0a`))).toHaveLength(2);
  });

  test('brings back whatever examples a reader typed', () => {
    const text = fc.string({ maxLength: 40 }).filter((one) => !/[|\n\r\u2028\u2029]/.test(one));
    const examples = fc.array(fc.record({ text, kind: fc.constantFrom(0 as const, 1 as const) }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(examples, (given) => {
        expect(unpackExamples(packExamples(given))).toEqual(given);
        const state = { ...readState(fields, ''), ex: packExamples(given) };
        expect(examplesOf(readState(fields, writeState(fields, state)))).toEqual(given);
      }),
      { seed: 1 },
    );
  });
});

test('tells the score with its interval', () => {
  expect(score(['a', 'b', 'c'], ['a', 'a', 'c'])).toMatchObject({ right: 2, of: 3 });
  const all = score(Array(40).fill('a') as string[], Array(40).fill('a') as string[]);
  expect(all).toMatchObject({ percent: 100, high: 100 });
  expect(all.low).toBeCloseTo(91.2, 1);
});

test.each(shots)('draws forty prompts with %i examples', (count) => {
  for (const isRandom of [false, true]) {
    const trials = drawTrials('reviews', count, isRandom, 1);
    expect(trials).toHaveLength(40);
    expect(trials.every(({ prompt }) => prompt.split('\n').length === count + 1)).toBe(true);
  }
});
