import { describe, expect, test } from 'vitest';
import { questionSchema, quizSchema } from '~/quiz/question.schema';
import { problemsOf } from '../problems-of';

const common = {
  id: 'tokens-cost-burmese',
  objective: 'cost',
  asks: 'predict',
  prompt: 'What does it cost?',
  see: 'what-a-token-costs',
  terms: ['token'],
};
const part = (id: string) => ({ id, text: 'A text.', reason: 'Because.' });
const card = (id: string, group: string) => ({ ...part(id), group });
const parts = ['a', 'b', 'c'].map(part);

const choice = { ...common, type: 'choice', options: parts, answer: 'b' };
const choices = { ...common, type: 'choices', options: parts, answer: ['a', 'b'] };
const order = { ...common, type: 'order', items: parts };
const sort = {
  ...common,
  type: 'sort',
  groups: [
    { id: 'in', text: 'In' },
    { id: 'out', text: 'Out' },
  ],
  cards: [card('a', 'in'), card('b', 'in'), card('c', 'out')],
};
const number = {
  ...common,
  type: 'number',
  prompt: '{words} words?',
  reason: '{words} words make {answer} tokens.',
  tolerance: 5,
  variants: [
    { given: { words: 300 }, answer: 400, mistakes: [{ value: 225, reason: 'That is {words} × ¾.' }] },
  ],
};

const blank = {
  ...common,
  type: 'blank',
  answers: ['few-shot', 'few-shot prompting'],
  reason: 'Because.',
  mistakes: [{ text: 'zero-shot', reason: 'It has none.', misconception: 'zero-shot-means-never-seen' }],
};
const explain = { ...common, type: 'explain', rubric: parts, model: 'Like this.' };

test.each([choice, choices, order, sort, number, blank, explain])(
  'takes a question of the kind $type as it is',
  (question) => {
    expect(questionSchema.parse(question)).toEqual(question);
  },
);

test('fills in what an author may leave out of a number question', () => {
  const bare = { ...common, type: 'number', reason: 'So.', variants: [{ answer: 4 }] };
  expect(questionSchema.parse(bare)).toEqual({
    ...bare,
    tolerance: 0,
    variants: [{ answer: 4, given: {}, mistakes: [] }],
  });
});

const idForm = 'Write an id as lower-case words joined by hyphens, like `next-token`.';
const idMissing = 'This field is missing: write lower-case words joined by hyphens, like `next-token`.';
const reasonMissing = 'This field is missing: say in a sentence or two why this is right or wrong.';

describe('in every question', () => {
  test.each([
    {
      name: 'a kind that is not one of ours',
      question: { ...choice, type: 'chioce' },
      problems: [
        "type: Invalid discriminator value. Expected 'choice' | 'choices' | 'order' | 'sort' | 'number' | 'blank' | 'explain'",
      ],
    },
    {
      name: 'a field that is missing',
      question: { type: 'order', items: parts },
      problems: [
        `id: ${idMissing}`,
        `objective: ${idMissing}`,
        'asks: Invalid option: expected one of "recall"|"why"|"apply"|"predict"',
        'prompt: This field is missing: write the text.',
        `see: ${idMissing}`,
        'terms: Invalid input: expected array, received undefined',
      ],
    },
    {
      name: 'an unknown field',
      question: { ...order, explanation: 'x' },
      problems: [
        ': Unknown field `explanation`. The fields here are: `id`, `objective`, `asks`, `prompt`, `see`, `terms`, `hint`, `type`, `items`.',
      ],
    },
    {
      name: 'an id of the wrong form',
      question: { ...order, id: 'Tokens_cost' },
      problems: [`id: ${idForm}`],
    },
    {
      name: 'a question without terms',
      question: { ...order, terms: [] },
      problems: ['terms: Too small: expected array to have >=1 items'],
    },
    {
      name: 'an empty hint',
      question: { ...order, hint: ' ' },
      problems: ['hint: This is empty. Write the text, or delete the field.'],
    },
  ])('refuses $name', ({ question, problems }) => {
    expect(problemsOf(questionSchema, question)).toEqual(problems);
  });
});

