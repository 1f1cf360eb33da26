import { expect, test } from 'vitest';
import type { Verdict } from '~/quiz/grade';
import { tally } from '~/quiz/tally';

const answered = (objective: string, ...verdicts: (Verdict | undefined)[]) =>
  verdicts.map((verdict) => ({ objective, verdict }));

test.each([
  { verdicts: ['right', undefined], counts: { right: 1, missed: 0, open: 1 } },
  { verdicts: ['right', 'right'], counts: { right: 2, missed: 0, open: 0 } },
  { verdicts: ['partly', 'wrong'], counts: { right: 0, missed: 2, open: 0 } },
  { verdicts: [undefined], counts: { right: 0, missed: 0, open: 1 } },
] as const)('counts $verdicts as $counts', ({ verdicts, counts }) => {
  expect(tally(answered('a', ...verdicts)).get('a')).toEqual(counts);
});

test('counts each objective by itself, in the order of the questions', () => {
  const questions = [...answered('b', 'right'), ...answered('a', 'wrong'), ...answered('b', undefined)];
  expect([...tally(questions)]).toEqual([
    ['b', { right: 1, missed: 0, open: 1 }],
    ['a', { right: 0, missed: 1, open: 0 }],
  ]);
});

test('is empty without questions', () => {
  expect(tally([]).size).toBe(0);
});
