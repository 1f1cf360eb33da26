import { loadBank, store } from '~/progress/device.element';
import { tellProgress, type Bank } from '~/progress/progress';
import { showKeeping } from '~/reader/show-keeping';
import { fill } from '~/strings/fill';
import { reviewSays as says } from '~/strings/review-said';
import { nameDay } from './days';
import { readQueue } from './device.element';
import { drawQueue } from './draw-queue.element';
import { countDue } from './queue';
import type { ReviewSession } from './review-session.element';
import './review-session.element';

/** Asked at a time: few enough to begin. */
const atATime = 3;
const notNow = 'working-model:not-now';

/**
 * Tells what is due, has it asked three at a time, and lists what comes back when. On the front page it lists nothing,
 * says where the reader was, and stays out of sight while there is nothing to say.
 */
export class ReviewDesk extends HTMLElement {
  #bank: Bank | undefined;

  get #session() {
    return this.querySelector('review-session') as ReviewSession;
  }

  connectedCallback() {
    for (const type of ['click', 'review-answered', 'review-ended']) this.addEventListener(type, this);
    window.addEventListener('storage', this);
    document.addEventListener('visibilitychange', this);
    void this.#open();
  }

  disconnectedCallback() {
    for (const type of ['click', 'review-answered', 'review-ended']) this.removeEventListener(type, this);
    window.removeEventListener('storage', this);
    document.removeEventListener('visibilitychange', this);
  }

  handleEvent(event: Event) {
    if (event.type === 'click') return this.#act(event.target as Element);
    if (event.type === 'review-ended') return this.#end((event as CustomEvent<string>).detail);
    // A day may have passed since the page was looked at last.
    if (!document.hidden) this.#show();
  }

  async #open() {
    try {
      this.#bank = await loadBank(this.dataset['bank'] ?? '');
    } catch {
      this.classList.add('known');
      this.#say(says.failed);
    }
    this.#show();
  }

  #act(target: Element) {
    const button = target.closest<HTMLElement>('[data-act]');
    if (button?.dataset['act'] === 'start' && this.#bank) {
      const { queue, today } = readQueue(this.#bank);
      this.#say('');
      this.#session.start(queue.filter(({ due }) => due <= today).slice(0, atATime));
      this.#offer(0);
    } else if (button?.dataset['act'] === 'not-now') {
      this.#putOff();
      this.#show();
      this.querySelector<HTMLElement>('.status')?.focus();
    } else if (button?.dataset['act'] === 'put-away') {
      store.keep(button.dataset['id'] ?? '', false);
      this.#end(says.saidPutAway);
    }
  }

  #show() {
    store.read();
    showKeeping(this.querySelector('.keeping') as HTMLElement, store);
    if (!this.#bank) return;
    const { queue, today } = readQueue(this.#bank);
    const where = this.querySelector<HTMLElement>('.where');
    if (where) this.#showWhere(where, this.#bank);
    const list = this.querySelector<HTMLElement>('.queue');
    if (list) void drawQueue(list, this, this.#bank, queue, today);
    if (!this.#session.hidden) return;
    const due = countDue(queue, today);
    const when = nameDay(queue[0]?.due ?? 0, today, says);
    const text = due > 1 ? says.due : due === 1 ? says.dueOne : queue.length > 0 ? says.notDue : says.none;
    this.#say(fill(text, { count: due, when }));
    this.#offer(due);
  }

  #showWhere(where: HTMLElement, bank: Bank) {
    const { last, answered } = tellProgress(bank, store.read());
    const count = bank.chapters.reduce((sum, { questions }) => sum + questions.length, 0);
    const link = where.querySelector('a') as HTMLAnchorElement;
    link.hidden = !last;
    link.href = last?.next?.href ?? last?.chapter.href ?? '';
    link.textContent = fill(says.continue, { chapter: last?.chapter.title ?? '' });
    where.querySelector('span')?.replaceChildren(fill(says.answered, { done: answered, count }));
    this.classList.toggle('known', answered > 0 || store.read().kept.size > 0);
  }

  #offer(due: number) {
    const count = this.#isPutOff() ? 0 : Math.min(due, atATime);
    (this.querySelector('.offer') as HTMLElement).hidden = count === 0;
    this.querySelector('[data-act="start"]')?.replaceChildren(
      count === 1 ? says.startOne : fill(says.start, { count }),
    );
  }

  #end(text: string) {
    this.#show();
    const status = this.querySelector<HTMLElement>('.status');
    this.#say([text, status?.textContent ?? ''].join(' ').trim());
    status?.focus();
  }

  /** *Not now* holds for this visit, on the front page; if that cannot be stored, for this page. */
  #putOff() {
    this.dataset['isPutOff'] = 'yes';
    try {
      sessionStorage.setItem(notNow, 'yes');
    } catch {
      // Storage is forbidden here.
    }
  }

  #isPutOff(): boolean {
    if (!this.querySelector('[data-act="not-now"]')) return false;
    try {
      return this.dataset['isPutOff'] === 'yes' || sessionStorage.getItem(notNow) === 'yes';
    } catch {
      return false;
    }
  }

  #say(text: string) {
    const status = this.querySelector('.status');
    if (status && status.textContent !== text) status.textContent = text;
  }
}

customElements.define('review-desk', ReviewDesk);
