import { encode } from 'gpt-tokenizer/encoding/o200k_base';
import { describe, expect, test } from 'vitest';
import { softmax } from '~/model/sampling';
import { bodyOf, expectQuote, inEnglish, inWords, questionOf, source } from './quoted';

describe('the chapter on prompting', () => {
  const text = bodyOf('prompting');

  /** The parts of the request, as the figure has them. */
  const parts = [
    ...source('figures/prompting/RequestStrip.astro').matchAll(/\btext: (?:`([^`]*)`|'([^']*)')/g),
  ].map((match) => match[1] ?? match[2] ?? '');
  const counts = parts.map((part) => encode(part).length);
  const total = counts.reduce((a, b) => a + b, 0);
  const question = parts.at(-1) ?? '';

  test('draws a request of four parts', () => {
    expect(parts).toHaveLength(4);
  });

  test.each([
    `${inWords(question.split(' ').length)} words into its chat: *${question}*`,
    `reads ${total} tokens.`,
    `question is the last ${Math.round((100 * counts.at(-1)!) / total)} %.`,
    `five such vectors is ${inEnglish(5 * 4096)} numbers`, // T5-XXL’s embeddings have 4,096 numbers
    `At twice the price and a third of the tokens, that is ${(2 / 3).toFixed(2)}.`,
  ])('says: %s', (quote) => expectQuote(text, quote));

  /** The odds of two tokens at a temperature, if at 1 they are `odds` to one. */
  const oddsAt = (temperature: number, odds: number) => {
    const [first = 0, second = 1] = softmax([Math.log(odds), 0], temperature);
    return first / second;
  };

  test('squares the odds at half the temperature, and takes their root at twice', () => {
    expect(text).toContain('Four to one becomes sixteen to one, or two to one.');
    expect(oddsAt(0.5, 4)).toBeCloseTo(16, 9);
    expect(oddsAt(2, 4)).toBeCloseTo(2, 9);
  });

  test('asks for the odds at half the temperature', () => {
    const { variants } = questionOf('prompting-halved', 'number');
    for (const { given, answer } of variants)
      expect(answer).toBeCloseTo(oddsAt(0.5, Number(given['odds'])), 9);
  });
});
