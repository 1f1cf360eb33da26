import type { Shape } from './masks';

export interface Model {
  readonly name: string;
  readonly maker: string;
  readonly year: number;
  readonly shape: Shape;
  /** Parameters in billions; left out where the maker has not published them. */
  readonly billions?: number;
  /** Id in content/sources.yaml. */
  readonly source: string;
}

/** Named models with the sizes their makers published, smallest first; unpublished sizes last. */
export const models: readonly Model[] = [
  {
    name: 'BERT base',
    maker: 'Google',
    year: 2018,
    shape: 'encoder-only',
    billions: 0.11,
    source: 'devlin-2018',
  },
  {
    name: 'GPT-1',
    maker: 'OpenAI',
    year: 2018,
    shape: 'decoder-only',
    billions: 0.117,
    source: 'radford-2019',
  },
  {
    name: 'BERT large',
    maker: 'Google',
    year: 2018,
    shape: 'encoder-only',
    billions: 0.34,
    source: 'devlin-2018',
  },
  {
    name: 'GPT-2',
    maker: 'OpenAI',
    year: 2019,
    shape: 'decoder-only',
    billions: 1.5,
    source: 'radford-2019',
  },
  {
    name: 'T5-11B',
    maker: 'Google',
    year: 2019,
    shape: 'encoder-decoder',
    billions: 11,
    source: 'raffel-2019',
  },
  {
    name: 'BloombergGPT',
    maker: 'Bloomberg',
    year: 2023,
    shape: 'decoder-only',
    billions: 50,
    source: 'wu-2023',
  },
  {
    name: 'LLaMA 65B',
    maker: 'Meta',
    year: 2023,
    shape: 'decoder-only',
    billions: 65,
    source: 'touvron-2023-llama',
  },
  { name: 'GPT-3', maker: 'OpenAI', year: 2020, shape: 'decoder-only', billions: 175, source: 'brown-2020' },
  {
    name: 'PaLM',
    maker: 'Google',
    year: 2022,
    shape: 'decoder-only',
    billions: 540,
    source: 'chowdhery-2022',
  },
  { name: 'GPT-4', maker: 'OpenAI', year: 2023, shape: 'decoder-only', source: 'openai-2023-gpt-4' },
];

/** A size as one writes it: `sizeText(0.117)` → “117 million”, `sizeText(175)` → “175 billion”. */
export function sizeText(billions: number): string {
  return billions < 1 ? `${Math.round(billions * 1000)} million` : `${billions} billion`;
}
