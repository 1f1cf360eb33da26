const canAnchor = CSS.supports('position-area', 'bottom');
const gap = 8;
const margin = 20;

/**
 * Places a card where the browser cannot anchor it: under its term, above if there is more room, clear of the edges of
 * the window, and no higher than the room there is.
 */
export function placeCard(card: HTMLElement, term: HTMLElement): void {
  if (canAnchor) return;
  const at = term.getBoundingClientRect();
  const { style } = card;
  style.maxHeight = '';
  const [below, above] = [innerHeight - at.bottom, at.top].map((room) => room - 2 * gap);
  const isBelow = card.offsetHeight <= (below as number) || (below as number) >= (above as number);
  style.maxHeight = `${isBelow ? below : above}px`;
  const right = document.documentElement.clientWidth - card.offsetWidth - margin;
  style.left = `${Math.max(margin, Math.min(at.left, right))}px`;
  style.top = `${isBelow ? at.bottom : at.top - card.offsetHeight - 2 * gap}px`;
}
