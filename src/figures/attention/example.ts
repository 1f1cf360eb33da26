import { addPositions, attend, attentionWeights, dot } from '~/model/attention';

/** The worked example: four words of *The parcel missed the van because it*, with invented numbers. */
export const words = ['parcel', 'missed', 'van', 'it'] as const;
export const queries = [
  [1, 0],
  [1, 2],
  [0.5, 1],
  [2, 1],
];
export const keys = [
  [2, 0],
  [-1, 1],
  [1, 1],
  [0, 1],
];
export const values = [
  [4, 1],
  [0, 3],
  [1, 4],
  [1, 1],
];

/** What is worked out by hand: the scores of *it*, its weights, and its output. */
export const scores = keys.map((key) => dot(queries[3]!, key));
export const weights = attentionWeights(queries, keys)[3]!;
export const output = attend(queries, keys, values)[3]!;

/** Three words in two orders. Each vector serves as query, key and value at once. */
const vectors: Readonly<Record<string, readonly number[]>> = {
  parcel: [2, 0],
  missed: [1, 0],
  van: [0, 1],
};
export const orders = [
  ['parcel', 'missed', 'van'],
  ['van', 'missed', 'parcel'],
] as const;

/** What *missed*, the word in the middle, collects: its shares of the words, in their order, and its output. */
export function missed(order: readonly string[], hasPositions: boolean) {
  const plain = order.map((word) => vectors[word]!);
  const rows = hasPositions ? addPositions(plain) : plain;
  return { shares: attentionWeights(rows, rows)[1]!, output: attend(rows, rows, rows)[1]! };
}

/** A share in per cent: `percent(0.609)` → `61` */
export const percent = (share: number) => Math.round(share * 100);

/** A pair in two decimals: `pair([2.8094, 1.936])` → `(2.81, 1.94)` */
export const pair = (numbers: readonly number[]) =>
  '(' + numbers.map((x) => x.toFixed(2).replace('-', '−')).join(', ') + ')';
