/**
 * How many numbers each way of tuning trains. Counting is all there is to it, but the counts decide what
 * has to be stored, moved and served for each task.
 * LoRA: Hu et al. 2021 (arXiv:2106.09685). Prompt tuning: Lester et al. 2021 (arXiv:2104.08691).
 */

/** Numbers of a weight table: `fullCount(4096, 4096)` → `16777216`. */
export function fullCount(rows: number, columns: number): number {
  return rows * columns;
}

/** Numbers of its low-rank addition, B (rows × rank) times A (rank × columns): `loraCount(4096, 4096, 8)` → `65536`. */
export function loraCount(rows: number, columns: number, rank: number): number {
  if (!(rank >= 1)) throw new RangeError(`The rank is ${rank}; give at least 1.`);
  return rank * (rows + columns);
}

/** Numbers of a soft prompt: `softPromptCount(5, 4096)` → `20480`, as Lester et al. have it for their largest model. */
export function softPromptCount(vectors: number, width: number): number {
  return vectors * width;
}

/**
 * The addition itself: B (rows × rank) times A (rank × columns) is a table of rows × columns.
 * `product([[1], [2]], [[3, 4]])` → `[[3, 4], [6, 8]]`.
 */
export function product(b: readonly (readonly number[])[], a: readonly (readonly number[])[]): number[][] {
  const columns = a[0]?.length ?? 0;
  return b.map((row) =>
    Array.from({ length: columns }, (_, j) => row.reduce((sum, value, k) => sum + value * a[k]![j]!, 0)),
  );
}
