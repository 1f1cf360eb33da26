/** Draws something anew, and gives the focus back to the link or button in it that stands in the same place. */
export function keepFocus(drawn: Element, draw: () => void) {
  const focused = document.activeElement;
  const place = drawn.contains(focused) ? focused?.closest('[id]')?.id : undefined;
  draw();
  if (!focused || !place || focused.isConnected) return;
  const again = [...(document.getElementById(place)?.querySelectorAll<HTMLElement>(focused.localName) ?? [])];
  again
    .find((one) => one.getAttribute('href') === focused.getAttribute('href'))
    ?.focus({ preventScroll: true });
}
