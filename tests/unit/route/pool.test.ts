import { describe, expect, test } from 'vitest';
import { poolOf, rungOf, standsAlone } from '~/route/pool';
import type { QuestionOf } from '~/quiz/question.schema';

type Asks = QuestionOf<'choice'>['asks'];

const choice = (id: string, objective: string, asks: Asks, misconceptions: number) => ({
  type: 'choice' as const,
  id,
  objective,
  asks,
  prompt: id,
  see: 'cost',
  terms: ['token'],
  answer: 'right',
  options: ['right', 'a', 'b', 'c'].map((option, index) => ({
    id: option,
    text: option,
    reason: option,
    ...(index > 0 && index <= misconceptions && { misconception: 'tokens-are-words' }),
  })),
});
const idsOf = (questions: readonly { type: string }[], count = 2) =>
  poolOf(questions, count).map(({ id }) => id);

test.each<[Asks, number]>([
  ['recall', 0],
  ['why', 1],
  ['apply', 2],
  ['predict', 3],
])('%s is rung %d', (asks, rung) => {
  expect(rungOf(asks)).toBe(rung);
});

describe('standsAlone', () => {
  const asking = (prompt: string) => ({ ...choice('a', 'x', 'why', 0), prompt });

  test.each([
    ['It is drawn as in figure 5a. What is it?', false],
    ['Compare tables 2 and 3.', false],
    ['By the rule of this chapter, which is worst?', false],
    ['Why does the chapter move them to the front?', false],
    ['In the worked example the key is changed.', false],
    ['Which part of the checklist would stop that?', false],
    ['Which claim does the figure carry?', true],
    ['In your table, one offer leads.', true],
    ['A chapter has ten pages.', true],
  ])('%s → %s', (prompt, expected) => {
    expect(standsAlone(asking(prompt))).toBe(expected);
  });

  test('looks at the options too', () => {
    const { options, ...rest } = asking('Which?');
    const leaning = options.map((option) => ({ ...option, text: 'The one in Table 4' }));
    expect(standsAlone({ ...rest, options: leaning })).toBe(false);
  });
});

describe('poolOf', () => {
  test('leaves out what cannot stand alone', () => {
    const leaning = { ...choice('a', 'x', 'why', 3), prompt: 'What does figure 2 show?' };
    expect(idsOf([leaning, choice('b', 'x', 'why', 0)])).toEqual(['b']);
  });

  test('takes questions of one choice alone', () => {
    expect(idsOf([{ type: 'order' }, choice('a', 'x', 'why', 0), { type: 'choices' }])).toEqual(['a']);
  });

  test('takes no more than asked for', () => {
    const questions = ['a', 'b', 'c', 'd'].map((id) => choice(id, id, 'why', 0));
    expect(idsOf(questions, 3)).toHaveLength(3);
    expect(idsOf([], 3)).toEqual([]);
  });

  test('prefers what shows misconceptions', () => {
    expect(idsOf([choice('a', 'x', 'why', 1), choice('b', 'y', 'why', 3)], 1)).toEqual(['b']);
  });

  test('prefers another objective to more misconceptions', () => {
    const questions = [choice('a', 'x', 'why', 3), choice('b', 'x', 'apply', 3), choice('c', 'y', 'why', 0)];
    expect(idsOf(questions)).toEqual(['a', 'c']);
  });

  test('prefers another rung to more misconceptions', () => {
    const questions = [choice('a', 'x', 'why', 3), choice('b', 'y', 'why', 3), choice('c', 'z', 'apply', 0)];
    expect(idsOf(questions)).toEqual(['a', 'c']);
  });

  test('keeps the order of the quiz, and takes the first of equals', () => {
    const questions = [
      choice('a', 'x', 'why', 0),
      choice('b', 'y', 'apply', 1),
      choice('c', 'z', 'predict', 2),
      choice('d', 'z', 'predict', 2),
    ];
    expect(idsOf(questions, 3)).toEqual(['a', 'b', 'c']);
  });
});
