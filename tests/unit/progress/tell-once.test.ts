import { expect, test } from 'vitest';
import type { Mistake } from '~/progress/progress';
import { tellOnce } from '~/progress/tell-once';

const see = { href: '', number: '', title: '' };
const chapter = { slug: 's', title: 's', part: 'p', href: '', objectives: [], questions: [] };
const mistake = (id: string, ...misconceptions: Mistake['misconceptions']): Mistake => ({
  chapter,
  question: {
    id,
    objective: 'a',
    prompt: '',
    href: '',
    see,
    key: { type: 'explain', rubric: [] },
    behind: {},
  },
  misconceptions,
});
const [letters, words, size] = ['letters', 'words', 'size'].map((belief) => ({
  belief,
  truth: '',
  taught: see,
}));
if (!letters || !words || !size) throw new Error('No misconceptions.');

test('tells each misconception in full at the first mistake that shows it, and names that one later', () => {
  const told = tellOnce([
    mistake('1', letters, words),
    mistake('2', words, size),
    mistake('3', letters, size),
  ]);
  expect(
    told.map(({ inFull, again }) => [
      inFull.map(({ belief }) => belief),
      again.map(({ misconception, first }) => `${misconception.belief} at ${first.question.id}`),
    ]),
  ).toEqual([
    [['letters', 'words'], []],
    [['size'], ['words at 1']],
    [[], ['letters at 1', 'size at 2']],
  ]);
});

test('tells nothing of mistakes that show nothing', () => {
  expect(tellOnce([mistake('1')])).toEqual([{ mistake: mistake('1'), inFull: [], again: [] }]);
});
