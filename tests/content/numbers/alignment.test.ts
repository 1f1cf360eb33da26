import { describe, expect, test } from 'vitest';
import { chanceOfLong, longerWon, pairs, weights } from '~/figures/alignment/pairs';
import { majorityRight } from '~/model/voting';
import { bodyOf, expectQuote, inWords, questionOf } from './quoted';

const percent = (share: number) => Math.round(100 * share);
const points = (value = 0) => value.toFixed(2).replace('-', '−');
/** Comparisons in an order of so many answers. */
const pairsOf = (answers: number) => (answers * (answers - 1)) / 2;

describe('the chapter on alignment', () => {
  const text = bodyOf('alignment');
  const [length = 0, source = 0, hedge = 0] = weights;

  test.each([
    `won in ${inWords(longerWon)} pairs of eight`,
    `gives ${points(length)} points for every 100 words, ${points(source)} for a source and ${points(hedge)} for a hedge`,
    `a source is worth ${Math.round((100 * source) / length)} words of padding`,
    `a source a ${percent(chanceOfLong)} % chance to beat the short one`,
    `An order of four contains ${inWords(pairsOf(4))} pairs, an order of nine ${pairsOf(9)}.`,
    `right with ${percent(0.6)} %, the majority of nine is right with ${percent(majorityRight(9, 0.6))} %, and of 31 with ${percent(majorityRight(31, 0.6))} %`,
    `With ${percent(0.4)} %, nine attempts get to ${percent(majorityRight(9, 0.4))} %`,
  ])('says: %s', (quote) => expectQuote(text, quote));

  test('draws eight pairs', () => {
    expect(pairs).toHaveLength(8);
  });

  // Ouyang et al., 2022: 4.9 and 60 petaflop/s-days for tuning, 3,640 for pre-training
  test('says less than 2 % of the compute', () => {
    expect(text).toContain(
      `took ${Math.round(4.9 + 60)} units of compute, pre-training 3,640: less than 2 %`,
    );
    expect((4.9 + 60) / 3640).toBeLessThan(0.02);
  });

  test('asks for the comparisons in an order', () => {
    for (const { given, answer } of questionOf('alignment-sequence-pairs', 'number').variants)
      expect(answer).toBe(pairsOf(Number(given['answers'])));
  });

  test('asks for the majority of three', () => {
    for (const { given, answer, mistakes } of questionOf('alignment-alternatives-vote', 'number').variants) {
      const p = Number(given['percent']) / 100;
      expect(answer).toBe(percent(majorityRight(3, p)));
      expect(mistakes.map(({ value }) => value)).toEqual([p, p ** 3, 1 - (1 - p) ** 3].map(percent));
    }
  });
});