describe('in a choice', () => {
  test.each([
    {
      name: 'an answer that is not among the options',
      question: { ...choice, answer: 'd' },
      problems: ['answer: The answer `d` is not among the options. They are: `a`, `b`, `c`.'],
    },
    {
      name: 'one answer of several that is not among the options',
      question: { ...choices, answer: ['a', 'd'] },
      problems: ['answer: The answer `d` is not among the options. They are: `a`, `b`, `c`.'],
    },
    {
      name: 'two options of one id',
      question: { ...choice, options: [...parts, part('a')] },
      problems: ['options: The id `a` stands twice. Give each its own.'],
    },
    {
      name: 'an option without a reason',
      question: { ...choice, options: [part('a'), part('b'), { id: 'c', text: 'A text.' }] },
      problems: [`options.2.reason: ${reasonMissing}`],
    },
    {
      name: 'an option with an empty reason',
      question: { ...choice, options: [part('a'), part('b'), { ...part('c'), reason: ' ' }] },
      problems: [
        'options.2.reason: The reason is empty. Say in a sentence or two why this is right or wrong.',
      ],
    },
    {
      name: 'a right option with a misconception',
      question: { ...choice, options: [part('a'), { ...part('b'), misconception: 'x' }, part('c')] },
      problems: ['options.1.misconception: A right option has no misconception.'],
    },
    {
      name: 'one right option of several with a misconception',
      question: { ...choices, options: [{ ...part('a'), misconception: 'x' }, part('b'), part('c')] },
      problems: ['options.0.misconception: A right option has no misconception.'],
    },
    {
      name: 'two options',
      question: { ...choice, options: [part('a'), part('b')] },
      problems: ['options: Too small: expected array to have >=3 items'],
    },
    {
      name: 'six options with one answer',
      question: { ...choice, options: ['a', 'b', 'c', 'd', 'e', 'f'].map(part) },
      problems: ['options: Too big: expected array to have <=5 items'],
    },
    {
      name: 'a list of answers where one is asked',
      question: { ...choice, answer: ['b'] },
      problems: ['answer: Invalid input: expected string, received array'],
    },
    {
      name: 'no answer where several may be right',
      question: { ...choices, answer: [] },
      problems: ['answer: Too small: expected array to have >=1 items'],
    },
    {
      name: 'an unknown field of an option',
      question: { ...choice, options: [part('a'), part('b'), { ...part('c'), right: true }] },
      problems: [
        'options.2: Unknown field `right`. The fields here are: `id`, `text`, `reason`, `misconception`.',
      ],
    },
  ])('refuses $name', ({ question, problems }) => {
    expect(problemsOf(questionSchema, question)).toEqual(problems);
  });

  test('takes a misconception behind a wrong option', () => {
    const options = [{ ...part('a'), misconception: 'tokens-are-words' }, part('b'), part('c')];
    expect(problemsOf(questionSchema, { ...choice, options })).toEqual([]);
  });
});

describe('in an order', () => {
  test.each([
    {
      name: 'two items of one id',
      question: { ...order, items: [part('a'), part('b'), part('b')] },
      problems: ['items: The id `b` stands twice. Give each its own.'],
    },
    {
      name: 'an item without a reason',
      question: { ...order, items: [part('a'), { id: 'b', text: 'A text.' }, part('c')] },
      problems: [`items.1.reason: ${reasonMissing}`],
    },
    {
      name: 'two items',
      question: { ...order, items: [part('a'), part('b')] },
      problems: ['items: Too small: expected array to have >=3 items'],
    },
  ])('refuses $name', ({ question, problems }) => {
    expect(problemsOf(questionSchema, question)).toEqual(problems);
  });
});

