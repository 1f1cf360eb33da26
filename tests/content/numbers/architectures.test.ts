import { describe, expect, test } from 'vitest';
import { models, sizeText } from '~/figures/architectures/models';
import { bodyOf, expectQuote, inEnglish, questionOf } from './quoted';

describe('the chapter on architectures', () => {
  const text = bodyOf('architectures');
  const billions = (name: string) => models.find((model) => model.name === name)?.billions ?? Number.NaN;
  const [small, large, gpt3] = [billions('BERT base'), billions('BERT large'), billions('GPT-3')];
  const hundreds = (ratio: number) => inEnglish(Math.round(ratio / 100) * 100);

  test.each([
    `BERT has ${small * 1000} or ${sizeText(large)}`,
    `GPT-3 has ${sizeText(gpt3)}`,
    `${hundreds(gpt3 / large)} to ${hundreds(gpt3 / small)} times BERT`,
    `GPT-1, GPT-2 and GPT-3 are that one cut at ${sizeText(billions('GPT-1'))}, ${sizeText(billions('GPT-2'))} and ${sizeText(gpt3)} parameters`,
    `with ${sizeText(billions('BloombergGPT'))} parameters`,
    `8 × 7 is ${8 * 7}, and Mixtral has 47 billion parameters`,
  ])('says: %s', (quote) => expectQuote(text, quote));

  const rows = text.match(/^\| .*<Cite .*\|$/gm) ?? [];

  test.each([
    { model: 'BERT', size: `${small * 1000} M, ${large * 1000} M` },
    { model: 'T5', size: `up to ${billions('T5-11B')} B` },
    { model: 'GPT-2', size: `${billions('GPT-2')} B` },
    { model: 'GPT-3', size: `${gpt3} B` },
    { model: 'BloombergGPT', size: `${billions('BloombergGPT')} B` },
    { model: 'LLaMA', size: `7 to ${billions('LLaMA 65B')} B` },
    { model: 'GPT-4', size: billions('GPT-4') ? 'published' : 'unpublished' },
  ])('gives $model the size of the figure, $size', ({ model, size }) => {
    expect(
      rows
        .find((row) => row.startsWith(`| ${model} <`))
        ?.split('|')[4]
        ?.trim(),
    ).toBe(size);
  });

  test('draws the sizes from the smallest to the largest', () => {
    const sizes = models.flatMap((model) => model.billions ?? []);
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
  });

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
