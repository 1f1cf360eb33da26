import { fill } from '~/strings/fill';
import { changeGuess, measureGap, type Guess, type GuessEvent } from './guess';

/** Asks for a guess, opens the lab once it is committed or skipped, and shows the gap. */
class LabGuess extends HTMLElement {
  #guess: Guess = { state: 'open' };
  readonly #says = JSON.parse(this.dataset['says'] ?? '{}') as Record<string, string>;

  connectedCallback() {
    for (const kind of ['input', 'submit', 'click']) this.addEventListener(kind, this);
    const given = new URLSearchParams(location.search);
    if (this.dataset['names']?.split(' ').some((name) => given.has(name))) this.#change({ kind: 'skip' });
  }

  disconnectedCallback() {
    for (const kind of ['input', 'submit', 'click']) this.removeEventListener(kind, this);
  }

  handleEvent(event: Event) {
    const value = Number(this.querySelector('input')?.value);
    if (event.type === 'input') this.querySelector('output')?.replaceChildren(String(value));
    if (event.type === 'submit') {
      event.preventDefault();
      this.#change({ kind: 'commit', value }, true);
    }
    if (event.type === 'click' && (event.target as Element).closest('button[type="button"]'))
      this.#change({ kind: 'skip' }, true);
  }

  #change(event: GuessEvent, moveFocus = false) {
    this.#guess = changeGuess(this.#guess, event);
    const lab = this.closest<HTMLElement>('.lab');
    if (lab) lab.dataset['guess'] = this.#guess.state;
    this.querySelector('form')?.remove();
    for (const told of this.querySelectorAll<HTMLElement>('.told')) told.hidden = false;
    this.#tell();
    if (moveFocus) this.querySelector<HTMLElement>('[role="status"]')?.focus();
  }

  #tell() {
    const most = Number(this.dataset['most']);
    const model = Number(this.dataset['model']);
    const status = this.querySelector('[role="status"]');
    if (this.#guess.state !== 'committed') {
      status?.replaceChildren(fill(this.#says['skipped'] ?? '', { model }));
      return;
    }
    const guess = this.#guess.value;
    const gap = measureGap(guess, model, most);
    const values = { guess, model, size: gap.size };
    status?.replaceChildren(fill(this.#says[gap.side] ?? '', values));
    const svg = this.querySelector('.gap');
    this.querySelector('.scale')?.removeAttribute('hidden');
    svg?.setAttribute('aria-label', fill(this.#says['scale'] ?? '', values));
    this.#place('.span', { x1: gap.you, x2: gap.model });
    this.#place('line.model', { x1: gap.model, x2: gap.model });
    this.#place('.needle', { x: gap.you });
    this.#label('text.you', gap.you, fill(this.#says['you'] ?? '', values));
    this.#label('text.model', gap.model, fill(this.#says['model'] ?? '', values));
  }

  #place(part: string, at: Record<string, number>) {
    const element = this.querySelector(`.gap ${part}`);
    for (const [name, percent] of Object.entries(at)) element?.setAttribute(name, `${percent}%`);
  }

  /** A label under which its mark stands; near an end it begins or stops there. */
  #label(part: string, at: number, text: string) {
    this.#place(part, { x: at });
    const label = this.querySelector(`.gap ${part}`);
    label?.setAttribute('text-anchor', at < 12 ? 'start' : at > 88 ? 'end' : 'middle');
    label?.replaceChildren(text);
  }
}

customElements.define('lab-guess', LabGuess);
