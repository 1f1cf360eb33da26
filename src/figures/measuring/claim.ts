/** One test of the board: scores of the base model, of the model tuned from it, and of the rival if there is one. */
export interface Test {
  readonly name: string;
  readonly base: number;
  readonly tuned: number;
  readonly rival?: number;
}

/** Llama-2-70b-hf and Llama-2-70b-instruct as Upstage's card of 2023 has them; GPT-3.5 from OpenAI's report on GPT-4. */
export const tests: readonly Test[] = [
  { name: 'ARC', base: 67.3, tuned: 70.9, rival: 85.2 },
  { name: 'HellaSwag', base: 87.3, tuned: 87.5, rival: 85.5 },
  { name: 'MMLU', base: 69.8, tuned: 69.8, rival: 70.0 },
  { name: 'TruthfulQA', base: 44.9, tuned: 61.0 },
];

/** The plain mean over the tests, as the board computed it. `average('tuned')` → `72.3` */
export function average(model: 'base' | 'tuned'): number {
  return tests.reduce((sum, test) => sum + test[model], 0) / tests.length;
}
