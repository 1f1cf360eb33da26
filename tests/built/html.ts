/** An element of a page: what the tests ask about, without namespaces and without repair of broken markup. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly parent: Element | undefined;
  readonly children: (Element | string)[];
}

// A script or style with its code, a comment or doctype, a tag whose attributes may hold “>”, or a run of text.
const attributesPattern = `((?:"[^"]*"|'[^']*'|[^'">])*)`;
const pieces = new RegExp(
  `<(script|style)\\b${attributesPattern}>([\\s\\S]*?)</\\1>|<!(?:--[\\s\\S]*?--|[^>]*)>|<(/?)([a-z][\\w-]*)${attributesPattern}>|[^<]+|<`,
  'gi',
);
const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/**
 * The tree of a page in which every element that is not empty has an end tag, as Astro writes it.
 *
 * `textOf(parseHtml('<p>a &amp; <b>b</b></p>'))` → `'a & b'`
 */
export function parseHtml(html: string): Element {
  const root: Element = { name: '#page', attributes: new Map(), parent: undefined, children: [] };
  let at = root;
  for (const match of html.matchAll(pieces)) {
    const [piece, block, blockAttributes = '', code = '', slash, tag, attributes = ''] = match;
    if (block) append(at, block, blockAttributes).children.push(code);
    else if (tag && slash) at = closest(at, tag.toLowerCase())?.parent ?? at;
    else if (tag) {
      const element = append(at, tag, attributes);
      if (!empty.has(element.name) && !attributes.endsWith('/')) at = element;
    } else if (!piece.startsWith('<!')) at.children.push(decode(piece));
  }
  return root;
}

/** All elements below one, in the order of the page. */
export function elementsIn(element: Element): Element[] {
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [child, ...elementsIn(child)],
  );
}

/** The elements of one name: `find(page, 'a')`. */
export function find(element: Element, name: string): Element[] {
  return elementsIn(element).filter((one) => one.name === name);
}

/** The elements that have a class. */
export function findByClass(element: Element, name: string): Element[] {
  return elementsIn(element).filter((one) => get(one, 'class').split(/\s+/).includes(name));
}

/** Does an element lie in one of this name? */
export function isWithin(element: Element, name: string): boolean {
  return closest(element.parent, name) !== undefined;
}

/** An attribute; empty if the element has none. */
export function get(element: Element, name: string): string {
  return element.attributes.get(name) ?? '';
}

/** What an element says. Blanks in a row are one, and scripts and styles say nothing. */
export function textOf(element: Element): string {
  return allText(element).replace(/\s+/g, ' ').trim();
}

/** What stands between the tags of a script or style, to the letter. */
export function codeOf(element: Element): string {
  return element.children.join('');
}

function allText(element: Element): string {
  if (element.name === 'script' || element.name === 'style') return '';
  return element.children.map((child) => (typeof child === 'string' ? child : allText(child))).join('');
}

function append(parent: Element, tag: string, attributes: string): Element {
  const element = { name: tag.toLowerCase(), attributes: attributesOf(attributes), parent, children: [] };
  parent.children.push(element);
  return element;
}

function attributesOf(written: string): Map<string, string> {
  const pairs = written.matchAll(/([^\s"'=/>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g);
  return new Map(
    [...pairs].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      decode(double ?? single ?? bare ?? ''),
    ]),
  );
}

function closest(element: Element | undefined, name: string): Element | undefined {
  return !element || element.name === name ? element : closest(element.parent, name);
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

function decode(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, digits?: string, name = '') => {
      if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
      return digits ? String.fromCodePoint(Number(digits)) : (named[name] ?? whole);
    },
  );
}
