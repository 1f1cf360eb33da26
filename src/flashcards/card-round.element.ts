import type { FlipCard } from '~/glossary/flip-card.element';
import '~/glossary/flip-card.element';
import { store } from '~/progress/device.element';
import type { Attempt } from '~/reader/record';
import { cardsSays as says } from '~/strings/cards-said';
import { fill } from '~/strings/fill';
import { keepSays } from '~/strings/keep-said';
import { comesBack, faceOf, labelKeep, pressKeep, readKept, tellDay } from './device.element';
import { beginRound, cardOf, gradeCard, skipCard, type Round } from './round';

const heard = ['click', 'card-turned', 'card-graded'];

/** Asks cards, one after the other. Dispatches `card-kept` when the record has changed and `round-ended` at the end. */
export class CardRound extends HTMLElement {
  #round = beginRound([]);
  #list: HTMLElement = this;

  /** How far it went. */
  get round(): Round {
    return this.#round;
  }

  connectedCallback() {
    for (const type of heard) this.addEventListener(type, this);
  }

  disconnectedCallback() {
    for (const type of heard) this.removeEventListener(type, this);
  }

  /** Begins a round of cards that stand in a list. */
  start(round: Round, list: HTMLElement) {
    this.#list = list;
    this.#say('');
    this.#go(round);
  }

  handleEvent(event: Event) {
    const button = (event.target as Element).closest<HTMLElement>('[data-act]');
    const act = button?.dataset['act'];
    if (event.type === 'card-turned') this.#showKept();
    else if (event.type === 'card-graded') this.#grade((event as CustomEvent<Attempt['verdict']>).detail);
    else if (act === 'skip') this.#skip();
    else if (act === 'stop') this.#end();
    else if (act === 'keep' && button) this.#keep(button);
  }

  #go(round: Round) {
    this.#round = round;
    const asked = cardOf(round);
    if (!asked) return this.#end();
    const template = this.querySelector('template') as HTMLTemplateElement;
    const card = document.importNode(template.content, true).querySelector('flip-card') as FlipCard;
    card.fill(faceOf(this.#list, asked.id), asked.asks);
    this.querySelector('.asked')?.replaceChildren(card);
    const place = fill(says.place, { place: round.at + 1, count: round.cards.length });
    this.querySelector('.place')?.replaceChildren(place);
    card.focusFront();
  }

  #grade(verdict: Attempt['verdict']) {
    const id = cardOf(this.#round)?.id ?? '';
    store.tryCard(id, { verdict, at: Date.now() });
    const day = comesBack(id, readKept());
    const { term } = faceOf(this.#list, id);
    this.#say(day === undefined ? fill(says.stays, { term }) : fill(says.back, { term, when: tellDay(day) }));
    this.dispatchEvent(new Event('card-kept', { bubbles: true }));
    this.#go(gradeCard(this.#round, verdict));
  }

  #skip() {
    this.#say('');
    this.#go(skipCard(this.#round));
  }

  /** A card that was never graded or kept has nothing to put away. */
  #showKept() {
    const id = cardOf(this.#round)?.id ?? '';
    const card = readKept().get(id);
    const keeps = this.querySelector<HTMLElement>('.keeps');
    if (!keeps || !card) return;
    keeps.hidden = false;
    keeps.querySelector('span')?.replaceChildren(card.isKept ? `${keepSays.isKept}.` : says.isAway);
    const button = keeps.querySelector('button') as HTMLElement;
    labelKeep(button, id, faceOf(this.#list, id).term, card.isKept);
  }

  #keep(button: HTMLElement) {
    pressKeep(button);
    this.#showKept();
    this.dispatchEvent(new Event('card-kept', { bubbles: true }));
  }

  #end() {
    this.querySelector('.asked')?.replaceChildren();
    this.dispatchEvent(new Event('round-ended', { bubbles: true }));
  }

  #say(text: string) {
    this.querySelector('.said')?.replaceChildren(text);
  }
}

customElements.define('card-round', CardRound);
