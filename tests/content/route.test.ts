import { describe, expect, test } from 'vitest';
import { chapterOf } from '~/route/estimate';
import { leaning, poolOf } from '~/route/pool';
import { parseBook } from './book';

const { quizzes } = parseBook();
/** What the rule of the pool may miss: any word for a part of a chapter that is not plainly something else. */
const suspicious =
  /\b(figures? \d|tables?|chapters?|sections?|drawings?|exercises?|worked|checklist|rows)\b/i;

test('every question that is left out by hand is there', () => {
  const ids = quizzes.flatMap(({ data }) => data.questions.map(({ id }) => id));
  expect(leaning.filter((id) => !ids.includes(id))).toEqual([]);
});

describe.each(quizzes.map(({ data }) => data))('the quiz of $chapter', ({ chapter, questions }) => {
  test('has questions whose ids name the chapter', () => {
    const strangers = questions.filter(({ id }) => chapterOf(id) !== chapter);
    expect(
      strangers.map(({ id }) => id),
      `Begin each id with \`${chapter}-\`.`,
    ).toEqual([]);
  });

  test('has three questions for finding a way, on several objectives and rungs', () => {
    const pool = poolOf(questions, 3);
    expect(pool).toHaveLength(3);
    const texts = pool.flatMap(({ prompt, options }) => [prompt, ...options.map(({ text }) => text)]);
    expect(texts.filter((text) => suspicious.test(text))).toEqual([]);
    expect(new Set(pool.map(({ objective }) => objective)).size).toBeGreaterThan(1);
    expect(new Set(pool.map(({ asks }) => asks)).size).toBeGreaterThan(1);
  });
});
