/** The whole book in reading order: what the sidebar, the front page and the chapter heads are made from. */

export interface BookChapter {
  readonly number: number;
  /** Also the file name below `content/chapters` without its number, and the address. It never changes. */
  readonly slug: string;
  /** The short title of lists; the chapter's own title may be longer. */
  readonly title: string;
  /** One sentence for the table of contents. */
  readonly summary: string;
}

export interface BookPart {
  readonly title: string;
  readonly chapters: readonly BookChapter[];
}

type Row = readonly [slug: string, title: string, summary: string];

const rows: readonly (readonly [part: string, chapters: readonly Row[]])[] = [
  [
    'What it is',
    [
      [
        'language-models',
        'What a language model is',
        'A machine that puts a probability on what comes next, and what follows from that.',
      ],
      [
        'history',
        'A short history',
        'From counting word pairs to assistants, in the steps that still matter.',
      ],
    ],
  ],
  [
    'How it works',
    [
      [
        'tokens',
        'Tokens and embeddings',
        'Why the model never sees letters, and why the same text costs more in Burmese.',
      ],
      [
        'attention',
        'Attention and the transformer',
        'How one position fetches what it needs from the others.',
      ],
      [
        'architectures',
        'Three architectures',
        'One design, three cuts: reading, writing, and reading then writing.',
      ],
      [
        'pre-training',
        'Pre-training',
        'Data, compute and the loss curve: what is learned before anyone asks.',
      ],
      [
        'alignment',
        'From base model to assistant',
        'Examples, comparisons and rewards that turn a text continuer into an assistant.',
      ],
    ],
  ],
  [
    'Using one',
    [
      ['prompting', 'Prompting', 'Instructions, examples and chance, and what each is worth.'],
      [
        'knowledge-and-tools',
        'Knowledge and tools',
        'Search, tools and agents: answers from your documents instead of from memory.',
      ],
      [
        'fine-tuning',
        'Fine-tuning in practice',
        'What changing the weights can do, what it cannot, and what it forgets.',
      ],
      ['measuring', 'Measuring quality', 'Precision, recall, judges, and test sets that have not leaked.'],
    ],
  ],
  [
    'Deciding',
    [
      [
        'choosing',
        'Should you use one, and which?',
        'A decision in nine steps, ending in a shortlist you can defend.',
      ],
    ],
  ],
  [
    'In the world',
    [
      ['at-work', 'At work', 'What departments and small firms use it for, with the evidence.'],
      ['limits', 'Limits and risks', 'Errors, bias, attacks, law: what stays hard and who is liable.'],
    ],
  ],
];

/** The five parts with their chapters, numbered through from 1. */
export const parts: readonly BookPart[] = numberThrough(rows);

/** All fourteen chapters in reading order. */
export const chapters: readonly BookChapter[] = parts.flatMap((part) => part.chapters);

/** The chapter at an address, or `undefined`: `findChapter('tokens')?.number` → `3`. */
export function findChapter(slug: string): BookChapter | undefined {
  return chapters.find((chapter) => chapter.slug === slug);
}

/** The part a chapter stands in, with its Roman number: `partOf('tokens')` → `{ numeral: 'II', title: 'How it works' }`. */
export function partOf(slug: string): { numeral: string; title: string } | undefined {
  const index = parts.findIndex((part) => part.chapters.some((chapter) => chapter.slug === slug));
  const part = parts[index];
  return part && { numeral: ['I', 'II', 'III', 'IV', 'V'][index] ?? '', title: part.title };
}

function numberThrough(source: typeof rows): BookPart[] {
  let number = 0;
  return source.map(([title, list]) => ({
    title,
    chapters: list.map(([slug, chapterTitle, summary]) => ({
      number: ++number,
      slug,
      title: chapterTitle,
      summary,
    })),
  }));
}
