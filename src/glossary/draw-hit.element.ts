import { drawFound } from '~/search/draw-found.element';
import type { Hit } from '~/search/search';
import { fill } from '~/strings/fill';
import { glossarySays as says } from '~/strings/glossary-said';

/** A term of the list once more, as a result: what was found in it is marked, and under which name. */
export function drawHit(item: HTMLElement | undefined, { match, via }: Hit, query: string): HTMLElement {
  const row = item?.cloneNode(true) as HTMLElement;
  row.removeAttribute('id');
  row.hidden = false;
  const mark = (part: string) => {
    const found = row.querySelector(part);
    found?.replaceChildren(...drawFound(found.textContent, query));
  };
  const name = row.querySelector('.hw')?.textContent.trim();
  if (match === 'text' || match === 'part') mark('.short');
  if (via === '' || via === name || match === 'part') mark('.hw');
  else if (row.querySelector('.also')?.textContent.includes(via)) mark('.also');
  else {
    const [before = '', after = ''] = fill(says.foundAs, { name: '\n' }).split('\n');
    const found = document.createElement('span');
    found.append(before, ...drawFound(via, query), after);
    row.querySelector('.tail')?.prepend(found);
  }
  return row;
}
