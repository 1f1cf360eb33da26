import type { Lexicon } from './forms';
import { asSeen, attributeOf, readPieces, type Piece, type SeenText } from './read-html';

/** A place where the text names a term. Sections are counted: 0 is what stands before the first `<h2>`. */
export interface Named {
  readonly id: string;
  readonly text: string;
  readonly section: number;
}

export interface Marked {
  readonly html: string;
  /** The ids of the terms that were marked, in the order of the text. */
  readonly used: readonly string[];
  /** Every mark, those that an author set included. */
  readonly marks: readonly Named[];
  /** What was named and not marked, and why. Later uses in a section are not listed. */
  readonly passed: readonly (Named & { readonly why: string })[];
}

/** Elements whose text is left alone, and why. */
const untouched = new Map(
  Object.entries({
    link: 'a',
    control: 'button label legend summary select option textarea',
    code: 'code pre kbd samp script style title',
    heading: 'h1 h2 h3 h4 h5 h6',
    italics: 'em i cite',
    table: 'table',
    date: 'time',
    drawing: 'svg math',
  }).flatMap(([why, names]) => names.split(' ').map((name) => [name, why] as const)),
);

/** Tags that do not end a word: `token<b>iser</b>` is one. */
const withinWords = new Set(
  'a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strong u var wbr'.split(' '),
);

/**
 * Marks the first use of each term in each section of rendered HTML. A section begins with an `<h2>`.
 * Text inside headings, code, links, the other elements above and whatever has `data-no-terms` (its value says why) is
 * left alone, and so are the terms in `except`. Italics are left alone unless they hold the name alone, as where a term is
 * introduced. Where an author marked a term in a section, that is its mark.
 *
 * `markTerms('<p>A token.</p>', lexicon, (id, text) => `<a href="#${id}">${text}</a>`)`
 * → `{ html: '<p>A <a href="#token">token</a>.</p>', used: ['token'], … }`
 */
export function markTerms(
  html: string,
  lexicon: Lexicon,
  link: (id: string, text: string) => string,
  except: ReadonlySet<string> = new Set(),
): Marked {
  const pieces = readPieces(html);
  const places = placesOf(pieces, lexicon);
  const done = new Set(places.flatMap(({ section, forced }) => (forced ? [`${section} ${forced}`] : [])));
  const marks: Named[] = [];
  const passed: (Named & { why: string })[] = [];
  const parts = pieces.map((piece, at) => {
    const { section = 0, why, forced } = places[at] ?? {};
    if (forced) marks.push({ id: forced, text: '', section });
    if (piece.kind !== 'text') return piece.html;
    let marked = '';
    let rest = 0;
    for (const name of findNames(pieces, at, lexicon)) {
      const named = { id: name.id, text: name.matched, section };
      const against = why ?? name.against ?? (except.has(name.id) ? 'excepted' : undefined);
      if (against) passed.push({ ...named, why: against });
      if (against || done.has(`${section} ${name.id}`)) continue;
      done.add(`${section} ${name.id}`);
      marks.push(named);
      const [from, to] = name.range;
      marked += piece.html.slice(rest, from) + link(name.id, piece.html.slice(from, to));
      rest = to;
    }
    return marked + piece.html.slice(rest);
  });
  return { html: parts.join(''), used: [...new Set(marks.map(({ id }) => id))], marks, passed };
}

/** Where a piece stands: its section, why its text is left alone if it is, and the term that an author marked with it. */
interface Place {
  readonly section: number;
  readonly why: string | undefined;
  readonly forced: string | undefined;
}

function placesOf(pieces: readonly Piece[], lexicon: Lexicon): Place[] {
  const open: { name: string; why: string | undefined }[] = [];
  let section = 0;
  return pieces.map(({ kind, name, attributes }, at) => {
    if (kind === 'close') {
      const last = open.findLastIndex((element) => element.name === name);
      if (last >= 0) open.length = last;
    } else if (kind === 'open') {
      if (name === 'h2') section++;
      open.push({ name, why: open.at(-1)?.why ?? whyLeftAlone(pieces, at, lexicon) });
    }
    const forced = kind === 'open' ? attributeOf(attributes, 'data-term') : undefined;
    return { section, why: open.at(-1)?.why, forced };
  });
}

function whyLeftAlone(pieces: readonly Piece[], at: number, lexicon: Lexicon): string | undefined {
  const { name = '', attributes = '' } = pieces[at] ?? {};
  const forbidden = attributeOf(attributes, 'data-no-terms');
  if (forbidden !== undefined && forbidden !== 'false') return forbidden || 'forbidden';
  return name === 'em' && introduces(pieces, at, lexicon) ? undefined : untouched.get(name);
}

/** Does an element hold the name of a term and nothing else? So authors introduce one: `a *token* is …` */
function introduces(pieces: readonly Piece[], at: number, lexicon: Lexicon): boolean {
  if (pieces[at + 1]?.kind !== 'text' || pieces[at + 2]?.kind !== 'close') return false;
  const [first] = findNames(pieces, at + 1, lexicon);
  return first?.against === undefined && first?.matched === seenAt(pieces, at + 1)?.text;
}

/** The names in a run of text, each with its place there, and what speaks against it, if anything does. */
function* findNames(pieces: readonly Piece[], at: number, lexicon: Lexicon) {
  const seen = seenAt(pieces, at);
  if (!seen) return;
  const before = neighbour(pieces, at, -1).slice(-1);
  const after = neighbour(pieces, at, 1).slice(0, 2);
  for (const { 0: matched, index } of (before + seen.text + after).matchAll(lexicon.pattern)) {
    const id = lexicon.owner(matched);
    const from = index - before.length;
    const to = from + matched.length;
    const isSplit = from < 0 || to > seen.text.length;
    const against = isSplit ? 'split by a tag' : lexicon.find(matched) ? undefined : 'capitals';
    if (id) yield { id, matched, range: seen.range(from, to), against };
  }
}

/** The text that goes on without a gap on one side of a run, behind tags that do not end a word. */
function neighbour(pieces: readonly Piece[], at: number, step: 1 | -1): string {
  let next = at + step;
  while (withinWords.has(pieces[next]?.name ?? '')) next += step;
  return seenAt(pieces, next)?.text ?? '';
}

function seenAt(pieces: readonly Piece[], at: number): SeenText | undefined {
  const piece = pieces[at];
  return piece?.kind === 'text' ? asSeen(piece.html) : undefined;
}
