import { expect, test } from 'vitest';
import { countVerdicts, nextStep } from '~/quiz/tally';

const none = { right: 0, partly: 0, wrong: 0, open: 0 };

test.each([
  {
    verdicts: ['right', 'partly', undefined],
    counts: { ...none, right: 1, partly: 1, open: 1 },
    step: 'reread',
  },
  { verdicts: ['right', undefined], counts: { ...none, right: 1, open: 1 }, step: 'rest' },
  { verdicts: ['right', 'right'], counts: { ...none, right: 2 }, step: 'done' },
  {
    verdicts: ['right', 'wrong', undefined],
    counts: { ...none, right: 1, wrong: 1, open: 1 },
    step: 'reread',
  },
  { verdicts: ['partly'], counts: { ...none, partly: 1 }, step: 'reread' },
  { verdicts: [undefined], counts: { ...none, open: 1 }, step: 'none' },
  { verdicts: [], counts: none, step: 'none' },
] as const)('counts $verdicts as $counts, which stands as $step', ({ verdicts, counts, step }) => {
  expect(countVerdicts(verdicts)).toEqual(counts);
  expect(nextStep(countVerdicts(verdicts))).toBe(step);
});
