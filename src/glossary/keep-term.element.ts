// The button on the page of a term that keeps its card for review. The record is read once the button is pressed, or if there is one that knows this card.
const place = document.querySelector<HTMLElement>('.keep-place');
const id = place?.dataset['term'] ?? '';
const load = async () => (await import('./keep-card.element')).addKeepButton(place as HTMLElement, id);
const press = async () => {
  const button = await load().catch(() => undefined);
  if (!button) return;
  place?.removeEventListener('click', press);
  button.click();
};
try {
  if (localStorage.getItem('working-model')?.includes(`"${id}":{"isKept":`)) void load();
  else place?.addEventListener('click', press);
} catch {
  place?.addEventListener('click', press);
}

export {};
