import { describe, expect, test } from 'vitest';
import {
  keys,
  missed,
  orders,
  output,
  pair,
  percent,
  scores,
  values,
  weights,
  words,
} from '~/figures/attention/example';
import { attentionWeights, cachePerToken, mix, passes } from '~/model/attention';
import { softmax } from '~/model/sampling';
import { bodyOf, expectQuote, inEnglish, questionOf, source } from './quoted';

describe('the chapter on attention', () => {
  const text = bodyOf('attention');
  const minus = (value: string) => value.replace('-', '−');
  const scaled = scores.map((score) => score / Math.SQRT2);
  const powers = scaled.map((score) => Math.exp(score));
  const sum = powers.reduce((a, b) => a + b, 0);
  const rows = words.map((word, i) =>
    [
      `*${word}*`,
      `(${minus(keys[i]!.join(', '))})`,
      minus(`${scores[i]}`),
      minus(scaled[i]!.toFixed(2)),
      powers[i]!.toFixed(2),
      `${percent(weights[i]!)} %`,
      `(${values[i]!.join(', ')})`,
    ].join(' | '),
  );
  const terms = words.map((_, i) => `${weights[i]!.toFixed(2)} × ${values[i]![0]}`).join(' + ');

  /** GPT-3: layers, heads in each, width, tokens of the window (Brown et al., 2020). */
  const gpt3 = { layers: 96, heads: 96, width: 12_288, window: 2048 };
  const cache = cachePerToken(gpt3);
  /** The base model of 2017: width, and width inside the feed-forward layer (Vaswani et al., 2017). */
  const base = { width: 512, inner: 2048 };
  const millions = (count: number) => (count / 1e6).toFixed(1).replace('.0', '');

  test.each([
    ...rows,
    `Undivided, *parcel* would get ${percent(softmax(scores)[0]!)} %.`,
    `the sum of the column, ${sum.toFixed(2)}.`,
    `${terms} = ${output[0]!.toFixed(2)}, the second comes to ${output[1]!.toFixed(2)}`,
    `The output ${pair(output)} lies near *parcel*`,
    `${percent(weights[0]!)} % of a blend came from one position`,
    `GPT-3 has ${gpt3.layers} layers with ${gpt3.heads} sets of weights each: ${inEnglish(gpt3.layers * gpt3.heads)} pictures`,
    `feed-forward has ${millions(2 * base.width * base.inner)} million weights per layer, twice as many as self-attention’s ${millions(4 * base.width ** 2)} million`,
    `${(cache / 1e6).toFixed(1)} million numbers for each token, ${((cache * gpt3.window) / 1e9).toFixed(1)} billion for its full window of ${inEnglish(gpt3.window)}`,
    `At two bytes each that is nearly ${Math.round((2 * cache * gpt3.window) / 1e9) === 10 ? 'ten' : '?'} gigabytes`,
    `An answer of 300 tokens takes ${passes(1000, 300).length} passes.`,
    `${((passes(1000, 300).length * 29) / 1000).toFixed(1)} seconds for those 300`,
  ])('says: %s', (quote) => expectQuote(text, quote));

  test('gives *missed* one output in both orders without positions, and two with them', () => {
    const [before, after] = orders.map((order) => pair(missed(order, false).output));
    expect(before).toBe(after);
    const [first, second] = orders.map((order) => pair(missed(order, true).output));
    expect(first).not.toBe(second);
  });

  test('shows code that stands in `src/model/attention.ts`', () => {
    const excerpts = [...text.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = '']) => code);
    expect(excerpts).toHaveLength(1);
    const indented = excerpts.map((code) => code.replace(/^(?=.)/gm, '  '));
    expect(source('model/attention.ts')).toContain(indented[0]);
  });

  test('levels *van* with *parcel* in a question as it says', () => {
    // (2, 1) · (1.5, 1) = 4
    const level = attentionWeights([[2, 1]], [[2, 0], [-1, 1], [1.5, 1], keys[3]!])[0]!;
    const { options, answer } = questionOf('attention-level-scores', 'choice');
    const right = options.find(({ id }) => id === answer)?.reason.replaceAll('\u202f', ' ') ?? '';
    expect(percent(level[0]!)).toBe(percent(level[2]!));
    expectQuote(right, `now get ${percent(level[0]!)} % each`);
    expectQuote(right, `drops from ${percent(weights[3]!)} % to ${percent(level[3]!)} %`);
  });

  test('asks for a mixture', () => {
    const { variants } = questionOf('attention-mixture', 'number');
    for (const { given, answer } of variants) {
      const { w1 = 0, w2 = 0, w3 = 0, v1 = 0, v2 = 0, v3 = 0 } = given as Record<string, number>;
      expect(w1 + w2 + w3).toBe(100);
      expect(mix([w1 / 100, w2 / 100, w3 / 100], [[v1], [v2], [v3]])[0]).toBeCloseTo(answer, 9);
    }
  });

  test('asks for the wait for the last token', () => {
    const { variants } = questionOf('attention-last-word', 'number');
    for (const { given, answer } of variants) {
      const { first = 0, ms = 0, tokens = 0 } = given as Record<string, number>;
      expect(first + ((passes(1, tokens).length - 1) * ms) / 1000).toBeCloseTo(answer, 9);
    }
  });
});
