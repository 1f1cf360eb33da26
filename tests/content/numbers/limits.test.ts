import { describe, expect, test } from 'vitest';
import { breakEven, testScore } from '~/sums/marking';
import { wilson } from '~/model/metrics';
import { countsFor } from '~/sums/share';
import { bodyOf, expectQuote, inWords, questionOf, source } from './quoted';

describe('the chapter on limits', () => {
  const text = bodyOf('limits');
  const percent = (share: number) => Math.round(100 * share);
  const signed = (points: number) => `${points}`.replace('-', '−');

  const known = 60; // of 100 questions
  const lucky = 10; // of the 40 guessed
  const bluffer = (penalty: number) => testScore(known + lucky, 40 - lucky, penalty);
  const firms = 33;
  const [after, before] = [0.65, 0.5].map((share) => wilson(share * firms, firms).map(percent));

  test.each([
    `it is ${testScore(known, 0, 0)} to ${bluffer(0)}, and the bluffer leads`,
    `and it is ${testScore(known, 0, 3)} to ${signed(bluffer(3))}.`,
    `With one point off, a guess pays from a confidence of ${percent(breakEven(1))} %; with three, from ${percent(breakEven(3))} %`,
    `Of ${firms} firms, 94 % is ${countsFor(94, firms)[0]} and 15 % is ${inWords(countsFor(15, firms)[0] ?? 0)}.`,
    `21 would be ${percent(21 / firms)} %, 22 would be ${percent(22 / firms)} %`,
    `between ${after?.[0]} and ${after?.[1]} %, and two months earlier between ${before?.[0]} and ${before?.[1]}.`,
  ])('says: %s', (quote) => expectQuote(text, quote));

  test('has found no number of firms that is 65 %', () => {
    expect(countsFor(65, firms)).toEqual([]);
    expect(text).toContain('But 65 % is no number of firms');
  });

  test('draws the scheme of the text, and the firms', () => {
    expect(source('figures/limits/GuessOrBlank.astro')).toContain('const schemes = [0, 3].map');
    expect(source('figures/limits/GuessOrBlank.astro')).toContain(
      `less than ${percent(breakEven(3))}&#8239;% sure`,
    );
    expect(source('figures/limits/TracedShare.astro')).toContain(`const firms = ${firms};`);
  });

  test('asks for a score with a penalty', () => {
    for (const { given, answer, mistakes } of questionOf('limits-persist-score', 'number').variants) {
      const [right, wrong, penalty] = ['right', 'wrong', 'penalty'].map((name) => Number(given[name]));
      const score = (errors: number, off: number) => testScore(right ?? NaN, errors, off);
      expect(answer).toBe(score(wrong ?? NaN, penalty ?? NaN));
      // No penalty; one point instead of the penalty; blanks counted as errors.
      expect(mistakes.map(({ value }) => value)).toEqual([
        score(0, 0),
        score(wrong ?? NaN, 1),
        score(100 - (right ?? NaN), penalty ?? NaN),
      ]);
    }
  });

  test('asks for the firms behind a share', () => {
    for (const { given, answer } of questionOf('limits-figures-count', 'number').variants)
      expect(countsFor(Number(given['percent']), Number(given['size']))).toEqual([answer]);
  });
});
