import { describe, expect, test } from 'vitest';
import { average, tests } from '~/figures/measuring/claim';
import {
  accuracy,
  costOf,
  f1,
  macroF1,
  matrixAt,
  microF1,
  oneAgainstRest,
  overlapF1,
  precision,
  recall,
  wilson,
  type Matrix,
} from '~/model/metrics';
import { scoredTickets } from '~/model/tickets';
import { bodyOf, expectQuote, inEnglish, questionOf, source } from './quoted';

const percent = (share: number | undefined) => `${Math.round(100 * share!)} %`;
const whole = (share: number) => `${Math.round(100 * share)}`;
const interval = (passed: number, n: number) => wilson(passed, n).map(whole);

describe('the chapter on measuring', () => {
  const text = bodyOf('measuring');

  const filter: Matrix = { tp: 30, fp: 20, fn: 10, tn: 940 };
  const nothing: Matrix = { tp: 0, fp: 0, fn: 40, tn: 960 };
  const twoFlags: Matrix = { tp: 2, fp: 0, fn: 38, tn: 960 };
  const everything: Matrix = { tp: 40, fp: 960, fn: 0, tn: 0 };
  const table = [
    [filter.tp, filter.fn],
    [filter.fp, filter.tn],
  ];
  /** The same habits, met by as many complaints as other mails. */
  const balanced = {
    tp: 500 * recall(filter)!,
    fp: (500 * filter.fp) / (filter.fp + filter.tn),
    fn: 0,
    tn: 0,
  };

  test.each([
    `It is right ${nothing.tn} times. That is ${percent(accuracy(nothing))}`,
    `30 of 50, or ${percent(precision(filter))}`,
    `30 of 40, or ${percent(recall(filter))}`,
    `Here it is ${percent(f1(filter))}.`,
    `Our filter has ${percent(accuracy(filter))}.`,
    `precision is ${percent(precision(twoFlags))}, and ${twoFlags.fn} others wait`,
    `recall is ${percent(recall(everything))} at a precision of ${percent(precision(everything))}`,
    `with ${percent(f1(twoFlags))} and ${percent(f1(everything))}`,
    `our filter’s F1 is ${percent(f1(oneAgainstRest(table, 1)))}`,
    `(*macro*) is ${percent(macroF1(table))}`,
    `(*micro*) give ${percent(microF1(table))}`,
    `would read ${percent(precision(balanced))} instead of ${percent(precision(filter))}`,
  ])('says of the mails: %s', (quote) => expectQuote(text, quote));

  test('draws the counts of the text', () => {
    expect(source('figures/measuring/ConfusionMatrix.astro')).toContain(
      '{ tp: 30, fp: 20, fn: 10, tn: 940 }',
    );
    for (const { tp, fp, fn, tn } of [nothing, twoFlags, filter, everything])
      expect(source('figures/measuring/FourFilters.astro')).toContain(
        `{ tp: ${tp}, fp: ${fp}, fn: ${fn}, tn: ${tn} }`,
      );
  });

  const tickets = scoredTickets({ complaints: 20, others: 40, seed: 21 });
  const at = (threshold: number) => matrixAt(tickets, threshold);
  const atDesk = (threshold: number) => `€${costOf(at(threshold), { miss: 20, alarm: 2 })}`;
  const withVoucher = (threshold: number) => `€${costOf(at(threshold), { miss: 10, alarm: 30 })}`;

  test.each([
    `At 30, recall is ${percent(recall(at(30)))} and precision ${percent(precision(at(30)))}`,
    `at 70, ${percent(recall(at(70)))} and ${percent(precision(at(70)))}`,
    `best in the middle, at ${percent(f1(at(50)))}`,
    `${atDesk(30)}, against ${atDesk(50)} at 50 and ${atDesk(0)} for the lazy rule`,
    `${withVoucher(70)}, against ${withVoucher(50)} at 50 and ${withVoucher(100)} for flagging none`,
  ])('says of the tickets: %s', (quote) => expectQuote(text, quote));

  test('draws the tickets of the text', () => {
    expect(source('figures/measuring/ThreeThresholds.astro')).toContain(
      'scoredTickets({ complaints: 20, others: 40, seed: 21 })',
    );
    expect(f1(at(50))).toBeGreaterThan(Math.max(f1(at(30))!, f1(at(70))!));
  });

  test.each([
    [18, 20],
    [90, 100],
    [450, 500],
    [900, 1000],
  ])('gives the interval of %i of %i', (passed, n) => {
    const [low, high] = interval(passed, n);
    expectQuote(text, `| ${passed} of ${inEnglish(n)} | 90 % | ${low} to ${high} % |`);
  });

  test.each([
    `The interval begins at ${interval(20, 20)[0]} %`,
    `30 of 40, so ${interval(30, 40).join(' to ')} %`,
  ])('says of small samples: %s', (quote) => expectQuote(text, quote));

  test('leaves three points either way on 1,000 questions at 67 %', () => {
    const [low, high] = wilson(670, 1000);
    expect(text).toContain('Even 1,000 questions at 67 % leave three points of margin either way.');
    expect(Math.round((100 * (high - low)) / 2)).toBe(3);
  });

  test('scores two replies by the words they share', () => {
    const figure = source('figures/measuring/TwoReplies.astro');
    const reference = /const reference =\s*'([^']*)'/.exec(figure)?.[1] ?? '';
    const other = /text: '([^']*)'/.exec(figure)?.[1] ?? '';
    expectQuote(text, `${percent(overlapF1(reference, reference.replace('30', '14')))} by shared words`);
    expectQuote(text, `in its own words: ${percent(overlapF1(reference, other))}`);
  });

  test('takes the average apart', () => {
    const gain = average('tuned') - average('base');
    const { base, tuned } = tests.at(-1)!;
    expect(average('tuned').toFixed(1)).toBe('72.3');
    expect(average('base').toFixed(1)).toBe('67.3');
    expectQuote(text, `gained ${gain.toFixed(1)} points on it`);
    expectQuote(text, `TruthfulQA alone brought ${((tuned - base) / tests.length).toFixed(1)} of them`);
    for (const name of ['MMLU', 'ARC']) {
      const test = tests.find((one) => one.name === name)!;
      expectQuote(text, `${name}, ${test.rival!.toFixed(1)} to ${test.tuned.toFixed(1)}`);
    }
  });

  test('asks for the precision', () => {
    for (const { given, answer } of questionOf('measuring-precision-number', 'number').variants)
      expect(answer).toBe((100 * Number(given['right'])) / Number(given['flagged']));
  });

  test('asks for the cost', () => {
    for (const { given, answer } of questionOf('measuring-cost-number', 'number').variants) {
      const prices = { miss: Number(given['miss']), alarm: Number(given['alarm']) };
      const matrix = { tp: 0, tn: 0, fp: Number(given['alarms']), fn: Number(given['missed']) };
      expect(answer).toBe(costOf(matrix, prices));
    }
  });
});
