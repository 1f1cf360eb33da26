import { expect, test } from 'vitest';
import { misconceptionsBehind } from '~/quiz/misconceptions';
import type { Question } from '~/quiz/question.schema';

const options = [
  { id: 'a', text: 'a', reason: 'a' },
  { id: 'b', text: 'b', reason: 'b', misconception: 'belief' },
];

test.each<{ name: string; question: object; behind: [string, string][] }>([
  { name: 'one right option', question: { type: 'choice', options }, behind: [['b', 'belief']] },
  { name: 'several right options', question: { type: 'choices', options }, behind: [['b', 'belief']] },
  { name: 'cards', question: { type: 'sort', cards: options }, behind: [['b', 'belief']] },
  {
    name: 'numbers, by their variant',
    question: {
      type: 'number',
      variants: [
        { mistakes: [{ value: 11, reason: 'r' }] },
        { mistakes: [{ value: 2.5, reason: 'r', misconception: 'belief' }] },
      ],
    },
    behind: [['1:2.5', 'belief']],
  },
  {
    name: 'words',
    question: { type: 'blank', mistakes: [{ text: 'precision', reason: 'r', misconception: 'belief' }] },
    behind: [['precision', 'belief']],
  },
  { name: 'an order, which shows none', question: { type: 'order' }, behind: [] },
  { name: 'a free answer, which shows none', question: { type: 'explain' }, behind: [] },
])('finds what is behind $name', ({ question, behind }) => {
  expect(misconceptionsBehind(question as Question)).toEqual(behind);
});
