/** How much is said of a term, from the least to the most. Each goes on where the one before it ends. */
export const depths = ['sentence', 'paragraph', 'technical'] as const;

export type Depth = (typeof depths)[number];

/** Where the reader’s choice is kept: a preference of the device, and no part of the record. */
export const depthKey = 'working-model:depth';

/** A stored choice, or `undefined` if there is none that we know: `parseDepth('technical')` → `'technical'` */
export function parseDepth(stored: unknown): Depth | undefined {
  return depths.find((depth) => depth === stored);
}

/**
 * What to show of a term that offers these depths: the chosen one, else the nearest below it. Whoever has chosen nothing
 * sees the paragraph.
 *
 * `depthToShow('technical', ['sentence', 'paragraph'])` → `'paragraph'`
 */
export function depthToShow(chosen: Depth | undefined, offered: readonly Depth[]): Depth {
  const limit = depths.indexOf(chosen ?? 'paragraph');
  return offered.findLast((depth) => depths.indexOf(depth) <= limit) ?? 'sentence';
}

/** Whether one depth says what another leaves out: `isDeeper('technical', 'paragraph')` → `true` */
export function isDeeper(depth: Depth, than: Depth): boolean {
  return depths.indexOf(depth) > depths.indexOf(than);
}
