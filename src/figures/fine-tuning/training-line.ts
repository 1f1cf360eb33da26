/** One line of a training file, cut into pieces of at most 42 characters to be drawn. Joined, they are valid JSON. */
export interface Piece {
  /** `read` was given to the model, `write` is what it should have written. */
  readonly tone: 'read' | 'write' | 'frame';
  readonly lines: readonly string[];
  readonly notes: readonly string[];
}

export const pieces: readonly Piece[] = [
  {
    tone: 'frame',
    lines: ['{"messages": ['],
    notes: ['One example is one line'],
  },
  {
    tone: 'read',
    lines: [
      '{"role": "system", "content":',
      '"Sort the claim: theft, water, fire, ',
      'other. In doubt: unclear."},',
    ],
    notes: ['The prompt, word for word as', 'in use: labels named, doubt', 'settled'],
  },
  {
    tone: 'read',
    lines: ['{"role": "user", "content":', '"Ceiling came down, stove is wet."},'],
    notes: ['A real message, without the', 'name of the sender'],
  },
  {
    tone: 'write',
    lines: ['{"role": "assistant",', '"content": "water"}'],
    notes: ['The answer, and nothing else:', 'this is what is learned'],
  },
  {
    tone: 'frame',
    lines: [']}'],
    notes: ['End of line; no comma follows'],
  },
];
