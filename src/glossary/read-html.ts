/** A part of rendered HTML: a tag, a run of text, or something in which nobody reads, such as a comment or a script. */
export interface Piece {
  readonly kind: 'open' | 'close' | 'text' | 'other';
  /** As it stands in the HTML. */
  readonly html: string;
  /** Of a tag, in small letters. */
  readonly name: string;
  readonly attributes: string;
}

const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

// A comment, a script or style (whose “<” opens no tag), a tag whose attributes may hold “>”, or a run of text.
const pieces =
  /<!--[\s\S]*?-->|<script\b[\s\S]*?<\/script\s*>|<style\b[\s\S]*?<\/style\s*>|<(\/?)([a-zA-Z][\w-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|[^<]+|</gi;

/**
 * The pieces of rendered HTML, in order. Joined they give it back. A tag that holds nothing, such as `<br>`, is no opening one.
 *
 * `readPieces('<p>A</p>').map(({ kind }) => kind)` → `['open', 'text', 'close']`
 */
export function readPieces(html: string): Piece[] {
  return [...html.matchAll(pieces)].map(([piece, slash, tag, attributes = '']) => {
    const name = tag?.toLowerCase() ?? '';
    return { kind: kindOf(piece, slash, name, attributes), html: piece, name, attributes };
  });
}

function kindOf(piece: string, slash: string | undefined, name: string, attributes: string): Piece['kind'] {
  if (name === '') return piece.startsWith('<') ? 'other' : 'text';
  if (slash) return 'close';
  // subtle: the slash in `<a href=/x/>` belongs to the address
  const closesItself = attributes.endsWith('/') && !/=[^\s"']*$/.test(attributes);
  return empty.has(name) || closesItself ? 'other' : 'open';
}

/**
 * The value of an attribute, empty if it has none, `undefined` if it is not there.
 *
 * `attributeOf(' class="x" data-term="token"', 'data-term')` → `'token'`
 */
export function attributeOf(attributes: string, name: string): string | undefined {
  const pairs = attributes.matchAll(/([^\s"'=/>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g);
  for (const [, key, double, single, bare] of pairs)
    if (key?.toLowerCase() === name) return double ?? single ?? bare ?? '';
  return undefined;
}

/** A run of text as readers see it, and where each of its characters stands in the HTML. */
export interface SeenText {
  readonly text: string;
  /** Where in the HTML the characters from one place to another begin and end. */
  range(from: number, to: number): readonly [number, number];
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  shy: '\u00ad',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};

/**
 * Reads a run of HTML text with its entities decoded and without soft hyphens.
 *
 * `asSeen('to&shy;kens &amp; more').text` → `'tokens & more'`
 */
export function asSeen(html: string): SeenText {
  if (!/[&\u00ad]/.test(html)) return { text: html, range: (from, to) => [from, to] };
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of html.matchAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));|[\s\S]/gi)) {
    const [whole, hex, digits, name] = match;
    const character = hex
      ? decode(Number.parseInt(hex, 16))
      : digits
        ? decode(Number(digits))
        : // A name we do not know is a letter for all we know.
          name
          ? (named[name] ?? 'x')
          : whole;
    if (character === '\u00ad') continue;
    text += character;
    for (let unit = 0; unit < character.length; unit++) {
      starts.push(match.index);
      ends.push(match.index + whole.length);
    }
  }
  return { text, range: (from, to) => [starts[from] ?? html.length, ends[to - 1] ?? 0] };
}

function decode(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}
