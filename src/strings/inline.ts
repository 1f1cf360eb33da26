/**
 * The little Markdown that one-line fields may use, as safe HTML: `*italics*` and `` `code` ``.
 *
 * ``inlineHtml('*a* < `b`')`` → `<em>a</em> &lt; <code>b</code>`
 */
export function inlineHtml(text: string): string {
  return mapParts(
    text,
    (code) => `<code>${escapeHtml(code)}</code>`,
    (prose) => escapeHtml(prose).replace(emphasis, '<em>$1</em>'),
  );
}

/** The same text without its marks, for labels: `plainText('*a* and `b`')` → `'a and b'` */
export function plainText(text: string): string {
  return mapParts(
    text,
    (code) => code,
    (prose) => prose.replace(emphasis, '$1'),
  );
}

/** `escapeHtml('a < b & "c"')` → `a &lt; b &amp; &quot;c&quot;` */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

const emphasis = /\*([^*\s](?:[^*]*[^*\s])?)\*/g;

/** Code and the prose around it, each in its own way: an asterisk in code is an asterisk. */
function mapParts(text: string, code: (part: string) => string, prose: (part: string) => string): string {
  return text
    .split(/`([^`]*)`/)
    .map((part, index) => (index % 2 === 1 ? code(part) : prose(part)))
    .join('');
}
