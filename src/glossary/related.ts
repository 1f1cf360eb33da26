/** A term, as far as its place among related ones is told. */
export interface Relative {
  readonly id: string;
  readonly term: string;
  /** Chapter and place of the section that teaches it, `9.2`; `undefined` where no chapter does. */
  readonly number: string | undefined;
  /** The ids of the terms it is related to. */
  readonly see: readonly string[];
}

/** A line between two rows, counted from 0 downwards. */
export interface Arc {
  readonly from: number;
  readonly to: number;
  /** Whether it joins the term itself to another. */
  readonly isOwn: boolean;
  /** Bulges to the left of the rows. */
  readonly path: string;
}

export interface RelatedMap<Term> {
  readonly rows: readonly Term[];
  /** Those of the term itself come last, so that they are drawn above the others. */
  readonly arcs: readonly Arc[];
}

/** Of the drawing: the height of a row, where the rows begin, and how far to the left the widest arc reaches from there. */
export interface Measures {
  readonly row: number;
  readonly edge: number;
  readonly reach: number;
}

/**
 * A term among those it is related to, in the order of the book, and an arc for every pair of them that is related: of
 * two terms it is enough that one names the other. What no chapter teaches stands at the end, by name.
 *
 * `mapRelated(rag, [grounding, chunking], { row: 44, edge: 60, reach: 50 })` →
 * `{ rows: [rag, chunking, grounding], arcs: [{ from: 0, to: 1, isOwn: true, path: 'M60 22A…' }, …] }`
 */
export function mapRelated<Term extends Relative>(
  own: Term,
  others: readonly Term[],
  measures: Measures,
): RelatedMap<Term> {
  const rows = [own, ...others].sort(byPlace);
  const pairs = rows.flatMap((one, from) =>
    rows.slice(from + 1).flatMap((other, index) => {
      const isOwn = one === own || other === own;
      return isOwn || isRelated(one, other) ? [{ from, to: from + 1 + index, isOwn }] : [];
    }),
  );
  const widest = Math.max(...pairs.map(({ from, to }) => to - from));
  const arcs = pairs.map((pair) => ({ ...pair, path: drawArc(pair, widest, measures) }));
  return { rows, arcs: arcs.sort((a, b) => Number(a.isOwn) - Number(b.isOwn)) };
}

function byPlace(one: Relative, other: Relative): number {
  const [chapter, section] = placeOf(one);
  const [otherChapter, otherSection] = placeOf(other);
  if (chapter !== otherChapter) return chapter < otherChapter ? -1 : 1;
  return section - otherSection || one.term.localeCompare(other.term, 'en');
}

function placeOf({ number }: Relative): [chapter: number, section: number] {
  const [chapter = Infinity, section = 0] = number?.split('.').map(Number) ?? [];
  return [chapter, section];
}

function isRelated(one: Relative, other: Relative): boolean {
  return one.see.includes(other.id) || other.see.includes(one.id);
}

/** Half an ellipse; the further apart its ends, the further it reaches. */
function drawArc(
  { from, to }: Pick<Arc, 'from' | 'to'>,
  widest: number,
  { row, edge, reach }: Measures,
): string {
  const [top, bottom] = [row * (from + 0.5), row * (to + 0.5)];
  const wide = Math.round((reach * (to - from + 1)) / (widest + 1));
  return `M${edge} ${top}A${wide} ${(bottom - top) / 2} 0 0 0 ${edge} ${bottom}`;
}
