import { loadBank, store } from '~/progress/device.element';
import type { Bank } from '~/progress/progress';
import { showKeeping } from '~/reader/show-keeping';
import { fill } from '~/strings/fill';
import { reviewSays as says } from '~/strings/review-said';
import { isPutOff, putOff, tellWhere } from './band.element';
import { nameDay } from './days';
import { loadTerms, readQueue, type Terms } from './device.element';
import { drawQueue } from './draw-queue.element';
import { countDue, type QueueItem } from './queue';
import type { ReviewSession } from './review-session.element';
import './review-session.element';

/** Asked at a time: few enough to begin. */
const atATime = 3;

/**
 * Tells what is due, has it asked three at a time, and lists what comes back when. On the front page it lists nothing,
 * says where the reader was, and stays out of sight while there is nothing to say.
 */
export class ReviewDesk extends HTMLElement {
  #bank: Bank | undefined;
  #terms: Terms | undefined;

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

  /** Terms are fetched only if a card is kept; without them the cards are told by their ids. */
  async #loadTerms() {
    if (this.#terms || store.read().kept.size === 0) return;
    this.#terms = await loadTerms(this.dataset['terms'] ?? '').catch(() => undefined);
    if (this.#terms) this.#show();
  }

  #act(target: Element) {
    const button = target.closest<HTMLElement>('[data-act]');
    if (button?.dataset['act'] === 'start' && this.#bank) {
      const { queue, today } = readQueue(this.#bank, this.#terms);
      this.#say('');
      this.#session.start(queue.filter(({ due }) => due <= today).slice(0, atATime));
      this.#offer(0);
    } else if (button?.dataset['act'] === 'not-now') {
      putOff(this);
      this.#show();
      this.querySelector<HTMLElement>('.status')?.focus();
    } else if (button?.dataset['act'] === 'put-away') {
      store.keep(button.dataset['id'] ?? '', false);
      if (this.#session.hidden) return this.#end(says.saidPutAway);
      this.#show();
      this.querySelector<HTMLElement>('#queue')?.focus();
    }
  }

  /** Shows what is due; `done` says first what has just happened. */
  #show(done = '') {
    store.read();
    showKeeping(this.querySelector('.keeping') as HTMLElement, store);
    if (!this.#bank) return;
    void this.#loadTerms();
    const { queue, today } = readQueue(this.#bank, this.#terms);
    const where = this.querySelector<HTMLElement>('.where');
    if (where) tellWhere(this, where, this.#bank);
    const list = this.querySelector<HTMLElement>('.queue');
    if (list) drawQueue(list, this, this.#bank, queue, today, this.#terms);
    this.#session.follow(queue);
    if (!this.#session.hidden) return;
    this.#say(`${done} ${this.#tellDue(queue, today, done !== '')}`.trim());
    this.#offer(countDue(queue, today));
  }

  #tellDue(queue: readonly QueueItem[], today: number, isStill: boolean): string {
    const count = countDue(queue, today);
    if (count > 1) return fill(isStill ? says.stillDue : says.due, { count });
    if (count === 1) return isStill ? says.stillDueOne : says.dueOne;
    return queue.length > 0
      ? fill(says.notDue, { when: nameDay(queue[0]?.due ?? 0, today, says) })
      : says.none;
  }

  #offer(due: number) {
    const count = isPutOff(this) ? 0 : Math.min(due, atATime);
    (this.querySelector('.offer') as HTMLElement).hidden = count === 0;
    this.querySelector('[data-act="start"]')?.replaceChildren(
      count === 1 ? says.startOne : fill(says.start, { count }),
    );
  }

  #end(done: string) {
    this.#show(done);
    this.querySelector<HTMLElement>('.status')?.focus();
  }

  #say(text: string) {
    const status = this.querySelector('.status');
    if (status && status.textContent !== text) status.textContent = text;
  }
}

customElements.define('review-desk', ReviewDesk);
