import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  firstExercises,
  isRight,
  mix,
  promptHtml,
  seeHtml,
  solutionHtml,
  toExercises,
} from '~/exports/exercises';
import { chapter, exerciseOf, questionOf } from './sample';

fc.configureGlobal({ seed: 1 });

describe('toExercises', () => {
  test('makes one exercise of each variant, with its numbers in the texts', () => {
    const [first, second] = toExercises(questionOf('number'));
    expect(first).toMatchObject({
      id: 'parcels-number-1',
      prompt: 'What do 600 parcels cost?',
      reason: 'Each costs two: 1,200.',
      answer: 1200,
      mistakes: [{ value: 600, reason: 'One for 600?' }],
    });
    expect(second).toMatchObject({ id: 'parcels-number-2', answer: 4, mistakes: [] });
  });

  test('leaves the others as they are', () => {
    expect(toExercises(questionOf('sort'))).toEqual([questionOf('sort')]);
  });
});

test('firstExercises takes one variant of each question', () => {
  expect(firstExercises(chapter).map(({ id }) => id)).toEqual([
    'parcels-one',
    'parcels-some',
    'parcels-order',
    'parcels-sort',
    'parcels-number-1',
  ]);
});

test.each([
  { answer: 'b', id: 'b', right: true },
  { answer: 'ab', id: 'b', right: false },
  { answer: ['a', 'b'], id: 'b', right: true },
])('isRight says of $id among $answer: $right', ({ answer, id, right }) => {
  expect(isRight({ answer }, { id })).toBe(right);
});

test('mix loses nothing, is the same each time, and never the given order', () => {
  const parts = fc.uniqueArray(fc.string(), { minLength: 2, maxLength: 7 });
  fc.assert(
    fc.property(parts, fc.string(), (ids, seed) => {
      const given = ids.map((id) => ({ id }));
      const mixed = mix(given, seed);
      expect(mixed).not.toEqual(given);
      expect(mixed).toEqual(mix(given, seed));
      expect(mixed.map(({ id }) => id).sort()).toEqual([...ids].sort());
    }),
  );
});

test('the unit stands behind the prompt of a number', () => {
  expect(promptHtml(exerciseOf('number'))).toBe('What do 600 parcels cost? (Unit: euros)');
});

test('the section is linked', () => {
  expect(seeHtml(exerciseOf('order'))).toBe(
    'Reread: <a href="https://book.test/primer/parcels/#rates">What it costs</a>',
  );
});

test('the solution of a sort names the group of each card', () => {
  expect(solutionHtml(questionOf('sort'))).toContain('<li><strong>A chair → Away</strong>: Since Y');
});
