import { store } from '~/progress/device.element';
import { showKeeping } from '~/reader/show-keeping';
import type { CardRound } from './card-round.element';
import './card-round.element';
import { atATime, choiceIn, chooseByAddress, narrowTo, tellCards } from './choose.element';
import { pressKeep, standsNow } from './device.element';
import { drawOutcome, tellNext } from './draw-outcome.element';
import { askEach, orderCards } from './order';
import { beginAgain, beginRound, type Round } from './round';
import { writeChoice } from './sets';

const inside = ['change', 'submit', 'click', 'card-kept', 'round-ended'];
const outside = ['popstate', 'storage', 'pageshow'];

/** Lets the reader choose cards, has them asked, and tells how it went. What was chosen stands in the address. */
class FlashCards extends HTMLElement {
  /** Of the chosen set. */
  #ids: readonly string[] = [];

  get #form() {
    return this.querySelector('form') as HTMLFormElement;
  }
  get #round() {
    return this.querySelector('card-round') as CardRound;
  }
  get #list() {
    return this.querySelector('.decks') as HTMLElement;
  }
  get #outcome() {
    return this.querySelector('.outcome') as HTMLElement;
  }
  /** How many of the chosen cards are due or new; no more of them than are asked at a time. */
  get #left() {
    const stands = [...standsNow(this.#ids).values()];
    return Math.min(stands.filter((stand) => stand === 'due' || stand === 'new').length, atATime);
  }

  connectedCallback() {
    for (const type of inside) this.addEventListener(type, this);
    for (const type of outside) window.addEventListener(type, this);
    this.#choose();
  }

  disconnectedCallback() {
    for (const type of inside) this.removeEventListener(type, this);
    for (const type of outside) window.removeEventListener(type, this);
  }

  handleEvent(event: Event) {
    if (event.type === 'popstate') this.#choose();
    else if (event.type === 'change') this.#writeAddress(event.target as HTMLInputElement);
    else if (event.type === 'submit') this.#submit(event as SubmitEvent);
    else if (event.type === 'click') this.#act((event.target as Element).closest('.outcome [data-act]'));
    else if (event.type === 'round-ended') this.#end();
    else this.#tell();
  }

  /** Where the reader is after a step back: at what the address asks for. */
  #choose() {
    const wasElsewhere = this.dataset['shows'] === 'round' || this.dataset['shows'] === 'outcome';
    chooseByAddress(this.#form);
    this.#show('choose');
    this.#tell();
    if (wasElsewhere) this.#form.querySelector('select')?.focus();
  }

  /** A step back leads to the set before; how its cards are asked is a matter of the same page. */
  #writeAddress({ name }: HTMLInputElement) {
    const address = location.pathname + writeChoice(choiceIn(this.#form));
    if (name === 'set') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    this.#tell();
  }

  #submit(event: SubmitEvent) {
    event.preventDefault();
    // A step back leads out of the cards, not off the page.
    history.pushState(null, '', location.href);
    this.#ask(this.#pick((event.submitter as HTMLButtonElement).value === 'all' ? Infinity : atATime));
  }

  #act(button: HTMLElement | null) {
    const act = button?.dataset['act'];
    if (act === 'again') this.#ask(beginAgain(this.#round.round, seedNow()));
    else if (act === 'more') this.#ask(this.#pick(this.#left));
    else if (act === 'other') history.back();
    else if (act === 'keep' && button) {
      pressKeep(button);
      this.#tell();
    }
  }

  #pick(most: number): Round {
    const stands = standsNow(this.#ids);
    const ids = orderCards(this.#ids, (id) => stands.get(id) ?? 'new', seedNow());
    return beginRound(askEach(ids.slice(0, most), choiceIn(this.#form).ask));
  }

  #ask(round: Round) {
    this.#show('round');
    this.#round.start(round, this.#list);
  }

  #end() {
    drawOutcome(this.#outcome, this.#list, this.#round.round, this.#left);
    this.#show('outcome');
    this.#outcome.querySelector('h2')?.focus();
  }

  #show(view: 'choose' | 'round' | 'outcome') {
    this.dataset['shows'] = view;
    for (const part of this.querySelectorAll<HTMLElement>(':scope > [data-view]'))
      part.hidden = part.dataset['view'] !== view;
  }

  /** Says what the record says now; another tab may have changed it, or a day have passed. */
  #tell() {
    this.#ids = narrowTo(choiceIn(this.#form).set, this.#list);
    tellCards(this.#form, this.#ids);
    tellNext(this.#outcome, this.#round.round);
    showKeeping(this.querySelector('.keeping') as HTMLElement, store);
  }
}

/** Another order each time. */
const seedNow = () => String(Date.now());

customElements.define('flash-cards', FlashCards);
