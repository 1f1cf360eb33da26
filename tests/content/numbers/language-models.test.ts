import { describe, expect, test } from 'vitest';
import { ANSWER, countWords, REQUEST } from '~/figures/language-models/request';
import { SYSTEMS } from '~/figures/language-models/systems';
import { DELIVERY_NOTES } from '~/model/delivery-notes';
import { continueText, countNgrams, nextWords, probabilityOf } from '~/model/ngram';
import { bodyOf, expectQuote, inEnglish, inWords, questionOf } from './quoted';

const percent = (share: number) => `${Math.round(100 * share)} %`;

describe('the chapter on language models', () => {
  const text = bodyOf('language-models');
  const words = DELIVERY_NOTES.join(' ').split(' ');
  const kinds = new Set(words).size;
  const [pairs, triples] = [countNgrams(DELIVERY_NOTES, 2), countNgrams(DELIVERY_NOTES, 3)];
  const next = nextWords(triples, 'with the');
  const [first, second] = next;
  const after = next.reduce((sum, { count }) => sum + count, 0);

  test('counts forty notes', () => {
    expect(DELIVERY_NOTES).toHaveLength(40);
    expect(after).toBe(11);
  });

  test.each([
    `forty courier’s notes, ${words.length} words in all`,
    `Eleven times *with the* stands before another word, and ${inWords(first?.count ?? 0)} times that word is *${first?.word}*.`,
    `*${first?.word}* ${percent(first?.probability ?? 0)}, *${second?.word}* ${percent(second?.probability ?? 0)}, and *customs*, *driver* and *label* ${percent(next[2]?.probability ?? 0)} each`,
    `*neighbour* earned its ${percent(probabilityOf(triples, 'with the', 'neighbour'))}`,
    `The ${kinds} different words in the notes could form ${inEnglish(kinds ** 2)} pairs. Only ${triples.counts.size} of them occur there with a word after them.`,
    `with n = 2 writes *${continueText(pairs, 'the parcel was left', 8)}*`,
  ])('says: %s', (quote) => expectQuote(text, quote));

  test('names what followed', () => {
    expect(next.map(({ word }) => word)).toEqual(['neighbour', 'porter', 'customs', 'driver', 'label']);
  });

  test.each(['handed to', 'given to'])('has no bet after “%s”', (before) => {
    expect(nextWords(triples, before)).toEqual([]);
  });

  const hundreds = (ratio: number) => inEnglish(Math.round(ratio / 100) * 100);
  const request = REQUEST.map((part) => countWords(part.text));
  const typed = countWords(REQUEST.find(({ from }) => from === 'typed')?.text ?? '');

  test.each([
    `follows ${inWords(typed)} words through`,
    `The model reads ${request.reduce((a, b) => a + b, 0)} words`,
  ])('says: %s', (quote) => expectQuote(text, quote));

  test('compares GPT-3 with both sizes of BERT', () => {
    const [gpt3, base, large] = [
      'GPT-3 has (\\d+) billion numbers',
      'has (\\d+) or \\d+ million',
      'or (\\d+) million',
    ].map((pattern) => Number(new RegExp(pattern).exec(text)?.[1]));
    expect([gpt3, base, large]).toEqual([175, 110, 340]);
    expectQuote(text, `GPT-3 is ${hundreds(175_000 / 340)} to ${hundreds(175_000 / 110)} times that`);
  });

  test('answers in more words than were typed', () => {
    expect(countWords(ANSWER)).toBeGreaterThan(typed);
  });

  test('sorts ten systems', () => {
    expect(Object.keys(SYSTEMS)).toHaveLength(10);
  });

  test('asks for the probability of a next word', () => {
    for (const { given, answer } of questionOf('language-models-number-odds', 'number').variants)
      expect(answer).toBe((100 * Number(given['times'])) / Number(given['all']));
  });

  test('asks for the words that are read before the answer', () => {
    for (const { given, answer } of questionOf('language-models-number-read', 'number').variants) {
      const read = ['typed', 'rules', 'chat', 'found'].map((part) => Number(given[part]));
      expect(answer).toBe(read.reduce((sum, words) => sum + words, 0));
    }
  });
});
