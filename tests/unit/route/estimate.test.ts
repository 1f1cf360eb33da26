import { describe, expect, test } from 'vitest';
import { chapterOf, creditOf, estimate, evidenceIn, meanOf, varianceOf } from '~/route/estimate';
import { emptyRecord, type Answer } from '~/reader/record';

const day = 24 * 60 * 60 * 1000;
const right = (chapter: string) => ({ id: `${chapter}-a`, chapter, credit: 1 });

test.each<[Pick<Answer, 'verdict' | 'sure'>, number]>([
  [{ verdict: 'right' }, 1],
  [{ verdict: 'right', sure: 'unsure' }, 1],
  [{ verdict: 'right', sure: 'guess' }, 0.5],
  [{ verdict: 'partly', sure: 'sure' }, 0.5],
  [{ verdict: 'wrong', sure: 'guess' }, 0],
])('%o is worth %d', (answer, credit) => {
  expect(creditOf(answer)).toBe(credit);
});

test.each([
  ['at-work-map-risk', 'at-work'],
  ['tokens-split', 'tokens'],
  ['tokens', undefined],
  ['gone-with-the-last-edition', undefined],
])('the question %s belongs to %s', (id, chapter) => {
  expect(chapterOf(id)).toBe(chapter);
});

describe('evidenceIn', () => {
  const now = 100 * day;
  const answer = (at: number): Answer => ({
    response: { type: 'choice', chosen: 'a' },
    verdict: 'right',
    tries: 0,
    at,
  });
  const evidence = (answers: Record<string, Answer>) =>
    evidenceIn({ ...emptyRecord, answers: new Map(Object.entries(answers)) }, now);

  test('tells the chapter and the worth of an answer', () => {
    expect(evidence({ 'tokens-split': { ...answer(now), sure: 'guess' } })).toEqual([
      { id: 'tokens-split', chapter: 'tokens', credit: 0.5 },
    ]);
  });

  test.each([
    { what: 'thirty days old', id: 'tokens-split', at: now - 30 * day, count: 0 },
    { what: 'a little younger', id: 'tokens-split', at: now - 30 * day + 1, count: 1 },
    { what: 'to a question of no chapter', id: 'elsewhere', at: now, count: 0 },
  ])('counts an answer $what $count times', ({ id, at, count }) => {
    expect(evidence({ [id]: answer(at) })).toHaveLength(count);
  });
});

test.each([
  { of: 'tokens', known: 2 },
  { of: 'attention', known: 1.35 },
  { of: 'limits', known: 1 },
])('a right answer about tokens makes $known of $of', ({ of, known }) => {
  expect(estimate(of, [right('tokens')])).toEqual({ known, unknown: 1 });
});

test('what was half right counts on either side', () => {
  expect(estimate('tokens', [{ id: 'a', chapter: 'tokens', credit: 0.5 }])).toEqual({
    known: 1.5,
    unknown: 1.5,
  });
});

test.each([
  { known: 1, unknown: 1, mean: 1 / 2, variance: 1 / 12 },
  { known: 3, unknown: 1, mean: 3 / 4, variance: 3 / 80 },
])('Beta($known, $unknown) has the mean $mean and the variance $variance', ({ mean, variance, ...beta }) => {
  expect(meanOf(beta)).toBeCloseTo(mean, 12);
  expect(varianceOf(beta)).toBeCloseTo(variance, 12);
});
