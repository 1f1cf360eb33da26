/** Width in pixels of a token chip with this text, at 13 px monospace. `chipWidth('lamp')` → `44` */
export function chipWidth(text: string): number {
  return [...text].length * 8 + 12;
}

/** Evenly spaced ticks from 0 to `max`: `ticks(100, 4)` → `[0, 25, 50, 75, 100]` */
export function ticks(max: number, count: number): number[] {
  return Array.from({ length: count + 1 }, (_, index) => (max * index) / count);
}

/** A coordinate with at most one decimal, to keep drawings small: `round(12.3456)` → `12.3` */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
