import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  acceptedHtml,
  firstExercises,
  isRight,
  mix,
  modelHtml,
  promptHtml,
  rubricHtml,
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

  test.each(['sort', 'blank', 'explain'] as const)('leaves the kind %s as it is', (type) => {
    expect(toExercises(questionOf(type))).toEqual([questionOf(type)]);
  });
});

test('firstExercises takes one variant of each question', () => {
  expect(firstExercises(chapter).map(({ id }) => id)).toEqual([
    'parcels-one',
    'parcels-some',
    'parcels-order',
    'parcels-sort',
    'parcels-number-1',
    'parcels-word',
    'parcels-why',
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

test.each([
  {
    answers: ['recall', 'sensitivity', 'R&D'],
    html: '<strong>recall</strong>. Also right: sensitivity, R&amp;D',
  },
  { answers: ['a < b'], html: '<strong>a &lt; b</strong>' },
])('acceptedHtml tells $answers', ({ answers, html }) => {
  expect(acceptedHtml({ ...questionOf('blank'), answers })).toBe(html);
});

test('the solution of a blank is its forms and the reason', () => {
  const blank = { ...questionOf('blank'), answers: ['recall'], reason: 'What was *found*.' };
  expect(solutionHtml(blank)).toBe('<p><strong>recall</strong></p><p>What was <em>found</em>.</p>');
});

test('the solution of an explanation is its rubric and a model answer', () => {
  const explain = questionOf('explain');
  expect(rubricHtml({ ...explain, rubric: [{ id: 'a', text: 'It *pays*', reason: 'So.' }] })).toBe(
    '<p>What a good answer says:</p><ul><li><strong>It <em>pays</em></strong>: So.</li></ul>',
  );
  expect(modelHtml({ ...explain, model: 'A *few*.' })).toBe('<p>A model answer: A <em>few</em>.</p>');
  expect(solutionHtml(explain)).toBe(rubricHtml(explain) + modelHtml(explain));
});
