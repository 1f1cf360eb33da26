/** Milliseconds the pointer rests on a term before its card opens, and stays away before it closes. */
const intent = 250;

/**
 * Opens the card of a term on hover, keyboard focus or tap, as WCAG 1.4.13 asks: Escape closes it and leaves the focus
 * where it is, the pointer may travel into it, and it stays until the reader leaves. One card at a time.
 */
class TermCards extends HTMLElement {
  #term: HTMLElement | undefined;
  #timer = 0;
  #isTouch = false;

  connectedCallback() {
    for (const type of events) document.addEventListener(type, this, { capture: type === 'click' });
  }

  disconnectedCallback() {
    for (const type of events) document.removeEventListener(type, this, { capture: type === 'click' });
    clearTimeout(this.#timer);
  }

  handleEvent(event: Event) {
    const target = event.target instanceof Element ? event.target : undefined;
    const term = target?.closest<HTMLElement>('a[data-term]') ?? undefined;
    const isInCard = target?.closest('.card') !== null && target !== undefined;
    switch (event.type) {
      case 'pointerover':
        if ((event as PointerEvent).pointerType === 'touch') return;
        if (term) this.#later(() => this.#open(term));
        else if (isInCard) clearTimeout(this.#timer);
        else this.#later(() => this.#close());
        break;
      case 'pointerdown':
        this.#isTouch = (event as PointerEvent).pointerType === 'touch';
        if (!term && !isInCard) this.#close();
        break;
      case 'click':
        // The first tap opens the card, whose “More” leads where the link would have led.
        if (term && this.#isTouch && term !== this.#term) {
          event.preventDefault();
          this.#open(term);
        }
        break;
      case 'focusin':
        if (term?.matches(':focus-visible')) this.#open(term);
        else if (!term && !isInCard) this.#close();
        break;
      case 'keydown':
        if ((event as KeyboardEvent).key === 'Escape') this.#close();
    }
  }

  #later(act: () => void) {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(act, intent);
  }

  #open(term: HTMLElement) {
    clearTimeout(this.#timer);
    if (term === this.#term) return;
    this.#close();
    const card = this.#cardOf(term);
    if (!card) return;
    this.#term = term;
    term.classList.add('open');
    // With `source`, the card hangs on its term and comes next in the order of focus.
    card.showPopover({ source: term });
    if (!CSS.supports('position-area', 'bottom')) place(card, term);
    const foot = card.querySelector<HTMLElement>('.foot');
    import('./keep-card.element')
      .then(({ addKeepButton }) => foot && addKeepButton(foot, term.dataset['term'] ?? ''))
      .catch(() => undefined);
  }

  #close() {
    clearTimeout(this.#timer);
    if (!this.#term) return;
    this.#cardOf(this.#term)?.hidePopover();
    this.#term.classList.remove('open');
    this.#term = undefined;
  }

  #cardOf(term: HTMLElement) {
    return this.querySelector<HTMLElement>(`#card-${term.dataset['term']}`);
  }
}

const events = ['pointerover', 'pointerdown', 'click', 'focusin', 'keydown'] as const;

/** Where the browser cannot anchor: under the term, above it if there is no room, 20 px from the edges. */
function place(card: HTMLElement, term: HTMLElement) {
  const at = term.getBoundingClientRect();
  const left = Math.max(20, Math.min(at.left, innerWidth - card.offsetWidth - 20));
  const isBelow = at.bottom + card.offsetHeight + 16 < innerHeight;
  const top = isBelow ? at.bottom : at.top - card.offsetHeight - 16;
  card.style.left = `${left + scrollX}px`;
  card.style.top = `${top + scrollY}px`;
}

customElements.define('term-cards', TermCards);
