import type { Attempt } from '~/reader/record';

/** What stands on a card. */
export interface CardFace {
  readonly term: string;
  readonly short: string;
  readonly href: string;
  /** Its other names, as a line. */
  readonly also?: string | undefined;
  /** The section that teaches it. */
  readonly taught?: { readonly href: string; readonly text: string } | undefined;
}

const verdicts = ['right', 'partly', 'wrong'] as const;

/**
 * A card that is turned by its button, or by Space or Enter where the focus is, and then graded by one of three buttons
 * or the keys 1, 2 and 3. Dispatches `card-turned`, and `card-graded` with the verdict.
 */
export class FlipCard extends HTMLElement {
  connectedCallback() {
    for (const type of ['click', 'keydown']) this.addEventListener(type, this);
  }

  disconnectedCallback() {
    for (const type of ['click', 'keydown']) this.removeEventListener(type, this);
  }

  /** Puts a term on both sides. Asked for its meaning, its name is in front, and asked for the term, its meaning. */
  fill({ term, short, href, also = '', taught }: CardFace, asks: 'meaning' | 'term' = 'meaning') {
    const [name, meaning] = [this.#part('.hw'), this.#part('.short')];
    name.textContent = term;
    meaning.textContent = short;
    this.#part('.front').append(asks === 'meaning' ? name : meaning);
    const others = this.#part('.also');
    others.textContent = also;
    others.hidden = also === '';
    this.#part('.more').setAttribute('href', href);
    const link = this.#part('.taught');
    link.hidden = !taught;
    link.textContent = taught?.text ?? '';
    link.setAttribute('href', taught?.href ?? '');
    for (const button of this.querySelectorAll<HTMLElement>('[data-asks]'))
      button.hidden = button.dataset['asks'] !== asks;
  }

  /** Puts the focus on the side that is seen first. */
  focusFront() {
    this.querySelector<HTMLElement>('.front > p')?.focus();
  }

  handleEvent(event: Event) {
    const button = (event.target as Element).closest<HTMLElement>('button, a');
    if (event.type === 'keydown') return this.#press(event as KeyboardEvent, button !== null);
    if (button?.dataset['act'] === 'flip') this.#turn();
    const verdict = verdicts.find((one) => one === button?.dataset['verdict']);
    if (verdict) this.#grade(verdict);
  }

  #press(event: KeyboardEvent, isOnControl: boolean) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const isTurned = !this.#part('.back').hidden;
    const verdict = verdicts['123'.indexOf(event.key)];
    if (isTurned && verdict) this.#grade(verdict);
    else if (!isTurned && !isOnControl && [' ', 'Enter'].includes(event.key)) this.#turn();
    else return;
    event.preventDefault();
  }

  #turn() {
    this.#part('.back').hidden = false;
    this.querySelector('[data-act="flip"]')?.parentElement?.remove();
    this.querySelector<HTMLElement>('.back > p')?.focus();
    this.dispatchEvent(new Event('card-turned', { bubbles: true }));
  }

  #grade(verdict: Attempt['verdict']) {
    this.dispatchEvent(new CustomEvent('card-graded', { detail: verdict, bubbles: true }));
  }

  #part(selector: string): HTMLElement {
    return this.querySelector(selector) as HTMLElement;
  }
}

customElements.define('flip-card', FlipCard);
