const events = ['pointerover', 'pointerleave', 'focusin', 'focusout', 'click', 'keydown'];

/** Marks the line under the pointer or the focus, and its note. */
class ModelCode extends HTMLElement {
  connectedCallback() {
    for (const type of events) this.addEventListener(type, this);
  }

  disconnectedCallback() {
    for (const type of events) this.removeEventListener(type, this);
  }

  handleEvent(event: Event) {
    const number = (event.target as Element).closest<HTMLElement>('[data-note]')?.dataset['note'];
    if (event.type === 'pointerover' || event.type === 'focusin') {
      if (number) this.#mark(number);
    } else if (event.type === 'click') {
      this.#mark(number);
      // The note is in view now. A keyboard or a screen reader is led to it.
      if ((event as MouseEvent).detail > 0) event.preventDefault();
    } else if (event.type === 'keydown') {
      if ((event as KeyboardEvent).key === 'Escape') this.#mark(undefined);
    } else if ((event as PointerEvent).pointerType !== 'touch') this.#mark(undefined);
  }

  #mark(number: string | undefined) {
    for (const part of this.querySelectorAll<HTMLElement>('[data-note]'))
      part.classList.toggle('on', part.dataset['note'] === number);
  }
}

customElements.define('model-code', ModelCode);
