import { RecordStore } from '~/reader/store';
import { keepSays as says } from '~/strings/keep-said';

const store = new RecordStore(() => localStorage, Date.now);

/**
 * Gives `place` a button that keeps the card of a term for review, or puts it away again; one that is there comes to
 * life. It does what it says, whatever another tab has done meanwhile.
 */
export function addKeepButton(place: HTMLElement, id: string): HTMLButtonElement {
  const found = place.querySelector<HTMLButtonElement>('.keep');
  if (found?.dataset['kept']) return found;
  const button = found ?? document.createElement('button');
  button.type = 'button';
  button.className = 'keep';
  const state = document.createElement('span');
  state.className = 'is-kept';
  const said = document.createElement('span');
  said.className = 'keep-said vh';
  said.role = 'status';
  const show = () => {
    const isKept = store.read().kept.get(id)?.isKept ?? false;
    button.dataset['kept'] = String(isKept);
    button.textContent = isKept ? says.putAway : says.keep;
    state.textContent = isKept ? says.isKept : '';
  };
  button.addEventListener('click', () => {
    const isToKeep = button.dataset['kept'] !== 'true';
    store.keep(id, isToKeep);
    show();
    const isStored = store.keeping !== 'not-kept';
    said.textContent = isToKeep ? (isStored ? says.kept : says.notKept) : says.gone;
    said.classList.toggle('vh', isStored);
  });
  for (const type of ['storage', 'pageshow']) window.addEventListener(type, show);
  place.append(state, button, said);
  show();
  return button;
}
