/*
 * Byte pair encoding (BPE), the smallest version that is still the real thing.
 * Gage 1994 invented it to compress files; Sennrich, Haddow & Birch 2016 (arXiv:1508.07909) used it
 * to cut words into pieces; GPT-2 (2019) applied it to bytes. Modelled on karpathy/minbpe `basic.py`.
 *
 * Tokenizers in use first split the text by a pattern, so that no merge runs across a space or into
 * punctuation: hand `trainBpe` the parts to do so. Left out: special tokens such as "end of text".
 */

/** Two neighbouring token ids, left then right. */
export type Pair = readonly [left: number, right: number];

/** The pair `pair` was merged into the new token `id`, because it stood in the text `count` times. */
export interface Merge {
  readonly pair: Pair;
  readonly id: number;
  readonly count: number;
}

/** Ids 0 to 255 are the bytes themselves, so every text can be written; merges begin at 256. */
export const BYTES = 256;

/**
 * The UTF-8 bytes of `text` as ids, each 0 to 255. One byte per English letter, three per Korean syllable.
 * `toBytes('aé')` → `[97, 195, 169]`.
 */
export function toBytes(text: string): number[] {
  return [...new TextEncoder().encode(text)];
}

/**
 * How often each pair of neighbours occurs, keyed "left,right", in the order of first appearance.
 * The end of one part and the beginning of the next are no neighbours.
 * `countPairs([[1, 2, 3, 1, 2], [3]])` → `{'1,2' → 2, '2,3' → 1, '3,1' → 1}`.
 */
export function countPairs(parts: readonly (readonly number[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const ids of parts) {
    for (let i = 0; i + 1 < ids.length; i++) {
      const key = `${ids[i]},${ids[i + 1]}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

/** Replace each `pair` by `id`, from left to right. `merge([1, 2, 3, 1, 2], [1, 2], 4)` → `[4, 3, 4]`. */
export function merge(ids: readonly number[], [left, right]: Pair, id: number): number[] {
  const merged: number[] = [];
  for (let i = 0; i < ids.length; i++) {
    if (ids[i] === left && ids[i + 1] === right) {
      merged.push(id);
      i++; // subtle: skip the right half, so that `aaa` becomes `Za`, not `ZZ`
    } else {
      merged.push(ids[i]!);
    }
  }
  return merged;
}

/**
 * Learn at most `max` merges from a text, or from parts that no merge may join: again and again, the most
 * frequent pair becomes a token. A tie goes to the pair that appears first. Stops early when no pair occurs twice.
 * `trainBpe(['aaabdaaabac'], 1)` → `[{ pair: [97, 97], id: 256, count: 4 }]` (`aa` overlaps itself).
 */
export function trainBpe(texts: string[], max: number): Merge[] {
  const learned: Merge[] = [];
  let parts = texts.map(toBytes);
  for (let id = BYTES; id < BYTES + max; id++) {
    const best = mostFrequent(countPairs(parts));
    if (!best || best.count < 2) break;
    parts = parts.map((ids) => merge(ids, best.pair, id));
    learned.push({ ...best, id });
  }
  return learned;
}

/**
 * Text to ids: apply the merges in the order in which they were learned. Shape: at most one id per byte.
 * With the first merge of `aaabdaaabac`: `encode('aab', merges)` → `[256, 98]`.
 */
export function encode(text: string, merges: readonly Merge[]): number[] {
  return merges.reduce((ids, { pair, id }) => merge(ids, pair, id), toBytes(text));
}

/**
 * Ids to text: unfold each id into its bytes and read them as UTF-8. The inverse of `encode`.
 * Bytes that are no whole character, such as half a Korean syllable, become `�`. Throws on an unknown id.
 */
export function decode(ids: readonly number[], merges: readonly Merge[]): string {
  const bytes = new Map(Array.from({ length: BYTES }, (_, byte) => [byte, [byte]]));
  const unfold = (id: number): number[] => {
    const found = bytes.get(id);
    if (!found)
      throw new Error(`The vocabulary has no token ${id}: pass the merges that \`encode\` was given.`);
    return found;
  };
  for (const { pair, id } of merges) bytes.set(id, pair.flatMap(unfold));
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(Uint8Array.from(ids.flatMap(unfold)));
}

function mostFrequent(counts: ReadonlyMap<string, number>): { pair: Pair; count: number } | undefined {
  let best: { key: string; count: number } | undefined;
  for (const [key, count] of counts) {
    if (!best || count > best.count) best = { key, count };
  }
  if (!best) return undefined;
  const [left = 0, right = 0] = best.key.split(',').map(Number);
  return { pair: [left, right], count: best.count };
}
