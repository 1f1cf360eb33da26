import { describe, expect, test } from 'vitest';
import { fillVariants, printNumber, promptOf } from '~/quiz/number-variants';
import { questionSchema, type QuestionOf } from '~/quiz/question.schema';

describe('printNumber', () => {
  test.each([
    { value: 1200, printed: '1,200' },
    { value: 0, printed: '0' },
    { value: 999, printed: '999' },
    { value: 1234567.5, printed: '1,234,567.5' },
    { value: 0.12345, printed: '0.1235' },
    { value: 0.1 + 0.2, printed: '0.3' },
    { value: -1200, printed: '-1,200' },
  ])('prints $value as $printed', ({ value, printed }) => {
    expect(printNumber(value)).toBe(printed);
  });
});

describe('fillVariants', () => {
  const question = (extra: object) =>
    questionSchema.parse({
      id: 'tokens-cost',
      objective: 'cost',
      asks: 'apply',
      prompt: '{words} words in {language}?',
      see: 'cost',
      terms: ['token'],
      type: 'number',
      reason: '{words} words make {answer} tokens.',
      ...extra,
    }) as QuestionOf<'number'>;

  test('puts the numbers of each variant into its texts, printed', () => {
    const variants = [
      {
        given: { words: 1500, language: 'English' },
        answer: 2000,
        mistakes: [{ value: 1125, reason: 'That is {words} × ¾, not {answer}.', misconception: 'fewer' }],
      },
      { given: { words: 300, language: 'Burmese' }, answer: 2400 },
    ];
    expect(fillVariants(question({ variants }))).toEqual([
      {
        prompt: '1,500 words in English?',
        reason: '1,500 words make 2,000 tokens.',
        answer: '2,000',
        mistakes: [{ value: '1,125', reason: 'That is 1,500 × ¾, not 2,000.', misconception: 'fewer' }],
      },
      {
        prompt: '300 words in Burmese?',
        reason: '300 words make 2,400 tokens.',
        answer: '2,400',
        mistakes: [],
      },
    ]);
  });

  test('prints a number given as text as it was written', () => {
    const variants = [{ given: { words: '1500', language: 'English' }, answer: 1 }];
    expect(fillVariants(question({ variants }))[0]?.prompt).toBe('1500 words in English?');
  });
});

describe('promptOf', () => {
  const common = {
    id: 'tokens-cost',
    objective: 'cost',
    asks: 'apply',
    prompt: 'How many words are {tokens} tokens?',
    see: 'cost',
    terms: ['token'],
  };

  test('puts the first numbers into a question that has several', () => {
    const variants = [1000, 4000].map((tokens) => ({ given: { tokens }, answer: tokens * 0.75 }));
    const question = questionSchema.parse({ ...common, type: 'number', reason: 'So it is.', variants });
    expect(promptOf(question)).toBe('How many words are 1,000 tokens?');
  });

  test('leaves any other question as it is', () => {
    const question = questionSchema.parse({
      ...common,
      type: 'explain',
      rubric: ['a', 'b'].map((id) => ({ id, text: 'It says this.', reason: 'It counts.' })),
      model: 'An answer.',
    });
    expect(promptOf(question)).toBe('How many words are {tokens} tokens?');
  });
});
