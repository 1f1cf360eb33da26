/** Small changes to rendered Markdown that its source should not have to spell out. */

/** Writes each section’s number beside its anchor: `<h2 id="x">` → `<h2 id="x" data-number="3.1">`. */
export function numberHeadings(html: string, sections: readonly { id: string; number: string }[]): string {
  const numbers = new Map(sections.map(({ id, number }) => [id, number]));
  return html.replace(/<h2 id="([^"]+)"/g, (tag, id: string) =>
    numbers.has(id) ? `${tag} data-number="${numbers.get(id)}"` : tag,
  );
}

/**
 * Puts a Markdown table into a box of its own and names each cell’s column, so that a phone can stack the rows. Tables
 * of components carry a class and are left alone.
 */
export function labelTables(html: string): string {
  return html.replace(/<table>[\s\S]*?<\/table>/g, (table) => {
    const columns = [...table.matchAll(/<th[^>]*>([\s\S]*?)<\/th>/g)].map((match) =>
      (match[1] ?? '').replace(/<[^>]+>/g, '').trim(),
    );
    let column = 0;
    const labelled = table.replace(/<tr>|<td/g, (tag) => {
      if (tag === '<tr>') {
        column = 0;
        return tag;
      }
      const name = columns[column++];
      return name ? `<td data-h="${name.replace(/"/g, '&quot;')}"` : tag;
    });
    return `<div class="table stack">${labelled}</div>`;
  });
}

/** Prefixes links that authors wrote from the root with the base path: `href="/tokens/"` → `href="/primer/tokens/"`. */
export function addBasePath(html: string, base: string): string {
  const prefix = base.replace(/\/$/, '');
  if (prefix === '') return html;
  return html.replace(/(<a [^>]*?href=")(\/(?!\/)[^"]*)/g, (whole, start: string, path: string) =>
    path === prefix || path.startsWith(`${prefix}/`) ? whole : `${start}${prefix}${path}`,
  );
}
