/**
 * Moves labels apart until each has room, as little as that takes: first down, then up from the end.
 * Places come in rising order. `spread([10, 12], 20, 100)` → `[10, 30]`, `spread([90, 95], 20, 100)` → `[80, 100]`
 */
export function spread(places: readonly number[], gap: number, end: number): number[] {
  const down: number[] = [];
  for (const place of places) down.push(Math.max(place, (down.at(-1) ?? -Infinity) + gap));
  const up: number[] = [];
  for (const place of down.toReversed()) up.push(Math.min(place, (up.at(-1) ?? end + gap) - gap));
  return up.toReversed();
}
