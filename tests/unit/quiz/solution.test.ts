import { describe, expect, test } from 'vitest';
import { questionSchema, type Question } from '~/quiz/question.schema';
import { shuffle } from '~/quiz/shuffle';
import { solutionOf } from '~/quiz/solution';

const make = (kind: object) =>
  questionSchema.parse({
    id: 'tokens-cut',
    objective: 'cut',
    asks: 'apply',
    prompt: 'What is right?',
    see: 'cut',
    terms: ['token'],
    ...kind,
  });
const parts = ['a', 'b', 'c'].map((id) => ({ id, text: `Text *${id}*`, reason: 'Because.' }));
const numbers = { type: 'number', reason: 'Because.', variants: [{ answer: 1200 }, { answer: 7 }] };
const group = { id: 'all', text: 'All of them' };

describe('solutionOf', () => {
  test.each<{ name: string; question: Question; lines: string[] }>([
    {
      name: 'an order by its texts, in order',
      question: make({ type: 'order', items: parts }),
      lines: ['Text *a*', 'Text *b*', 'Text *c*'],
    },
    {
      name: 'a number by the first of its variants, with the unit and what is forgiven',
      question: make({ ...numbers, unit: 'words', tolerance: 5 }),
      lines: ['1,200 words, within 5'],
    },
    { name: 'a number without either', question: make(numbers), lines: ['1,200'] },
    {
      name: 'a blank by its first form and the others',
      question: make({ type: 'blank', reason: 'Because.', answers: ['few-shot', 'k-shot', '5-shot'] }),
      lines: ['few-shot. Also right: k-shot, 5-shot'],
    },
    {
      name: 'a blank with one form',
      question: make({ type: 'blank', reason: 'Because.', answers: ['few-shot'] }),
      lines: ['few-shot'],
    },
    {
      name: 'an explanation by its model',
      question: make({ type: 'explain', rubric: parts, model: 'It is so.' }),
      lines: ['It is so.'],
    },
  ])('answers $name', ({ question, lines }) => {
    expect(solutionOf(question)).toEqual(lines.map((text) => ({ text })));
  });

  test('answers a choice by the letter and the text of its answer', () => {
    const place = shuffle(parts, 'tokens-cut').findIndex(({ id }) => id === 'b');
    const question = make({ type: 'choice', options: parts, answer: 'b' });
    expect(solutionOf(question)).toEqual([{ letter: 'ABC'[place], text: 'Text *b*' }]);
  });

  test('answers several choices by all that are right, in the order of the page', () => {
    const question = make({ type: 'choices', options: parts, answer: ['c', 'a'] });
    const order = shuffle(parts, 'tokens-cut').map(({ id, text }, place) => ({
      id,
      letter: 'ABC'[place],
      text,
    }));
    expect(solutionOf(question)).toEqual(
      order.filter(({ id }) => id !== 'b').map(({ letter, text }) => ({ letter, text })),
    );
  });

  test('gives each card its group, in the order of the page', () => {
    const groups = [group, { id: 'none', text: 'None of them' }];
    const cards = parts.map((card) => ({ ...card, group: 'all' }));
    const question = make({ type: 'sort', groups, cards });
    const order = shuffle(cards, 'tokens-cut');
    expect(solutionOf(question)).toEqual(order.map(({ text }) => ({ text, group: 'All of them' })));
  });
});
