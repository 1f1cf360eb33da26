import type { Verdict } from './grade';

/** Size of a cell and the gap behind it, in pixels. */
const [width, height, gap] = [14, 12, 3];
/** An outline one pixel wide, drawn inside its cell. */
const outline = `h${width - 1}v${height - 1}h${1 - width}z`;

/** A row of cells as the paths of an SVG. */
export interface CellDrawing {
  readonly width: number;
  readonly height: number;
  /** Areas in ink: the whole cell of a right answer, the lower half of a partly right one. */
  readonly filled: string;
  /** Lines in ink: around answers that are not right, and through wrong ones. */
  readonly lined: string;
  /** Lines around questions without an answer. */
  readonly open: string;
}

/**
 * One cell for each question, in order: right filled, partly half filled, wrong struck through, open empty. Drawn, since
 * neither print nor forced colours keep the grounds of elements.
 *
 * `drawCells(['right', undefined])` → `{ width: 31, height: 12, filled: 'M0 0h14v12h-14z', lined: '', open: 'M17.5 .5h13v11h-13z' }`
 */
export function drawCells(verdicts: readonly (Verdict | undefined)[]): CellDrawing {
  const draw = (one: (x: number, verdict: Verdict | undefined) => string) =>
    verdicts.map((verdict, place) => one(place * (width + gap), verdict)).join('');
  return {
    width: Math.max(verdicts.length * (width + gap) - gap, 0),
    height,
    filled: draw((x, verdict) => {
      if (verdict === 'right') return `M${x} 0h${width}v${height}h-${width}z`;
      return verdict === 'partly' ? `M${x} ${height / 2}h${width}v${height / 2}h-${width}z` : '';
    }),
    lined: draw((x, verdict) => {
      if (verdict !== 'partly' && verdict !== 'wrong') return '';
      const strike = `M${x + 1} ${height - 1}L${x + width - 1} 1`;
      return `M${x + 0.5} .5${outline}${verdict === 'wrong' ? strike : ''}`;
    }),
    open: draw((x, verdict) => (verdict ? '' : `M${x + 0.5} .5${outline}`)),
  };
}
