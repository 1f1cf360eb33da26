/** The two histories of the book, year by year. Picked for what they changed, not complete. */
export interface Milestone {
  readonly year: number;
  readonly lane: 'models' | 'chat';
  /** At most 24 characters: a phone has no room for more. */
  readonly label: string;
  /** An id of `content/sources.yaml`. */
  readonly source: string;
}

export const milestones: readonly Milestone[] = [
  { year: 1948, lane: 'models', label: 'Shannon’s word chains', source: 'shannon-1948' },
  { year: 1950, lane: 'chat', label: 'Turing test', source: 'turing-1950' },
  { year: 1966, lane: 'chat', label: 'ELIZA', source: 'weizenbaum-1966' },
  { year: 1993, lane: 'models', label: 'translation by counting', source: 'brown-1993' },
  { year: 1997, lane: 'models', label: 'LSTM', source: 'hochreiter-1997' },
  { year: 2003, lane: 'models', label: 'neural language model', source: 'bengio-2003' },
  { year: 2013, lane: 'models', label: 'word2vec', source: 'mikolov-2013' },
  { year: 2014, lane: 'models', label: 'attention', source: 'bahdanau-2014' },
  { year: 2017, lane: 'models', label: 'transformer', source: 'vaswani-2017' },
  { year: 2018, lane: 'models', label: 'ULMFiT to BERT', source: 'devlin-2018' },
  { year: 2020, lane: 'models', label: 'GPT-3', source: 'brown-2020' },
  { year: 2022, lane: 'models', label: 'InstructGPT', source: 'ouyang-2022' },
  { year: 2022, lane: 'chat', label: 'ChatGPT', source: 'openai-2022' },
  { year: 2025, lane: 'models', label: 'DeepSeek-R1', source: 'deepseek-ai-2025' },
];

/** The year of a label, which must be among the milestones. */
export function yearOf(label: string): number {
  const found = milestones.find((milestone) => milestone.label === label);
  if (!found) throw new Error(`There is no milestone \`${label}\`.`);
  return found.year;
}
