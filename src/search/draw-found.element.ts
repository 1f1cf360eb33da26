import { markFound } from './mark-found';

/** A text with what was found in it in `<mark>`: `node.replaceChildren(...drawFound('Token', 'tok'))` */
export function drawFound(text: string, query: string): (string | HTMLElement)[] {
  return markFound(text, query).map((part) =>
    part.isFound ? Object.assign(document.createElement('mark'), { textContent: part.text }) : part.text,
  );
}
