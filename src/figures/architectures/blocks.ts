export interface Block {
  readonly half: 'encoder' | 'decoder';
  readonly lines: readonly string[];
  /** Looks across from the decoder to the encoder. */
  readonly cross?: boolean;
}

/** One layer of each half of the 2017 transformer, from the input upwards. */
export const blocks: readonly Block[] = [
  { half: 'encoder', lines: ['self-attention,', 'both ways'] },
  { half: 'encoder', lines: ['feed-forward'] },
  { half: 'decoder', lines: ['self-attention,', 'backwards only'] },
  { half: 'decoder', lines: ['cross-attention'], cross: true },
  { half: 'decoder', lines: ['feed-forward'] },
];

export interface Cut {
  readonly name: string;
  readonly year: number;
  readonly says: readonly string[];
  readonly keeps: (block: Block) => boolean;
}

export const original: Cut = { name: 'Transformer', year: 2017, says: [], keeps: () => true };

export const cuts: readonly Cut[] = [
  { name: 'BERT', year: 2018, says: ['keeps the', 'reader'], keeps: ({ half }) => half === 'encoder' },
  {
    name: 'GPT',
    year: 2018,
    says: ['keeps the', 'writer'],
    keeps: ({ half, cross }) => half === 'decoder' && !cross,
  },
  { name: 'T5', year: 2019, says: ['keeps both'], keeps: () => true },
];
