import { arrange } from '~/search/arrange.element';
import { drawFound } from '~/search/draw-found.element';
import { fill } from '~/strings/fill';
import { searchSays as says } from '~/strings/search-said';
import type { Row } from './find';
import type { PassageRow } from './place-passages';
import { kinds, type Kind } from './select-hits';

/** Lists the results of one kind, each address once. Rows that stand there already stay, and with them the focus. */
export function drawPart(dialog: HTMLElement, kind: Kind, rows: readonly Row[], query: string): void {
  const part = dialog.querySelector<HTMLElement>(`[data-part="${kind}"]`);
  const list = part?.querySelector('ul');
  if (!part || !list) return;
  const known = new Map([...list.children].map((item) => [(item as HTMLElement).dataset['row'], item]));
  const drawn = new Map<string, Element>();
  for (const row of rows) {
    const key = `${query} ${row.href}`;
    if (!drawn.has(key)) drawn.set(key, known.get(key) ?? drawRow(row, query, key));
  }
  arrange(list, [...drawn.values()]);
  part.hidden = rows.length === 0;
}

/** What was found, in words: “Found: 2 terms, one claim.” */
export function tellCounts(dialog: HTMLElement): string {
  const found = kinds.flatMap((kind) => {
    const count = dialog.querySelectorAll(`[data-part="${kind}"] li`).length;
    if (count === 0) return [];
    return [count === 1 ? says[kind] : fill(says[`${kind}s`], { count })];
  });
  return found.length === 0 ? says.none : fill(says.found, { found: found.join(', ') });
}

function drawRow(row: Row | PassageRow, query: string, key: string): HTMLElement {
  const item = document.createElement('li');
  item.dataset['row'] = key;
  const link = document.createElement('a');
  link.href = row.href;
  if (row.above) link.append(Object.assign(document.createElement('small'), { textContent: row.above }));
  const title = document.createElement('b');
  drawFound(title, row.title, query);
  link.append(title);
  const text = document.createElement('p');
  // Pagefind’s excerpts are of our own pages; `<mark>` is all their markup.
  if ('html' in row) text.innerHTML = row.html;
  else drawFound(text, row.text ?? '', query);
  if (text.hasChildNodes()) link.append(text);
  item.append(link);
  return item;
}
