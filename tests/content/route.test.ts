import { describe, expect, test } from 'vitest';
import { chapterOf } from '~/route/estimate';
import { poolOf } from '~/route/pool';
import { parseBook } from './book';

const { quizzes } = parseBook();

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
    expect(new Set(pool.map(({ objective }) => objective)).size).toBeGreaterThan(1);
    expect(new Set(pool.map(({ asks }) => asks)).size).toBeGreaterThan(1);
  });
});
