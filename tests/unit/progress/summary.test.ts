import { expect, test } from 'vitest';
import type { ChapterProgress, Mistake, Progress } from '~/progress/progress';
import { sortObjectives, sumUp } from '~/progress/summary';
import { countVerdicts } from '~/quiz/tally';
import type { Verdict } from '~/quiz/grade';

const see = { href: '', number: '', title: '' };
const standing = (verdicts: readonly (Verdict | undefined)[]) => ({
  verdicts,
  tally: countVerdicts(verdicts),
});
const objective = (letter: string, ...verdicts: (Verdict | undefined)[]) => ({
  letter,
  text: letter,
  ...standing(verdicts),
});
const chapter = { slug: 's', title: 's', part: 'p', href: '', objectives: [], questions: [] };
const told = (...verdicts: (Verdict | undefined)[]): ChapterProgress => ({
  chapter,
  ...standing(verdicts),
  objectives: [],
});

test('sorts the letters of objectives by how they stand', () => {
  const objectives = [
    objective('a', 'right', 'right'),
    objective('b', 'wrong', undefined),
    objective('c', 'right'),
    objective('d', undefined),
    objective('e', 'right', undefined),
  ];
  expect(sortObjectives({ objectives })).toEqual({ done: 'a c', reread: 'b', open: 'd e' });
});

test('sums up a record, each misconception once', () => {
  const one = { belief: 'a', truth: '', taught: see };
  const other = { ...one, belief: 'b' };
  const question: Mistake['question'] = {
    id: 'q',
    objective: 'a',
    prompt: '',
    href: '',
    see,
    key: { type: 'explain', rubric: [] },
    behind: {},
  };
  const mistake = (...misconceptions: Mistake['misconceptions']) => ({ chapter, question, misconceptions });
  const progress: Progress = {
    chapters: [told('right', undefined), told(undefined), told('wrong', 'partly', 'wrong')],
    mistakes: [mistake(one, other), mistake(one), mistake()],
    last: undefined,
    answered: 4,
    strangers: 7,
    levels: [],
  };
  expect(sumUp(progress)).toEqual({
    done: 4,
    count: 6,
    begun: 2,
    chapters: 3,
    mistakes: 3,
    misconceptions: 2,
  });
});
