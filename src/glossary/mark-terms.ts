import type { Lexicon } from './forms';
import { asSeen, attributeOf, readPieces, type Piece } from './read-html';

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
  const forced = forcedIn(pieces);
  const marks: Named[] = [];
  const passed: Marked['passed'][number][] = [];
  const open: { name: string; why: string | undefined }[] = [];
  let section = 0;
  let done = new Set(forced[0]);

  const markText = (at: number) => {
    const { html: text } = pieces[at]!;
    let marked = '';
    let rest = 0;
    for (const { matched, range, split } of findNames(pieces, at, lexicon)) {
      const id = lexicon.owner(matched);
      if (!id) continue;
      const why =
        open.at(-1)?.why ??
        (split ? 'split by a tag' : undefined) ??
        (lexicon.find(matched) ? undefined : 'capitals') ??
        (except.has(id) ? 'excepted' : undefined);
      if (why) passed.push({ id, text: matched, section, why });
      if (why || done.has(id)) continue;
      done.add(id);
      marks.push({ id, text: matched, section });
      marked += text.slice(rest, range[0]) + link(id, text.slice(...range));
      rest = range[1];
    }
    return marked + text.slice(rest);
  };

  const parts = pieces.map((piece, at) => {
    if (piece.kind === 'text') return markText(at);
    if (piece.kind === 'close') {
      const last = open.findLastIndex(({ name }) => name === piece.name);
      if (last >= 0) open.length = last;
    } else if (piece.kind === 'open') {
      if (piece.name === 'h2') done = new Set(forced[++section]);
      const id = attributeOf(piece.attributes, 'data-term');
      if (id) marks.push({ id, text: '', section });
      open.push({ name: piece.name, why: open.at(-1)?.why ?? whyLeftAlone(pieces, at, lexicon) });
    }
    return piece.html;
  });
  return { html: parts.join(''), used: [...new Set(marks.map(({ id }) => id))], marks, passed };
}

/** The terms that an author marked, by section. */
function forcedIn(pieces: readonly Piece[]): string[][] {
  const sections: string[][] = [[]];
  for (const { kind, name, attributes } of pieces) {
    if (kind !== 'open') continue;
    if (name === 'h2') sections.push([]);
    const id = attributeOf(attributes, 'data-term');
    if (id) sections.at(-1)!.push(id);
  }
  return sections;
}

function whyLeftAlone(pieces: readonly Piece[], at: number, lexicon: Lexicon): string | undefined {
  const { name, attributes } = pieces[at]!;
  const forbidden = attributeOf(attributes, 'data-no-terms');
  if (forbidden !== undefined && forbidden !== 'false') return forbidden || 'forbidden';
  return name === 'em' && introduces(pieces, at, lexicon) ? undefined : untouched.get(name);
}

/** Does an element hold the name of a term and nothing else? So authors introduce one: `a *token* is …` */
function introduces(pieces: readonly Piece[], at: number, lexicon: Lexicon): boolean {
  const [text, end] = [pieces[at + 1], pieces[at + 2]];
  if (text?.kind !== 'text' || end?.kind !== 'close') return false;
  const [first] = findNames(pieces, at + 1, lexicon);
  return first?.split === false && first.matched === asSeen(text.html).text;
}

/** The names in a run of text, each with its place there; `split` if a part of it stands in another run. */
function* findNames(pieces: readonly Piece[], at: number, { pattern }: Lexicon) {
  const seen = asSeen(pieces[at]!.html);
  const before = neighbour(pieces, at, -1).slice(-1);
  const after = neighbour(pieces, at, 1).slice(0, 2);
  for (const { 0: matched, index } of (before + seen.text + after).matchAll(pattern)) {
    const from = index - before.length;
    const to = from + matched.length;
    yield { matched, range: seen.range(from, to), split: from < 0 || to > seen.text.length };
  }
}

/** The text that goes on without a gap on one side of a run, behind tags that do not end a word. */
function neighbour(pieces: readonly Piece[], at: number, step: 1 | -1): string {
  let next = at + step;
  while (pieces[next] && withinWords.has(pieces[next]!.name)) next += step;
  return pieces[next]?.kind === 'text' ? asSeen(pieces[next]!.html).text : '';
}
