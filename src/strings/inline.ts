/**
 * The little Markdown that one-line fields may use, as safe HTML: `*italics*` and `` `code` ``.
 *
 * ``inlineHtml('*a* < `b`')`` → `<em>a</em> &lt; <code>b</code>`
 */
export function inlineHtml(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part) =>
      part.length > 1 && part.startsWith('`') && part.endsWith('`')
        ? `<code>${escapeHtml(part.slice(1, -1))}</code>`
        : escapeHtml(part).replace(/\*([^*\s](?:[^*]*[^*\s])?)\*/g, '<em>$1</em>'),
    )
    .join('');
}

/** The same text without its marks, for labels: `plainText('*a* and `b`')` → `'a and b'` */
export function plainText(text: string): string {
  return text.replace(/`([^`]*)`/g, '$1').replace(/\*([^*\s](?:[^*]*[^*\s])?)\*/g, '$1');
}

/** `escapeHtml('a < b & "c"')` → `a &lt; b &amp; &quot;c&quot;` */
export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
