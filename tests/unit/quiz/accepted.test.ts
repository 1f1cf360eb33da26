import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBlank, isSameForm, judgeBlank, matchForm } from '~/quiz/accepted';

fc.configureGlobal({ seed: 1 });

/** Any string there can be, broken halves of characters included. */
const anyText = fc.array(fc.nat(0xffff), { maxLength: 40 }).map((units) => String.fromCharCode(...units));

describe('matchForm', () => {
  test.each([
    { name: 'the form itself', written: 'recall', forms: ['recall'], form: 'recall', isTypo: false },
    { name: 'another case', written: ' Recall ', forms: ['recall'], form: 'recall', isTypo: false },
    { name: 'a full stop', written: 'recall.', forms: ['recall'], form: 'recall', isTypo: false },
    { name: 'accents', written: 'naive Bayes', forms: ['naïve Bayes'], form: 'naïve Bayes', isTypo: false },
    { name: 'an article', written: 'The Few Shot', forms: ['few-shot'], form: 'few-shot', isTypo: false },
    { name: 'no hyphen', written: 'few shot', forms: ['few-shot'], form: 'few-shot', isTypo: false },
    { name: 'one word of two', written: 'fewshot', forms: ['few-shot'], form: 'few-shot', isTypo: false },
    {
      name: 'British spelling',
      written: 'tokenisation',
      forms: ['tokenization'],
      form: 'tokenization',
      isTypo: false,
    },
    {
      name: 'American spelling',
      written: 'behavior',
      forms: ['behaviour'],
      form: 'behaviour',
      isTypo: false,
    },
    { name: 'a letter too many', written: 'reccall', forms: ['recall'], form: 'recall', isTypo: true },
    {
      name: 'a letter dropped',
      written: 'prompt tning',
      forms: ['prompt tuning'],
      form: 'prompt tuning',
      isTypo: true,
    },
    { name: 'two letters swapped', written: 'basleine', forms: ['baseline'], form: 'baseline', isTypo: true },
    {
      name: 'the first that fits',
      written: 'baseline',
      forms: ['baselines', 'baseline'],
      form: 'baseline',
      isTypo: false,
    },
  ])('takes $name for the form', ({ written, forms, form, isTypo }) => {
    expect(matchForm(written, forms)).toEqual({ form, isTypo });
  });

  test.each([
    { name: 'nothing', written: ' ', forms: ['recall'] },
    { name: 'marks alone', written: '…?', forms: ['recall'] },
    { name: 'another word', written: 'precision', forms: ['recall'] },
    { name: 'two slips in one word', written: 'recccal', forms: ['recall'] },
    { name: 'a slip in each of two words', written: 'promt tning', forms: ['prompt tuning'] },
    { name: 'a slip in a word of four letters', written: 'few-shit', forms: ['few-shot'] },
    { name: 'a word too many', written: 'prompt tuning run', forms: ['prompt tuning'] },
    { name: 'a form that is not there', written: 'recall', forms: [] },
  ])('finds no form in $name', ({ written, forms }) => {
    expect(matchForm(written, forms)).toBeUndefined();
  });
});

describe('judgeBlank', () => {
  const answers = ['pre-training', 'pretraining phase'];
  const mistakes = ['retraining', 'fine-tuning'];
  const answer = { form: 'pre-training', isTypo: false };

  test.each([
    { written: 'Pretraining', judged: { answer } },
    { written: 'retraining', judged: { mistake: 'retraining' } },
    { written: 'fine tunning', judged: { mistake: 'fine-tuning' } },
    { written: 'pre-trainig', judged: { answer: { ...answer, isTypo: true } } },
    { written: 'tokens', judged: {} },
    { written: '', judged: {} },
  ])('judges “$written”', ({ written, judged }) => {
    expect(judgeBlank(written, answers, mistakes)).toEqual(judged);
  });

  test('takes every accepted form for right, however it is written', () => {
    const form = fc.constantFrom('few-shot', 'Naïve Bayes', 'behaviour', 'F1', 'top-p');
    const dress = fc.constantFrom(
      (text: string) => text.toUpperCase(),
      (text: string) => `  ${text}. `,
      (text: string) => text.replaceAll('-', ' '),
      (text: string) => `the ${text}`,
    );
    fc.assert(
      fc.property(form, dress, fc.array(anyText), (text, wear, others) => {
        expect(judgeBlank(wear(text), [...others, text], []).answer?.isTypo).toBe(false);
      }),
    );
  });

  test('does not throw for any texts', () => {
    fc.assert(
      fc.property(anyText, fc.array(anyText), fc.array(anyText), (written, right, wrong) => {
        const judged = judgeBlank(written, right, wrong);
        expect(judged.answer && judged.mistake).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });
});

test.each([
  { one: 'Few-shot', other: 'few shot', same: true },
  { one: 'labelled', other: 'Labeled', same: true },
  { one: 'recall', other: 'recalls', same: false },
])('knows whether “$one” and “$other” are written for the same', ({ one, other, same }) => {
  expect(isSameForm(one, other)).toBe(same);
});

test.each([
  { text: ' … ', blank: true },
  { text: '', blank: true },
  { text: 'a', blank: false },
  { text: '7', blank: false },
])('knows whether “$text” is blank', ({ text, blank }) => {
  expect(isBlank(text)).toBe(blank);
});
