import { drawFound } from '~/search/draw-found.element';
import type { Hit } from '~/search/search';
import { fill } from '~/strings/fill';
import { glossarySays as says } from '~/strings/glossary-said';

/** The rows of terms that were found before: the next letter mostly finds them again. */
const rows = new WeakMap<HTMLElement, HTMLElement>();

/** A term of the list once more, as a result: what was found in it is marked, and under which name. */
export function drawHit(item: HTMLElement, { match, via }: Hit, query: string): HTMLElement {
  const row = rows.get(item) ?? copyOf(item);
  rows.set(item, row);
  const textOf = (part: string) => item.querySelector(part)?.textContent ?? '';
  const write = (part: string, isMarked: boolean) => {
    const element = row.querySelector(part);
    const isPlain = element?.textContent === textOf(part) && !element.querySelector('mark');
    if (element && (isMarked || !isPlain)) drawFound(element, textOf(part), isMarked ? query : '');
  };
  const name = textOf('.hw').trim();
  const isOwn = via === '' || via === name || match === 'part';
  const isAlias = !isOwn && textOf('.also').includes(via);
  write('.hw', isOwn);
  write('.also', isAlias);
  write('.short', match === 'text' || match === 'part');
  const as = row.querySelector('.found-as') as HTMLElement;
  as.hidden = isOwn || isAlias;
  if (!as.hidden) drawFound(as, fill(says.foundAs, { name: via }), query);
  return row;
}

function copyOf(item: HTMLElement): HTMLElement {
  const row = item.cloneNode(true) as HTMLElement;
  row.removeAttribute('id');
  row.hidden = false;
  row
    .querySelector('.tail')
    ?.prepend(Object.assign(document.createElement('span'), { className: 'found-as' }));
  return row;
}
