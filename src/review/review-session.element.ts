import type { FlipCard } from '~/glossary/flip-card.element';
import '~/glossary/flip-card.element';
import { store } from '~/progress/device.element';
import { fetchQuestion } from '~/quiz/fetch-question.element';
import { QuizQuestion } from '~/quiz/quiz-question.element';
import type { Answer, Attempt } from '~/reader/record';
import { fill } from '~/strings/fill';
import { reviewSays as says } from '~/strings/review-said';
import { loadTerms } from './device.element';
import type { QueuedCard, QueuedQuestion, QueueItem } from './queue';

const heard = ['click', 'answered', 'card-graded'];

/** Asks questions and cards, one after the other. Dispatches `review-answered` after each and `review-ended` at the end. */
export class ReviewSession extends HTMLElement {
  #items: readonly QueueItem[] = [];
  #at = 0;
  /** Grows with each thing asked: what was loaded for an earlier one comes too late. */
  #turn = 0;

  connectedCallback() {
    for (const type of heard) this.addEventListener(type, this);
  }

  disconnectedCallback() {
    for (const type of heard) this.removeEventListener(type, this);
  }

  /** Begins with the first of these. */
  start(items: readonly QueueItem[]) {
    this.#items = items;
    this.#at = 0;
    this.hidden = items.length === 0;
    void this.#ask();
  }

  /** Goes on where what is asked was forgotten or put away meanwhile, in another tab or in the list. */
  follow(queue: readonly QueueItem[]) {
    const isThere = (item: QueueItem) => queue.some(({ kind, id }) => kind === item.kind && id === item.id);
    const item = this.#items[this.#at];
    if (this.hidden || !item || isThere(item)) return;
    const asked = this.#at + 1;
    this.#items = [...this.#items.slice(0, asked), ...this.#items.slice(asked).filter(isThere)];
    this.#next();
  }

  handleEvent(event: Event) {
    if (event.type === 'answered')
      return this.#keep((event as CustomEvent<{ id: string; answer: Answer }>).detail);
    if (event.type === 'card-graded')
      return this.#remember((event as CustomEvent<Attempt['verdict']>).detail);
    const act = (event.target as Element).closest<HTMLElement>('[data-act]')?.dataset['act'];
    if (act === 'next') this.#next();
    if (act === 'again') void this.#ask();
    if (act === 'stop') this.#end(says.stopped);
  }

  async #ask() {
    const item = this.#items[this.#at];
    if (!item) return;
    const turn = ++this.#turn;
    const place = this.querySelector<HTMLElement>('.place');
    place?.replaceChildren(fill(says.place, { place: this.#at + 1, count: this.#items.length }));
    this.#label(false);
    this.#offerAgain(false);
    this.#say(says.loading);
    this.querySelector('.asked')?.replaceChildren();
    place?.focus();
    try {
      const asked = await (item.kind === 'card' ? this.#drawCard(item) : fetchQuestion(placeOf(item)));
      if (turn !== this.#turn) return;
      this.querySelector('.asked')?.replaceChildren(asked);
      if (asked instanceof QuizQuestion) asked.ask(this.#triesOf(item.id));
      this.#say('');
    } catch {
      if (turn !== this.#turn) return;
      this.#say(says.unloaded);
      this.#offerAgain(true);
    }
  }

  async #drawCard({ id }: QueuedCard): Promise<FlipCard> {
    const term = (await loadTerms(this.dataset['terms'] ?? '')).get(id);
    if (!term) throw new Error(`The glossary has no term ${id}.`);
    const template = this.querySelector(':scope > template:not(.sure-ask)') as HTMLTemplateElement;
    const card = document.importNode(template.content, true).querySelector('flip-card') as FlipCard;
    card.fill(term);
    return card;
  }

  #triesOf(id: string): number {
    const answer = store.read().answers.get(id);
    return answer ? answer.tries + 1 : 0;
  }

  #keep({ id, answer }: { id: string; answer: Answer }) {
    store.write(new Map([[id, answer]]));
    this.#label(true);
    this.dispatchEvent(new Event('review-answered', { bubbles: true }));
  }

  #remember(verdict: Attempt['verdict']) {
    const item = this.#items[this.#at];
    if (!item) return;
    store.addAttempt(item.id, { verdict, at: Date.now() });
    this.dispatchEvent(new Event('review-answered', { bubbles: true }));
    this.#next();
  }

  #next() {
    this.#at += 1;
    if (this.#at < this.#items.length) void this.#ask();
    else this.#end(says.ended);
  }

  #end(text: string) {
    this.#turn++;
    this.hidden = true;
    this.querySelector('.asked')?.replaceChildren();
    this.dispatchEvent(new CustomEvent('review-ended', { detail: text, bubbles: true }));
  }

  /** The one button goes on; before an answer it skips. */
  #label(isAnswered: boolean) {
    const button = this.querySelector('[data-act="next"]');
    const isLast = this.#at === this.#items.length - 1;
    button?.replaceChildren(isAnswered ? (isLast ? says.last : says.next) : says.skip);
    button?.classList.toggle('two', !isAnswered);
    (this.querySelector('[data-act="stop"]') as HTMLElement).hidden = isAnswered && isLast;
  }

  #offerAgain(isOffered: boolean) {
    (this.querySelector('[data-act="again"]') as HTMLElement).hidden = !isOffered;
  }

  #say(text: string) {
    this.querySelector(':scope > .said')?.replaceChildren(text);
  }
}

const placeOf = ({ id, chapter, question }: QueuedQuestion) => ({
  id,
  page: chapter.href,
  chapter: chapter.title,
  href: question.href,
});

customElements.define('review-session', ReviewSession);
