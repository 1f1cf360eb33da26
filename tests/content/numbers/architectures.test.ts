import { describe, expect, test } from 'vitest';
import { sizeText } from '~/named-models/sizes';
import { bodyOf, expectQuote, inEnglish, questionOf, sizesOf } from './quoted';

describe('the chapter on architectures', () => {
  const text = bodyOf('architectures');
  const billions = (id: string) => sizesOf(id).at(-1) ?? Number.NaN;
  const small = sizesOf('bert').at(0) ?? Number.NaN;
  const [large, gpt3] = [billions('bert'), billions('gpt-3')];
  const hundreds = (ratio: number) => inEnglish(Math.round(ratio / 100) * 100);

  test.each([
    `BERT has ${small * 1000} or ${sizeText(large)}`,
    `GPT-3 has ${sizeText(gpt3)}`,
    `${hundreds(gpt3 / large)} to ${hundreds(gpt3 / small)} times BERT`,
    `GPT-1, GPT-2 and GPT-3 are that one cut at ${sizeText(billions('gpt-1'))}, ${sizeText(billions('gpt-2'))} and ${sizeText(gpt3)} parameters`,
    `with ${sizeText(billions('bloomberggpt'))} parameters`,
    `8 × 7 is ${8 * 7}, and Mixtral has ${billions('mixtral')} billion parameters`,
  ])('says: %s', (quote) => expectQuote(text, quote));

  test('has the same ratios in a question', () => {
    const { options } = questionOf('architectures-statements', 'choices');
    const ratio = options.find(({ id }) => id === 'gpt3-bert');
    expect(ratio?.text).toContain(`more than ${hundreds(gpt3 / large)} times`);
    expect(ratio?.reason).toContain(`is about ${Math.round(gpt3 / large)}.`);
    expect(ratio?.reason).toContain(`it is about ${inEnglish(Math.round(gpt3 / small / 10) * 10)}.`);
  });

  test('asks for ratios to the nearest ten', () => {
    const { variants } = questionOf('architectures-number-scale', 'number');
    for (const { given, answer } of variants) {
      expect(answer).toBe(Math.round((Number(given['large']) * 1000) / Number(given['small']) / 10) * 10);
    }
  });
});
