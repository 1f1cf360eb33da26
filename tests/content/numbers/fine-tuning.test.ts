import { describe, expect, test } from 'vitest';
import {
  after,
  base,
  before,
  cached,
  DISCOUNT,
  ONCE,
  present,
  REPEATED,
  requests,
  tuned,
} from '~/figures/fine-tuning/claims-desk';
import { errorFrom, examples, fits, runs, validation } from '~/figures/fine-tuning/curves';
import { pieces } from '~/figures/fine-tuning/training-line';
import { costRatio, requestCost } from '~/sums/break-even';
import { NOISE } from '~/model/curve-fit';
import { fullCount, loraCount } from '~/model/low-rank';
import { bodyOf, expectQuote, inEnglish, inWords, questionOf, source } from './quoted';

const one = (value: number) => value.toFixed(1);

describe('the chapter on fine-tuning', () => {
  const text = bodyOf('fine-tuning');
  const lora = loraCount(4096, 4096, 8);
  const full = fullCount(4096, 4096);
  const [line, four, ten] = fits;
  const [under, over, fit] = runs;

  test.each([
    `that is 8 × (4,096 + 4,096) = ${inEnglish(lora)} numbers in place of ${one(full / 1e6)} million, or ${((100 * lora) / full).toFixed(2)} %`,
    `The noise is about ${inWords(NOISE)} messages`,
    `off by ${one(line!.training)} messages on its own points and by ${one(line!.validation)} on ${validation.length} new ones`,
    `The curve set by ten comes to ${one(ten!.training)} on its own points and ${one(ten!.validation)} on new ones`,
    `The curve set by four comes to ${one(four!.training)} and ${one(four!.validation)}: it fits.`,
    `the examples went from ${over!.count} to ${fit!.count}`,
    `validation loss is lowest after ${over!.best.pass} passes and doubles from there`,
    `error on new points is ${one(errorFrom(12))} from 12 examples, ${one(errorFrom(24))} from 24, ${one(errorFrom(48))} from 48`,
  ])('says: %s', (quote) => expectQuote(text, quote));

  test('shows a run that doubles its validation loss, and one that keeps it', () => {
    expect(examples(12)).toHaveLength(12);
    expect(over!.end.validation / over!.best.validation).toBeGreaterThan(2);
    expect(fit!.end.validation - fit!.best.validation).toBeLessThan(0.1);
    expect(under!.end.training).toBeGreaterThan(fit!.end.validation);
  });

  test('quotes the runs in a question', () => {
    const { options } = questionOf('fine-tuning-diagnose-more', 'choice');
    const { reason = '' } = options.find(({ id }) => id === 'later') ?? {};
    expectQuote(reason, `from ${over!.count} to ${fit!.count} examples`);
    expectQuote(reason, `from ${one(over!.end.validation)} to ${one(fit!.end.validation)}`);
  });

  test('gives the share of right alarms in the test and in the post', () => {
    const right = (falseClaims: number) => {
      const [hits, alarms] = [falseClaims * 0.9, (100 - falseClaims) * 0.05];
      return Math.round((100 * hits) / (hits + alarms));
    };
    expectQuote(text, `On a test of half and half, ${right(50)} % of its alarms are right.`);
    const [found, disturbed] = [1000 * 0.02 * 0.9, 1000 * 0.98 * 0.05];
    expectQuote(
      text,
      `where 2 % of claims are false, 1,000 letters give ${found} right alarms and ${disturbed} wrong ones: ${right(2)} %`,
    );
  });

  describe('on the claims desk', () => {
    const tokenRatio = requestCost(after, base) / present;
    const monthly = (count: number) => requests! / count / 12;

    test.each([
      `sends ${inEnglish(before.read)} tokens and gets ${before.written} back`,
      `so a request costs ${inEnglish(present)}`,
      `it sends ${after.read} and gets ${after.written}, at twice the price`,
      `2 × (${after.read} + ${base.written} × ${after.written}) = ${inEnglish(tuned(2))}`,
      `cost ${tuned(1)} in place of ${inEnglish(present)}, a token ratio of ${tokenRatio}. Times the price ratio, 2, that is ${costRatio(2, tokenRatio)}: below 1`,
      `came to ${inEnglish(ONCE / 1e6)} euros`,
      `A request saves ${inEnglish(present)} − ${inEnglish(tuned(2))} = ${present - tuned(2)} units, ${(present - tuned(2)) / 1e6} euros. Divide: ${one(requests! / 1e6)} million requests`,
      `${inEnglish(REPEATED)} of the ${inEnglish(before.read)} tokens repeat. The old request falls to ${inEnglish(cached)}`,
    ])('says: %s', (quote) => expectQuote(text, quote));

    test('needs ten years or one, never at three times the price, and not against a cache', () => {
      expect(text).toContain('At 40,000 requests a month that takes ten years');
      expect(monthly(40_000)).toBe(10);
      expect(text).toContain('At 400,000 it takes one.');
      expect(monthly(400_000)).toBe(1);
      expect(costRatio(3, tokenRatio)).toBeGreaterThan(1);
      expect(DISCOUNT).toBe(0.25);
      expect(tuned(2)).toBeGreaterThan(cached);
    });
  });

  test('draws a training line that is valid JSON and ends with the answer', () => {
    const example = JSON.parse(pieces.flatMap(({ lines }) => lines).join('')) as {
      messages: { role: string; content: string }[];
    };
    expect(example.messages.map(({ role }) => role)).toEqual(['system', 'user', 'assistant']);
  });

  test('draws ten numbers that move 25', () => {
    const drawing = source('figures/fine-tuning/LowRank.astro');
    const lengths = [...drawing.matchAll(/const (?:column|line) = \[([^\]]*)\]/g)].map(
      ([, list = '']) => list.split(',').length,
    );
    expect(lengths).toEqual([5, 5]);
    expect(drawing).toContain('title="Ten numbers move 25"');
  });

  test('asks for the numbers of an adapter', () => {
    const { variants } = questionOf('fine-tuning-contrast-count', 'number');
    for (const { given, answer } of variants)
      expect(loraCount(Number(given['rows']), Number(given['columns']), Number(given['rank']))).toBe(answer);
  });

  test('asks for the requests that pay back', () => {
    const { variants } = questionOf('fine-tuning-pay-requests', 'number');
    for (const { given, answer } of variants) {
      const cost = Number(given['before']);
      const ratio = costRatio(Number(given['times']), Number(given['share']) / 100);
      expect((Number(given['once']) * 1e6) / (cost * (1 - ratio)) / 1000).toBeCloseTo(answer, 6);
    }
  });
});
