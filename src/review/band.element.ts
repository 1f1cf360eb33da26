import { store } from '~/progress/device.element';
import { tellProgress, type Bank } from '~/progress/progress';
import { fill } from '~/strings/fill';
import { reviewSays as says } from '~/strings/review-said';
import { nextPlace } from './next-place';

const notNow = 'working-model:not-now';

/** Says on the front page where the reader may go on, and gives the band’s room back if there is nothing to say. */
export function tellWhere(desk: HTMLElement, where: HTMLElement, bank: Bank): void {
  const record = store.read();
  const progress = tellProgress(bank, record);
  const { answered } = progress;
  const count = bank.chapters.reduce((sum, { questions }) => sum + questions.length, 0);
  const next = nextPlace(progress, record.route);
  const link = where.querySelector('a') as HTMLAnchorElement;
  link.hidden = !next;
  link.href = next?.href ?? '';
  link.textContent = next ? fill(says[next.says], { chapter: next.title }) : '';
  where.querySelector('span')?.replaceChildren(fill(says.answered, { done: answered, count }));
  desk.classList.add('known');
  const isAny = answered > 0 || [...record.kept.values()].some(({ isKept }) => isKept);
  document.documentElement.toggleAttribute('data-returning', isAny);
}

/** *Not now* holds for this visit; if that cannot be stored, for this page. */
export function putOff(desk: HTMLElement): void {
  desk.dataset['isPutOff'] = 'yes';
  try {
    sessionStorage.setItem(notNow, 'yes');
  } catch {
    // Storage is forbidden here.
  }
}

/** Whether *Not now* was pressed where it can be. */
export function isPutOff(desk: HTMLElement): boolean {
  if (!desk.querySelector('[data-act="not-now"]')) return false;
  try {
    return desk.dataset['isPutOff'] === 'yes' || sessionStorage.getItem(notNow) === 'yes';
  } catch {
    return false;
  }
}
