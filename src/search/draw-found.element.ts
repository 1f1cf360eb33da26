import { markFound, type Part } from './mark-found';

const drawn = new WeakMap<Element, string>();

/** Writes a text into an element with what was found in it in `<mark>`. What stands there already is left alone. */
export function drawFound(element: Element, text: string, query: string): void {
  const parts = markFound(text, query);
  const told = JSON.stringify(parts);
  if (drawn.get(element) === told) return;
  drawn.set(element, told);
  element.replaceChildren(...parts.map(drawPart));
}

function drawPart({ text, isFound }: Part): string | HTMLElement {
  return isFound ? Object.assign(document.createElement('mark'), { textContent: text }) : text;
}
