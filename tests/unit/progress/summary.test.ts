import { expect, test } from 'vitest';
import type { ChapterProgress, Mistake, Progress } from '~/progress/progress';
import { sayMistakes, sortObjectives, sumUp } from '~/progress/summary';
import { saysOf } from '~/progress/says';
import { countVerdicts } from '~/quiz/tally';
import type { Verdict } from '~/quiz/grade';
import { strings } from '~/strings/en';

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

const says = JSON.parse(saysOf(strings, /^summary\.(mistakes|show)/)) as Record<string, string>;
test.each([
  { mistakes: 0, misconceptions: 0, words: 'No answer is wrong at present.' },
  { mistakes: 1, misconceptions: 0, words: 'One answer is not right yet.' },
  { mistakes: 1, misconceptions: 1, words: 'One answer is not right yet; it shows one misconception.' },
  {
    mistakes: 1,
    misconceptions: 2,
    words: 'One answer is not right yet; it shows 2 different misconceptions.',
  },
  { mistakes: 9, misconceptions: 1, words: '9 answers are not right yet; they show one misconception.' },
  {
    mistakes: 9,
    misconceptions: 5,
    words: '9 answers are not right yet; they show 5 different misconceptions.',
  },
])('says that $mistakes answers show $misconceptions misconceptions', ({ words, ...counts }) => {
  expect(sayMistakes(counts, says)).toBe(words);
});
