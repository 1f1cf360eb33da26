/** Ten systems and the names that fit each: what the map and the four boxes of chapter 1 are drawn from. */

/** The sets of the map. A system in `ml` is in `ai` too, and so on: `tests/unit/figures/language-models.test.ts` sees to it. */
export type Name = 'ai' | 'ml' | 'dl' | 'nlp' | 'generative' | 'lm' | 'llm' | 'foundation';

export interface System {
  readonly name: string;
  /** What it does, in few words. */
  readonly does: string;
  readonly is: readonly Name[];
}

export const NAMES: Readonly<Record<Name, string>> = {
  ai: 'artificial intelligence',
  ml: 'machine learning',
  dl: 'deep learning',
  nlp: 'NLP',
  generative: 'generative AI',
  lm: 'language models',
  llm: 'LLMs',
  foundation: 'foundation models',
};

export const SYSTEMS = {
  rule: { name: 'spam rule', does: 'looks for “you won”', is: ['ai', 'nlp'] },
  route: { name: 'route planner', does: 'searches a road map', is: ['ai'] },
  filter: { name: 'trained spam filter', does: 'returns a label', is: ['ai', 'ml', 'nlp'] },
  counter: { name: 'word counter', does: 'draws the next word', is: ['ai', 'ml', 'nlp', 'lm', 'generative'] },
  gpt3: {
    name: 'GPT-3',
    does: 'writes token by token',
    is: ['ai', 'ml', 'dl', 'nlp', 'lm', 'llm', 'generative', 'foundation'],
  },
  bert: {
    name: 'BERT',
    does: 'gives vectors, labels',
    is: ['ai', 'ml', 'dl', 'nlp', 'lm', 'foundation'],
  },
  esm2: { name: 'ESM-2', does: 'gives vectors of proteins', is: ['ai', 'ml', 'dl', 'lm', 'foundation'] },
  dalle2: { name: 'DALL·E 2', does: 'draws pictures', is: ['ai', 'ml', 'dl', 'generative', 'foundation'] },
  clip: { name: 'CLIP', does: 'matches photo, caption', is: ['ai', 'ml', 'dl', 'foundation'] },
  dents: { name: 'dent detector', does: 'labels parcel photos', is: ['ai', 'ml', 'dl'] },
} as const satisfies Record<string, System>;
