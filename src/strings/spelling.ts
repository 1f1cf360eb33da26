/**
 * One form for all ways to write a word: no case, no accents, hyphens as blanks, “-ise” as “-ize”, “-our” as “-or”.
 *
 * `normalise(' Tokenisation ')` → `'tokenization'`; `normalise('few‑shot')` → `'few shot'`
 */
export function normalise(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/is(?=(e|es|ed|er|ers|ing|ation|ations)\b)/g, 'iz')
    .replace(/(behavi|col|fav|lab)our/g, '$1or')
    .replace(/ll(?=(ed|ing)\b)/g, 'l')
    .trim();
}

/**
 * How many slips lie between two words: letters added, dropped, changed, or two neighbours swapped
 * (Damerau, “A technique for computer detection and correction of spelling errors”, 1964), or `limit + 1` if more.
 *
 * `slips('temprature', 'temperature', 2)` → `1`; `slips('cat', 'elephant', 2)` → `3`
 */
export function slips(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const next = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      next.push(cost);
    }
    if (Math.min(...next) > limit) return limit + 1;
    before = last;
    last = next;
  }
  return Math.min(last[b.length] ?? 0, limit + 1);
}

/** How many slips are forgiven: `slipsAllowed('rag')` → `0`; `slipsAllowed('prompt')` → `1`; `slipsAllowed('temprature')` → `2` */
export function slipsAllowed(typed: string): number {
  return typed.length < 4 ? 0 : typed.length < 8 ? 1 : 2;
}
