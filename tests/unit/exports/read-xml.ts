import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** An element as the parser saw it. */
export interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Node | string)[];
}

type Raw = Record<string, unknown>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  // An item has more entities than the parser’s guard against bombs of them allows by default.
  processEntities: { enabled: true, maxTotalExpansions: 1_000_000, maxExpandedLength: 10_000_000 },
});

/** The root of a document that a validator has found well-formed. */
export function readXml(text: string): Node {
  const verdict = XMLValidator.validate(text);
  if (verdict !== true) throw new Error(`${verdict.err.msg} (line ${verdict.err.line})`);
  const roots = (parser.parse(text) as Raw[]).map(toNode).filter((one) => typeof one !== 'string');
  return roots.find(({ name }) => !name.startsWith('?'))!;
}

/** Everything below a node that has this name. */
export function all(node: Node, name: string): Node[] {
  return node.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...all(child, name)],
  );
}

/** The first of this name. */
export function one(node: Node, name: string): Node {
  const [found] = all(node, name);
  if (!found) throw new Error(`<${node.name}> has no <${name}>.`);
  return found;
}

/** What stands in a node, without marks. */
export function textOf(node: Node): string {
  return node.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

function toNode(raw: Raw): Node | string {
  if ('#text' in raw) return String(raw['#text']);
  const name = Object.keys(raw).find((key) => key !== ':@')!;
  return {
    name,
    attributes: (raw[':@'] ?? {}) as Record<string, string>,
    children: (raw[name] as Raw[]).map(toNode),
  };
}
