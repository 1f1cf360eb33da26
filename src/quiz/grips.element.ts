import { fill } from '~/strings/fill';
import { adoptStyles } from './adopt-styles.element';
import { carry, placeAt, type Held } from './carry';
import { placesOf, type Places } from './places.element';
import css from './grips.css?inline';

adoptStyles(css);

/** The texts of the quiz, by name. */
type Says = Readonly<Record<string, string>>;

/** Gives each line of an order, each card of a sort, a grip: to be dragged by pointer, or carried by keyboard. */
export function addGrips(question: HTMLElement, says: Says): void {
  const things = question.querySelectorAll<HTMLElement>('.lines > li, .cards > fieldset');
  if (things.length === 0 || question.querySelector('.grip')) return;
  let said = question.querySelector('.moved');
  if (!said) {
    said = document.createElement('p');
    said.className = 'vh moved';
    said.setAttribute('aria-live', 'polite');
    question.querySelector('.ask')?.append(said);
  }
  for (const thing of things) new Grip(thing, said, says);
}

/** Holds one thing from picking up to putting down. Neighbours are moved around it, so that it keeps the focus. */
class Grip {
  readonly #grip = document.createElement('button');
  readonly #item: string;
  readonly #places: Places;
  #held: Held | undefined;
  /** Where the pointer picked it up; `undefined` while it is carried by keyboard. */
  #start: { x: number; y: number; top: number } | undefined;

  constructor(
    readonly thing: HTMLElement,
    readonly said: Element,
    readonly says: Says,
  ) {
    this.#item = thing.querySelector('.line, legend')?.textContent.trim() ?? '';
    this.#places = placesOf(thing, says);
    this.#grip.type = 'button';
    this.#grip.className = 'grip';
    this.#grip.ariaLabel = fill(says['grip'] ?? '', { item: this.#item });
    for (const type of [
      'click',
      'keydown',
      'blur',
      'pointerdown',
      'pointermove',
      'pointerup',
      'pointercancel',
    ])
      this.#grip.addEventListener(type, this);
    thing.append(this.#grip);
  }

  handleEvent(event: Event) {
    if (event instanceof KeyboardEvent) this.#onKey(event);
    else if (event.type === 'blur') this.#putDown('placedDown');
    else if (event instanceof PointerEvent) this.#onPointer(event);
  }

  #onKey(event: KeyboardEvent) {
    if (!this.#held) return;
    if (event.key === 'Escape') return this.#putBack();
    const next = carry(this.#held, event.key);
    if (!/^(Arrow|Home|End)/.test(event.key)) return;
    event.preventDefault();
    if (this.#start || next === this.#held) return;
    this.#moveTo(next.at);
    this.#say(this.#places.name());
    this.thing.scrollIntoView({ block: 'nearest' });
  }

  #onPointer(event: PointerEvent) {
    // A click without a pointer is Space, Enter, or what a screen reader makes of them.
    if (event.type === 'click' && event.detail === 0) {
      if (this.#held) this.#putDown('placedDown');
      else this.#pickUp();
    } else if (event.type === 'pointerdown' && event.isPrimary && event.button === 0) {
      this.#putDown('placedDown');
      this.#grip.focus({ preventScroll: true });
      this.#grip.setPointerCapture(event.pointerId);
      this.#start = { x: event.clientX, y: event.clientY, top: this.thing.offsetTop };
      this.#pickUp();
    } else if (event.type === 'pointermove') this.#follow(event);
    else if (event.type === 'pointerup' && this.#start) this.#putDown('placedDown');
    else if (event.type === 'pointercancel' && this.#start) this.#putBack();
  }

  #pickUp() {
    const { at, count } = this.#places.read();
    this.#held = { from: at, at, count };
    this.#grip.ariaPressed = 'true';
    this.thing.classList.add('held');
    if (this.#start) this.#places.show();
    else this.#say(fill(this.says['placedUp'] ?? '', { item: this.#item, where: this.#places.name() }));
  }

  #follow({ clientX, clientY }: PointerEvent) {
    if (!this.#held || !this.#start) return;
    const at = this.#places.at(clientX, clientY, placeAt) ?? this.#held.from;
    if (at !== this.#held.at) this.#moveTo(at);
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    const { x, y, top } = this.#start;
    const down = clientY - y - (this.thing.offsetTop - top);
    this.thing.style.translate = `${this.#places.isFree ? clientX - x : 0}px ${down}px`;
  }

  #moveTo(at: number) {
    if (!this.#held) return;
    this.#held = { ...this.#held, at };
    this.#places.put(at);
  }

  #putBack() {
    if (this.#held) this.#moveTo(this.#held.from);
    this.#putDown('placedBack');
  }

  #putDown(text: 'placedDown' | 'placedBack') {
    if (!this.#held) return;
    this.#held = this.#start = undefined;
    this.#grip.ariaPressed = null;
    this.thing.classList.remove('held');
    this.thing.style.translate = '';
    this.#places.hide();
    this.#say(fill(this.says[text] ?? '', { item: this.#item, where: this.#places.name() }));
  }

  #say(text: string) {
    this.said.textContent = text;
  }
}
