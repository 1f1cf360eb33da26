import { fill } from '~/strings/fill';
import { depthKey, parseDepth } from './depth';
import { placeCard } from './place-card.element';

/** Milliseconds the pointer rests on a term before its card opens, and stays away before it closes. */
const intent = 250;

/**
 * Opens the card of a term on hover, keyboard focus or tap, as WCAG 1.4.13 asks: Escape closes it and leaves the focus
 * where it is, the pointer may travel into it, and it stays until the reader leaves. One card at a time.
 */
class TermCards extends HTMLElement {
  /** The term whose card is open. */
  #term: HTMLElement | undefined;
  /** The term whose card was closed by Escape: it stays closed until the pointer or the focus has been elsewhere. */
  #dismissed: HTMLElement | undefined;
  #timer = 0;
  #awaited: 'open' | 'close' | undefined;
  #isTouch = false;
  #isDeep = false;

  connectedCallback() {
    for (const type of onPage)
      document.addEventListener(type, this, { capture: true, passive: type === 'scroll' });
    for (const type of onWindow) window.addEventListener(type, this);
    if (document.readyState === 'complete') this.#deepen();
  }

  disconnectedCallback() {
    for (const type of onPage) document.removeEventListener(type, this, { capture: true });
    for (const type of onWindow) window.removeEventListener(type, this);
    this.#wait(undefined);
  }

  handleEvent(event: Event) {
    const target = event.target instanceof Element ? event.target : undefined;
    const term = target?.closest<HTMLElement>('a[data-term]') ?? undefined;
    const isInCard = Boolean(target?.closest('.card'));
    switch (event.type) {
      // subtle: unlike `pointerover`, it tells of no pointer that rests while the page scrolls under it.
      case 'pointermove':
        if ((event as PointerEvent).pointerType !== 'touch') this.#point(term, isInCard);
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
        if (term !== this.#dismissed) this.#dismissed = undefined;
        if (!this.#dismissed && term?.matches(':focus-visible')) this.#open(term);
        else if (!term && !isInCard) this.#close();
        break;
      case 'keydown':
        this.#isTouch = false;
        if ((event as KeyboardEvent).key === 'Escape') this.#dismiss();
        break;
      case 'scroll':
      case 'resize':
        this.#follow();
        break;
      case 'pagehide':
        this.#close();
        break;
      default:
        this.#deepen();
    }
  }

  #point(term: HTMLElement | undefined, isInCard: boolean) {
    if (term !== this.#dismissed) this.#dismissed = undefined;
    if (isInCard || (term && (term === this.#term || term === this.#dismissed))) this.#wait(undefined);
    else if (term) this.#wait('open', () => this.#open(term));
    else if (!this.#term || this.#isHeld()) this.#wait(undefined);
    else if (this.#awaited !== 'close') this.#wait('close', () => this.#close());
  }

  /** Whether the keyboard is where the card is: then the pointer does not close it. */
  #isHeld(): boolean {
    const { activeElement } = document;
    const isThere = activeElement === this.#term || this.#card?.contains(activeElement) === true;
    return isThere && activeElement?.matches(':focus-visible') === true;
  }

  #wait(awaited: 'open' | 'close' | undefined, act?: () => void) {
    clearTimeout(this.#timer);
    this.#awaited = awaited;
    if (act) this.#timer = window.setTimeout(act, intent);
  }

  get #card(): HTMLElement | undefined {
    return this.#term && this.#cardOf(this.#term);
  }

  #cardOf(term: HTMLElement) {
    return this.querySelector<HTMLElement>(`#card-${term.dataset['term']}`) ?? undefined;
  }

  #open(term: HTMLElement) {
    this.#wait(undefined);
    const card = this.#cardOf(term);
    if (!card || term === this.#term) return;
    this.#close();
    this.#term = term;
    this.#dismissed = undefined;
    this.#furnish(card, term.dataset['term'] ?? '');
    term.classList.add('open');
    term.ariaExpanded = 'true';
    term.setAttribute('aria-describedby', `${card.id}-short`);
    // With `source`, the card hangs on its term and comes next in the order of focus.
    card.showPopover({ source: term });
    placeCard(card, term);
  }

  /** Adds what all cards have alike, so that the page carries it once: the questions, and the button that keeps it. */
  #furnish(card: HTMLElement, id: string) {
    const foot = card.querySelector('.foot') as HTMLElement;
    if (foot.querySelector('.keep')) return;
    card.querySelector('.short')?.setAttribute('id', `${card.id}-short`);
    const template = this.querySelector('template') as HTMLTemplateElement;
    foot.append(template.content.cloneNode(true));
    const link = foot.querySelector('.asks') as HTMLAnchorElement;
    const count = Number(card.dataset['asks']);
    const { one = '', many = '' } = template.dataset;
    link.href = `${foot.querySelector('a')?.getAttribute('href')}#questions`;
    link.textContent = count === 1 ? one : fill(many, { count });
    if (!count) link.remove();
    const keep = foot.querySelector('.keep') as HTMLButtonElement;
    let isPressed = false;
    keep.addEventListener('click', () => (isPressed = true), { once: true });
    import('./keep-card.element')
      .then(({ addKeepButton }) => {
        // What was pressed before its script was there counts.
        const isToPress = isPressed;
        addKeepButton(foot, id);
        if (isToPress) keep.click();
      })
      .catch(() => {
        for (const added of foot.querySelectorAll('.asks, .keep')) added.remove();
      });
  }

  #close() {
    this.#wait(undefined);
    const term = this.#term;
    if (!term) return;
    this.#card?.hidePopover();
    this.#term = undefined;
    term.classList.remove('open');
    term.ariaExpanded = null;
  }

  /** The focus goes back to the term, if it was in the card, and opens nothing there. */
  #dismiss() {
    const term = this.#term;
    const isWithin = this.#card?.contains(document.activeElement);
    this.#close();
    this.#dismissed = term;
    if (isWithin) term?.focus();
  }

  #follow() {
    const { top = 0, bottom = 0 } = this.#term?.getBoundingClientRect() ?? {};
    if (bottom < 0 || top > innerHeight) this.#close();
    else if (this.#term && this.#card) placeCard(this.#card, this.#term);
  }

  /** Fetches more than the sentences, once the page is there, for readers who have chosen more. */
  #deepen() {
    let depth;
    try {
      depth = parseDepth(localStorage.getItem(depthKey)) ?? 'sentence';
    } catch {
      return; // Storage is forbidden here: the sentences stand.
    }
    if (depth === 'sentence' && !this.#isDeep) return;
    this.#isDeep = true;
    const chosen = depth;
    import('./deepen-cards.element')
      .then(({ deepenCards }) => deepenCards(this, chosen, this.dataset['deeper'] ?? ''))
      .catch(() => undefined);
  }
}

const onPage = [
  'pointermove',
  'pointerdown',
  'click',
  'focusin',
  'keydown',
  'scroll',
  'depth-chosen',
] as const;
const onWindow = ['resize', 'pagehide', 'pageshow', 'storage'] as const;

customElements.define('term-cards', TermCards);