describe('in a sort', () => {
  test.each([
    {
      name: 'a group that does not exist',
      question: { ...sort, cards: [card('a', 'in'), card('b', 'inn'), card('c', 'out')] },
      problems: ['cards.1.group: There is no group `inn`. The groups are: `in`, `out`.'],
    },
    {
      name: 'two groups of one id',
      question: { ...sort, groups: [...sort.groups, { id: 'in', text: 'In' }] },
      problems: ['groups: The id `in` stands twice. Give each its own.'],
    },
    {
      name: 'two cards of one id',
      question: { ...sort, cards: [...sort.cards, card('a', 'out')] },
      problems: ['cards: The id `a` stands twice. Give each its own.'],
    },
    {
      name: 'a card without a reason',
      question: { ...sort, cards: [card('a', 'in'), card('b', 'in'), { id: 'c', text: 'x', group: 'out' }] },
      problems: [`cards.2.reason: ${reasonMissing}`],
    },
    {
      name: 'one group',
      question: {
        ...sort,
        groups: [{ id: 'in', text: 'In' }],
        cards: ['a', 'b', 'c'].map((id) => card(id, 'in')),
      },
      problems: ['groups: Too small: expected array to have >=2 items'],
    },
  ])('refuses $name', ({ question, problems }) => {
    expect(problemsOf(questionSchema, question)).toEqual(problems);
  });
});

describe('in a number question', () => {
  const variant = number.variants[0];
  test.each([
    {
      name: 'a placeholder of the prompt without a value',
      question: { ...number, prompt: '{words} words in {language}, {language}?' },
      problems: ['variants.0.given: The text uses {language}, which this variant does not give.'],
    },
    {
      name: 'a placeholder of the reason without a value',
      question: { ...number, reason: '{price} each.' },
      problems: ['variants.0.given: The text uses {price}, which this variant does not give.'],
    },
    {
      name: 'a placeholder of a mistake without a value',
      question: { ...number, variants: [{ ...variant, mistakes: [{ value: 1, reason: '{wrods} × ¾' }] }] },
      problems: ['variants.0.given: The text uses {wrods}, which this variant does not give.'],
    },
    {
      name: 'a placeholder that every object has',
      question: { ...number, reason: '{constructor}' },
      problems: ['variants.0.given: The text uses {constructor}, which this variant does not give.'],
    },
    {
      name: 'a placeholder that the second variant does not give',
      question: { ...number, variants: [variant, { answer: 1 }] },
      problems: ['variants.1.given: The text uses {words}, which this variant does not give.'],
    },
    {
      name: 'a mistake that is the answer',
      question: { ...number, variants: [{ ...variant, mistakes: [{ value: 400, reason: 'So.' }] }] },
      problems: ['variants.0.mistakes: 400 counts as right. A mistake must lie outside the tolerance.'],
    },
    {
      name: 'a mistake within the tolerance',
      question: { ...number, variants: [{ ...variant, mistakes: [{ value: 395, reason: 'So.' }] }] },
      problems: ['variants.0.mistakes: 395 counts as right. A mistake must lie outside the tolerance.'],
    },
    {
      name: 'a mistake without a reason',
      question: { ...number, variants: [{ ...variant, mistakes: [{ value: 225 }] }] },
      problems: [`variants.0.mistakes.0.reason: ${reasonMissing}`],
    },
    {
      name: 'a question without a reason',
      question: { ...number, reason: undefined },
      problems: [`reason: ${reasonMissing}`],
    },
    {
      name: 'a question without variants',
      question: { ...number, variants: [] },
      problems: ['variants: Too small: expected array to have >=1 items'],
    },
    {
      name: 'a tolerance below zero',
      question: { ...number, tolerance: -1 },
      problems: ['tolerance: Too small: expected number to be >=0'],
    },
    {
      name: 'an answer in quotes',
      question: { ...number, variants: [{ ...variant, answer: '400' }] },
      problems: ['variants.0.answer: Invalid input: expected number, received string'],
    },
  ])('refuses $name', ({ question, problems }) => {
    expect(problemsOf(questionSchema, question)).toEqual(problems);
  });

  test('takes a mistake just outside the tolerance', () => {
    const variants = [{ ...variant, mistakes: [{ value: 394, reason: 'So.' }] }];
    expect(problemsOf(questionSchema, { ...number, variants })).toEqual([]);
  });
});

