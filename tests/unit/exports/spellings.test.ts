import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spellings } from '~/exports/spellings';
import { isBlank, isSameForm } from '~/quiz/accepted';

fc.configureGlobal({ seed: 1 });

test.each([
  { forms: ['pre-training'], all: ['pre-training', 'pre training', 'pretraining'] },
  { forms: ['soft prompt'], all: ['soft prompt', 'soft-prompt'] },
  { forms: ['Recall', 'recall', 'hit rate'], all: ['Recall', 'hit rate', 'hit-rate'] },
  { forms: ['tokenisation'], all: ['tokenisation', 'tokenization'] },
  { forms: ['quantizations'], all: ['quantizations', 'quantisations'] },
  { forms: ['behaviour'], all: ['behaviour', 'behavior'] },
  { forms: ['noise'], all: ['noise'] },
  { forms: ['hour'], all: ['hour'] },
  { forms: ['few‑shot'], all: ['few‑shot', 'few-shot', 'few shot', 'fewshot'] },
  { forms: ['96\u00a0%'], all: ['96\u00a0%', '96 %', '96-%'] },
  { forms: ['Bayes’ rule'], all: ['Bayes’ rule', 'Bayes’-rule', "Bayes' rule", "Bayes'-rule"] },
  { forms: ['a-few'], all: ['a-few', 'a few'] },
])('$forms are written $all', ({ forms, all }) => {
  expect(spellings(forms)).toEqual(all);
});

test('every spelling is the same form to the book, stands once, and the form that is told comes first', () => {
  const parts = [
    'few',
    'shot',
    'isation',
    'ization',
    'behaviour',
    'labor',
    '-',
    '‑',
    ' ',
    '\u00a0',
    '’s',
    'A',
    '4',
  ];
  const form = fc
    .array(fc.constantFrom(...parts), { minLength: 1, maxLength: 5 })
    .map((words) => words.join('').trim())
    .filter((text) => !isBlank(text));
  fc.assert(
    fc.property(form, (text) => {
      const all = spellings([text]);
      expect(all[0]).toBe(text);
      expect(new Set(all.map((one) => one.toLowerCase())).size).toBe(all.length);
      expect(all.filter((one) => !isSameForm(one, text))).toEqual([]);
    }),
  );
});
