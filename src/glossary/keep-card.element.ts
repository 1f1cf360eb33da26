import { RecordStore } from '~/reader/store';
import { keepSays as says } from '~/strings/keep-said';

const store = new RecordStore(() => localStorage, Date.now);

/** Gives `place` a button that keeps the card of a term for review, or puts it away again; one that is there comes to life. */
export function addKeepButton(place: HTMLElement, id: string): HTMLButtonElement {
  const found = place.querySelector<HTMLButtonElement>('.keep');
  if (found?.ariaPressed) return found;
  const button = found ?? document.createElement('button');
  button.type = 'button';
  button.className = 'keep';
  button.textContent = says.keep;
  const said = document.createElement('span');
  said.className = 'vh';
  said.role = 'status';
  const isKept = () => store.read().kept.get(id)?.isKept ?? false;
  const show = () => (button.ariaPressed = String(isKept()));
  button.addEventListener('click', () => {
    store.keep(id, !isKept());
    show();
    said.textContent = isKept() ? says.kept : says.putAway;
  });
  show();
  place.append(button, said);
  return button;
}
