import { drawCells } from './cells';
import type { Verdict } from './grade';

/** Draws a row of cells into the frame that `Cells.astro` has made. */
export function showCells(frame: Element | null, verdicts: readonly (Verdict | undefined)[]) {
  const { width, height, ...paths } = drawCells(verdicts);
  frame?.setAttribute('width', String(width));
  frame?.setAttribute('height', String(height));
  frame?.setAttribute('viewBox', `0 0 ${width} ${height}`);
  for (const [name, path] of Object.entries(paths)) frame?.querySelector(`.${name}`)?.setAttribute('d', path);
}
