/*
 * What a percentage from a small survey can and cannot say.
 */

/**
 * The numbers of people or firms, out of `size`, that come to a share of `percent` when rounded to a whole per cent.
 * Empty if there are none: then the share was rounded more coarsely, or counted on another base.
 * After the GRIM test of Brown & Heathers 2017. `countsFor(94, 33)` → `[31]`; `countsFor(65, 33)` → `[]`.
 */
export function countsFor(percent: number, size: number): number[] {
  const counts = Array.from({ length: size + 1 }, (_, count) => count);
  return counts.filter((count) => Math.round((100 * count) / size) === percent);
}
