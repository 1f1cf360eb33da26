/** A part of a cell that one chip holds, as fractions of its width: `[0, 1]` is the whole, `[0, 0.5]` the left half. */
export type Held = readonly [from: number, to: number];

export interface Kind {
  readonly name: string;
  /** What it splits: completes the name. */
  readonly splits: string;
  readonly inWords: string;
  /** For each of two chips: two texts, four layers, the optimiser’s notes; `null` where the chip holds nothing of it. */
  readonly chips: readonly {
    readonly texts: readonly (Held | null)[];
    readonly layers: readonly (Held | null)[];
    readonly notes: Held;
  }[];
}

const whole: Held = [0, 1];
const left: Held = [0, 0.5];
const right: Held = [0.5, 1];
const all = [whole, whole, whole, whole];

export const kinds: readonly Kind[] = [
  {
    name: 'Data',
    splits: 'splits the texts',
    inWords: 'each chip has one of two texts, all layers and all notes.',
    chips: [
      { texts: [whole, null], layers: all, notes: whole },
      { texts: [null, whole], layers: all, notes: whole },
    ],
  },
  {
    name: 'Tensor',
    splits: 'splits each layer',
    inWords: 'both chips have both texts, and one half of each layer with the notes for it.',
    chips: [
      { texts: [whole, whole], layers: [left, left, left, left], notes: left },
      { texts: [whole, whole], layers: [right, right, right, right], notes: right },
    ],
  },
  {
    name: 'Pipeline',
    splits: 'deals out layers',
    inWords:
      'both texts pass through the first chip with two layers, then through the second with the other two; each keeps its own notes.',
    chips: [
      { texts: [whole, whole], layers: [whole, whole, null, null], notes: left },
      { texts: [whole, whole], layers: [null, null, whole, whole], notes: right },
    ],
  },
  {
    name: 'Sharding',
    splits: 'splits the notes too',
    inWords: 'like data parallelism, one text each and all layers, but each chip keeps half of the notes.',
    chips: [
      { texts: [whole, null], layers: all, notes: left },
      { texts: [null, whole], layers: all, notes: right },
    ],
  },
];
