/** The labs of the book in the order of the chapters that they belong to. */
export const labs = [
  { id: 'next', slug: 'next-word', chapter: 'language-models' },
  { id: 'pieces', slug: 'pieces', chapter: 'tokens' },
  { id: 'bench', slug: 'prompt-bench', chapter: 'prompting' },
] as const;
