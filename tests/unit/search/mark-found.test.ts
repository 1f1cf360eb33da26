import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markFound } from '~/search/mark-found';

fc.configureGlobal({ seed: 1 });

/** What was found in brackets. */
const show = (text: string, query: string) =>
  markFound(text, query)
    .map((part) => (part.isFound ? `[${part.text}]` : part.text))
    .join('');

test.each([
  { text: 'Hallucination', query: 'halucination', marked: 'Hal[l]ucination' },
  { text: 'Hallucinations', query: 'halucination', marked: 'Hal[l]ucinations' },
  { text: 'Hallucination', query: 'halucin', marked: 'Hal[l]ucination' },
  { text: 'Temperature', query: 'temperrature', marked: 'Tempe[r]ature' },
  { text: 'Prompt', query: 'promtp', marked: 'Prom[pt]' },
  { text: 'Token', query: 'tok', marked: '[Tok]en' },
  { text: 'Token', query: 'tokens', marked: '[Token]' },
  { text: 'Retrieval-augmented generation', query: 'augm gen', marked: 'Retrieval-[augm]ented [gen]eration' },
  { text: 'Tokenisation', query: 'tokenization', marked: '[Tokenisation]' },
  { text: 'Fine-tuning', query: 'finetuning', marked: '[Fine-tuning]' },
  {
    text: 'Fluent output that is false.',
    query: 'is the output false',
    marked: 'Fluent [output] that is [false].',
  },
  { text: 'Trains on examples', query: 'training', marked: '[Train]s on examples' },
  { text: 'A model that is there', query: 'thore', marked: 'A model that is there' },
  { text: 'Nothing here', query: 'token', marked: 'Nothing here' },
  { text: 'Token', query: '', marked: 'Token' },
  { text: '', query: 'token', marked: '' },
])('marks “$query” in “$text”', ({ text, query, marked }) => {
  expect(show(text, query)).toBe(marked);
});

test('never loses a letter', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, query) => {
      expect(
        markFound(text, query)
          .map((part) => part.text)
          .join(''),
      ).toBe(text);
    }),
  );
});
