import type { Answer } from '~/reader/record';
import { quizSays } from '~/strings/quiz-said';
import { adoptStyles } from './adopt-styles.element';
import { grade, type Grade, type Key, type Response, type Verdict } from './grade';
import { addGrips } from './grips.element';
import { slipsOf } from './misconceptions';
import { moveLine } from './move-line.element';
import {
  addSureness,
  clearForm,
  readResponse,
  readSureness,
  unfoldRubric,
  writeResponse,
} from './response-form.element';
import { markAnswer, sayVerdict } from './tell-answer.element';
import css from './quiz-question.css?inline';

/** What a question tells whatever is around it when it has been answered. */
export interface AnsweredDetail {
  readonly id: string;
  readonly answer: Answer;
}

/** One question: asks, checks, tells, lets the reader try again. Keeping answers is the business of what is around it. */
export class QuizQuestion extends HTMLElement {
  #key: Key | undefined;
  #tries = 0;
  /** How the present answer was judged; `undefined` while the question is open. */
  verdict: Verdict | undefined;

  get form() {
    return this.querySelector('form') as HTMLFormElement;
  }

  get variant() {
    return this.#key?.type === 'number' ? this.#tries % this.#key.answers.length : 0;
  }

  connectedCallback() {
    this.#key = JSON.parse(this.dataset['key'] ?? 'null') ?? undefined;
    for (const type of ['submit', 'click', 'input']) this.addEventListener(type, this);
    addGrips(this, quizSays);
    addSureness(this);
    // On paper all stands as it did at first: the key names letters, and an order that was found would be given away.
    for (const list of this.querySelectorAll('.opts, .lines'))
      for (const [index, item] of [...list.children].entries())
        if (item instanceof HTMLElement && !item.style.getPropertyValue('--place'))
          item.style.setProperty('--place', String(index + 1));
  }

  disconnectedCallback() {
    for (const type of ['submit', 'click', 'input']) this.removeEventListener(type, this);
  }

  handleEvent(event: Event) {
    if (event.type === 'submit') {
      event.preventDefault();
      if (this.verdict) this.ask();
      else this.#check();
    } else if (event.type === 'click') moveLine(this, event.target as Element, quizSays['moved'] ?? '');
    else this.#need('');
  }

  /** Shows a stored answer, if it still fits the question. */
  restore({ response, tries }: Answer) {
    this.#tries = tries;
    const judged = this.#key && grade(this.#key, response);
    if (!judged) return;
    if (tries > 0) this.#renew();
    writeResponse(this, response);
    this.#tell(response, judged);
  }

  /** Whether an answer can be shown: the question may have changed since it was given. */
  fits({ response }: Answer): boolean {
    return this.#key !== undefined && grade(this.#key, response) !== undefined;
  }

  /** Opens the question for another try; `from` is 0 to begin as on a first visit. */
  ask(from = this.#tries + 1) {
    this.#tries = from;
    this.verdict = undefined;
    this.classList.remove('answered', 'right', 'partly', 'wrong');
    for (const marked of this.querySelectorAll('.is-yours, .is-right'))
      marked.classList.remove('is-yours', 'is-right');
    this.#renew();
    (this.querySelector('.verdict') as HTMLElement).replaceChildren();
    (this.querySelector('.tell') as HTMLDetailsElement).open = false;
    this.#label('check');
  }

  #check() {
    const response = this.#key && readResponse(this, this.#key.type, this.variant);
    const judged = response && this.#key && grade(this.#key, response);
    if (!response || !judged) return this.#need(quizSays[`need.${this.#key?.type}`] ?? '');
    if (unfoldRubric(this)) return this.#need(quizSays['need.rubric.explain'] ?? '');
    this.#need('');
    const isLeft = document.activeElement?.closest('.ask, .sure');
    this.#tell(response, judged);
    // Whoever checked by Enter was on something that is hidden now.
    if (isLeft) this.querySelector<HTMLElement>('.verdict')?.focus({ preventScroll: true });
    const sure = readSureness(this.form);
    const slips = this.#key ? slipsOf(this.#key, response, judged.wrong) : [];
    const answer: Answer = {
      response,
      verdict: judged.verdict,
      tries: this.#tries,
      ...(sure && { sure }),
      ...(slips.length > 0 && { slips }),
      at: Date.now(),
    };
    const detail: AnsweredDetail = { id: this.dataset['id'] ?? '', answer };
    this.dispatchEvent(new CustomEvent('answered', { detail, bubbles: true }));
    const verdict = this.querySelector('.verdict') as HTMLElement;
    verdict.scrollIntoView({ block: 'nearest' });
  }

  #tell(response: Response, judged: Grade) {
    this.verdict = judged.verdict;
    this.classList.add('answered', judged.verdict);
    (this.querySelector('.tell') as HTMLDetailsElement).open = true;
    if (!this.#key) return;
    markAnswer(this, this.#key, response, judged, quizSays);
    sayVerdict(this, this.#key, response, judged, quizSays);
    this.#label('again');
  }

  #renew() {
    if (this.#tries > 0) clearForm(this, this.dataset['id'] ?? '', this.#tries);
    else this.form.reset();
    const rubric = this.querySelector<HTMLElement>('.rubric');
    if (rubric) rubric.hidden = true;
    for (const part of this.querySelectorAll<HTMLElement>('[data-variant]'))
      part.hidden = part.dataset['variant'] !== String(this.variant);
  }

  #label(text: 'check' | 'again') {
    const button = this.querySelector('button[type="submit"]');
    if (!button) return;
    button.textContent = quizSays[text] ?? '';
    button.classList.toggle('two', text === 'again');
  }

  #need(text: string) {
    const need = this.querySelector('.need');
    if (need && need.textContent !== text) need.textContent = text;
  }
}

adoptStyles(css);
customElements.define('quiz-question', QuizQuestion);
