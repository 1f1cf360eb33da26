/** The four stages of language models (Zhao et al., 2023), dated by their first papers. */
export interface Stage {
  readonly name: string;
  readonly short: string;
  /** Where its bar begins; `since` says it in words. */
  readonly from: number;
  readonly since: string;
  readonly example: string;
  /** What you bring to it, and what a support inbox could ask of it. */
  readonly bring: string;
  readonly ask: string;
}

export const stages: readonly Stage[] = [
  {
    name: 'Statistical',
    short: 'SLM',
    from: 1990,
    since: 'since the 1990s',
    example: 'n-grams in speech software',
    bring: 'a pile of text to count',
    ask: 'Did I hear lamp or lamb?',
  },
  {
    name: 'Neural',
    short: 'NLM',
    from: 2003,
    since: 'since 2003',
    example: 'Bengio’s network, word2vec',
    bring: 'text to train a network on',
    ask: 'Which words are used like refund?',
  },
  {
    name: 'Pre-trained',
    short: 'PLM',
    from: 2018,
    since: 'since 2018',
    example: 'ULMFiT, ELMo, GPT-1, BERT',
    bring: 'a hundred labelled messages',
    ask: 'Sort these like the ones I sorted.',
  },
  {
    name: 'Large',
    short: 'LLM',
    from: 2020,
    since: 'since 2020',
    example: 'GPT-3, the models in ChatGPT',
    bring: 'a sentence, perhaps an example',
    ask: 'Sort this one, and draft a reply.',
  },
];
