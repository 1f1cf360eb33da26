import { expect, test } from 'vitest';
import { attemptsOf, needsReview } from '~/reader/attempts';
import type { Attempt } from '~/reader/record';

test('attemptsOf gives all tries, the last one last', () => {
  const earlier: Attempt[] = [{ verdict: 'wrong', at: 1 }];
  const response = { type: 'choice', chosen: 'a' } as const;
  expect(attemptsOf({ response, verdict: 'right', tries: 1, at: 5, earlier })).toEqual([
    ...earlier,
    { verdict: 'right', at: 5 },
  ]);
});

test.each<{ name: string; attempts: Attempt[]; needs: boolean }>([
  { name: 'no try', attempts: [], needs: false },
  { name: 'a right answer', attempts: [{ verdict: 'right', at: 1 }], needs: false },
  {
    name: 'a right answer of a sure reader',
    attempts: [{ verdict: 'right', sure: 'sure', at: 1 }],
    needs: false,
  },
  { name: 'a right guess', attempts: [{ verdict: 'right', sure: 'guess', at: 1 }], needs: true },
  {
    name: 'a right answer of an unsure reader',
    attempts: [{ verdict: 'right', sure: 'unsure', at: 1 }],
    needs: true,
  },
  { name: 'a partly right answer', attempts: [{ verdict: 'partly', at: 1 }], needs: true },
  {
    name: 'a wrong answer, put right since',
    attempts: [
      { verdict: 'wrong', at: 1 },
      { verdict: 'right', at: 2 },
    ],
    needs: true,
  },
])('needsReview of $name is $needs', ({ attempts, needs }) => {
  expect(needsReview(attempts)).toBe(needs);
});
