/** A bar of a small picture 60 wide and 40 high, from its top left corner. */
export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly tint: 'blue' | 'orange' | 'grey';
  /** For parts of different strength, 0 to 1. */
  readonly strength?: number;
}

export interface Station {
  readonly name: string;
  /** What it came to for GPT-3 (Brown et al. 2020) and InstructGPT (Ouyang et al. 2022), in two lines. */
  readonly amount: readonly [string, string];
  /** What was done to get here from the station before. */
  readonly by?: string;
  /** Size in gigabytes, drawn to scale. */
  readonly gigabytes?: number;
  readonly picture: readonly Bar[];
  /** Belongs to the next chapter. */
  readonly later?: boolean;
}

const bar = (x: number, y: number, w: number, tint: Bar['tint'], h = 8): Bar => ({ x, y, w, h, tint });
/** The table of parameters, in a pattern that means nothing. */
const table = Array.from({ length: 15 }, (_, i) => ({
  ...bar((i % 5) * 12, Math.floor(i / 5) * 14, 10, 'blue', 12),
  strength: (((i * 7) % 15) + 2) / 16,
}));

export const stations: readonly Station[] = [
  { name: 'Raw text', amount: ['45 terabytes', 'of web crawl'], gigabytes: 45_000, picture: [] },
  { name: 'Cleaned text', amount: ['570 gigabytes', 'of it kept'], gigabytes: 570, by: 'sieve', picture: [] },
  {
    name: 'Tokens',
    amount: ['300 billion', 'read'],
    by: 'cut',
    picture: [bar(0, 20, 12, 'blue', 20), bar(14, 20, 28, 'blue', 20), bar(44, 20, 16, 'blue', 20)],
  },
  { name: 'Base model', amount: ['175 billion', 'parameters'], by: 'train', picture: table },
  {
    name: 'Examples',
    amount: ['13,000 prompts', 'with answers'],
    by: 'show',
    picture: [bar(0, 4, 36, 'blue'), bar(0, 18, 60, 'orange'), bar(0, 30, 48, 'orange')],
    later: true,
  },
  {
    name: 'Preferences',
    amount: ['33,000 prompts,', 'answers ranked'],
    by: 'rank',
    picture: [bar(0, 4, 60, 'orange'), bar(0, 17, 40, 'orange'), bar(0, 30, 20, 'orange')],
    later: true,
  },
  {
    name: 'Assistant',
    amount: ['InstructGPT,', '2022'],
    by: 'tune',
    picture: [bar(0, 4, 40, 'blue', 14), bar(16, 24, 44, 'orange', 14)],
    later: true,
  },
];
