/**
 * An element of XML (https://www.w3.org/TR/xml/). Attributes are escaped here and left out where `undefined`; children
 * are XML already: use `textXml` or `cdata` for text. Several children stand on lines of their own.
 *
 * `element('value', { baseType: 'float' }, textXml('1 < 2'))` → `<value baseType="float">1 &lt; 2</value>`
 */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | boolean | undefined>>,
  ...children: readonly string[]
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${textXml(String(value)).replace(/"/g, '&quot;')}"`)
    .join('');
  if (children.length === 0) return `<${name}${written}/>`;
  const inside = children.length > 1 ? `\n${children.join('\n')}\n` : children[0];
  return `<${name}${written}>${inside}</${name}>`;
}

/** A whole document. */
export function xmlDocument(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

/** `textXml('a < b & c')` → `a &lt; b &amp; c` */
export function textXml(text: string): string {
  return allowed(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** A comment, which must not hold two hyphens: `xmlComment('a--b')` → `<!-- a- -b -->` */
export function xmlComment(text: string): string {
  return `<!-- ${textXml(text).replace(/--/g, '- -')} -->`;
}

/** Text to the letter. Its end mark is cut in two: `cdata('a]]>b')` → `<![CDATA[a]]]]><![CDATA[>b]]>` */
export function cdata(text: string): string {
  return `<![CDATA[${allowed(text).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}

/** Text without what XML 1.0 cannot hold, however it is written: control characters and halves of pairs. */
function allowed(text: string): string {
  return text.toWellFormed().replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD');
}
