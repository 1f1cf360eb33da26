export interface TrainedModel {
  readonly name: string;
  /** Parameters and training tokens, both in billions. */
  readonly parameters: number;
  readonly tokens: number;
  /** Id in content/sources.yaml. */
  readonly source: string;
}

/** Models whose makers published both numbers, in order of training text per parameter. */
export const published: readonly TrainedModel[] = [
  { name: 'Gopher', parameters: 280, tokens: 300, source: 'rae-2021' },
  { name: 'PaLM', parameters: 540, tokens: 780, source: 'chowdhery-2022' },
  { name: 'GPT-3', parameters: 175, tokens: 300, source: 'brown-2020' },
  { name: 'Chinchilla', parameters: 70, tokens: 1400, source: 'hoffmann-2022' },
  { name: 'LLaMA 65B', parameters: 65, tokens: 1400, source: 'touvron-2023-llama' },
  { name: 'LLaMA 13B', parameters: 13, tokens: 1000, source: 'touvron-2023-llama' },
  { name: 'Llama 2 7B', parameters: 7, tokens: 2000, source: 'touvron-2023-llama-2' },
];