describe('in a blank', () => {
  test.each([
    {
      name: 'no answers',
      question: { ...blank, answers: [] },
      problems: ['answers: Too small: expected array to have >=1 items'],
    },
    {
      name: 'an empty answer',
      question: { ...blank, answers: [' '] },
      problems: [
        'answers.0: This is empty. Write the text, or delete the field.',
        'answers.0: Write at least one letter or digit: marks are not compared.',
      ],
    },
    {
      name: 'an answer of marks',
      question: { ...blank, answers: ['%'] },
      problems: ['answers.0: Write at least one letter or digit: marks are not compared.'],
    },
    {
      name: 'two forms that differ in a hyphen',
      question: { ...blank, answers: ['few-shot', 'Few shot'] },
      problems: ['answers: “Few shot” is there already, written otherwise. Delete one.'],
    },
    {
      name: 'two mistakes that differ in spelling',
      question: {
        ...blank,
        mistakes: ['tokenization', 'tokenisation'].map((form) => ({ text: form, reason: 'No.' })),
      },
      problems: ['mistakes: “tokenisation” is there already, written otherwise. Delete one.'],
    },
    {
      name: 'a mistake that is an answer',
      question: { ...blank, mistakes: [{ text: 'Few-Shot', reason: 'No.' }] },
      problems: ['mistakes: “Few-Shot” counts as right. A mistake must be none of the answers.'],
    },
    {
      name: 'a mistake without a reason',
      question: { ...blank, mistakes: [{ text: 'zero-shot' }] },
      problems: [`mistakes.0.reason: ${reasonMissing}`],
    },
    {
      name: 'no reason',
      question: { ...blank, reason: undefined },
      problems: [`reason: ${reasonMissing}`],
    },
    {
      name: 'an unknown field',
      question: { ...blank, answer: 'few-shot' },
      problems: [
        ': Unknown field `answer`. The fields here are: `id`, `objective`, `asks`, `prompt`, `see`, `terms`, `hint`, `type`, `answers`, `reason`, `mistakes`.',
      ],
    },
  ])('refuses $name', ({ question, problems }) => {
    expect(problemsOf(questionSchema, question)).toEqual(problems);
  });

  test('needs no mistakes, and takes one that lies a letter from the answer', () => {
    const { mistakes: _, ...bare } = blank;
    expect(questionSchema.parse(bare)).toEqual({ ...bare, mistakes: [] });
    const mistakes = [{ text: 'retraining', reason: 'No.' }];
    expect(problemsOf(questionSchema, { ...blank, answers: ['pretraining'], mistakes })).toEqual([]);
  });
});

describe('in an explanation', () => {
  test.each([
    {
      name: 'two lines of one id',
      question: { ...explain, rubric: [part('a'), part('a')] },
      problems: ['rubric: The id `a` stands twice. Give each its own.'],
    },
    {
      name: 'a line without a reason',
      question: { ...explain, rubric: [part('a'), { id: 'b', text: 'A text.' }] },
      problems: [`rubric.1.reason: ${reasonMissing}`],
    },
    {
      name: 'one line',
      question: { ...explain, rubric: [part('a')] },
      problems: ['rubric: Too small: expected array to have >=2 items'],
    },
    {
      name: 'no model answer',
      question: { ...explain, model: undefined },
      problems: ['model: This field is missing: write the text.'],
    },
  ])('refuses $name', ({ question, problems }) => {
    expect(problemsOf(questionSchema, question)).toEqual(problems);
  });
});

describe('in a quiz', () => {
  test('says which question is meant', () => {
    const questions = [choice, { ...order, items: [part('a'), part('b'), part('b')] }];
    expect(problemsOf(quizSchema, { chapter: 'tokens', questions })).toEqual([
      'questions.1.items: The id `b` stands twice. Give each its own.',
    ]);
  });

  test.each([
    {
      name: 'an unknown field',
      quiz: { chapter: 'tokens', questions: [choice], title: 'x' },
      problems: [': Unknown field `title`. The fields here are: `chapter`, `questions`.'],
    },
    {
      name: 'an empty quiz',
      quiz: { chapter: 'tokens', questions: [] },
      problems: ['questions: Too small: expected array to have >=1 items'],
    },
    {
      name: 'a quiz of no chapter',
      quiz: { questions: [choice] },
      problems: [`chapter: ${idMissing}`],
    },
  ])('refuses $name', ({ quiz, problems }) => {
    expect(problemsOf(quizSchema, quiz)).toEqual(problems);
  });
});
