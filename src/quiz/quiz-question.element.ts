import type { Answer } from '~/reader/record';
import { fill } from '~/strings/fill';
import { grade, type Grade, type Key, type Response, type Verdict } from './grade';
import { printNumber } from './number-variants';
import { clearForm, idsOf, readResponse, writeResponse } from './response-form.element';

/** What a question tells the quiz around it when it has been answered. */
export interface AnsweredDetail {
  readonly id: string;
  readonly answer: Answer;
}

/** One question: asks, checks, tells, and lets the reader try again. Keeping the answers is the quiz’s business. */
export class QuizQuestion extends HTMLElement {
  #says: Record<string, string> = {};
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
    this.#says = JSON.parse(this.closest<HTMLElement>('chapter-quiz')?.dataset['says'] ?? '{}');
    this.#key = JSON.parse(this.dataset['key'] ?? 'null') ?? undefined;
    for (const type of ['submit', 'click', 'input']) this.addEventListener(type, this);
  }

  disconnectedCallback() {
    for (const type of ['submit', 'click', 'input']) this.removeEventListener(type, this);
  }

  handleEvent(event: Event) {
    if (event.type === 'submit') {
      event.preventDefault();
      if (this.verdict) this.ask();
      else this.#check();
    } else if (event.type === 'click') this.#move(event.target as Element);
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
    if (!response || !judged) return this.#need(this.#says[`need.${this.#key?.type}`] ?? '');
    this.#tell(response, judged);
    const answer: Answer = { response, verdict: judged.verdict, tries: this.#tries, at: Date.now() };
    const detail: AnsweredDetail = { id: this.dataset['id'] ?? '', answer };
    this.dispatchEvent(new CustomEvent('answered', { detail, bubbles: true }));
    const verdict = this.querySelector('.verdict') as HTMLElement;
    verdict.scrollIntoView({ block: 'nearest' });
  }

  #tell(response: Response, judged: Grade) {
    this.verdict = judged.verdict;
    this.classList.add('answered', judged.verdict);
    (this.querySelector('.tell') as HTMLDetailsElement).open = true;
    this.#mark(response, judged);
    const word = document.createElement('b');
    const isSingle = response.type === 'choice' || response.type === 'number';
    word.textContent =
      this.#says[judged.verdict === 'wrong' && !isSingle ? 'wrongSeveral' : judged.verdict] ?? '';
    this.querySelector('.verdict')?.replaceChildren(word, ' ', this.#sentence(response, judged));
    this.#label('again');
  }

  /** Marks in the told list what the reader chose, placed or gave. */
  #mark(response: Response, judged: Grade) {
    for (const item of this.querySelectorAll<HTMLElement>('.told > li')) {
      const id = item.dataset['id'] ?? '';
      const yours = item.querySelector('.yours');
      item.classList.toggle('is-right', judged.right.includes(id));
      if (response.type === 'choice' || response.type === 'choices')
        item.classList.toggle('is-yours', [response.chosen].flat().includes(id));
      if (response.type === 'number')
        item.classList.toggle('is-yours', item.dataset['value'] === printNumber(response.value));
      if ((response.type === 'order' || response.type === 'sort') && judged.wrong.includes(id) && yours) {
        item.classList.add('is-yours');
        yours.textContent =
          response.type === 'order'
            ? fill(this.#says['stood'] ?? '', { place: response.order.indexOf(id) + 1 })
            : fill(this.#says['placed'] ?? '', { group: this.#groupName(response.placed[id] ?? '') });
      }
    }
  }

  #sentence(response: Response, { right, wrong }: Grade): string {
    const key = this.#key;
    const values: Record<string, string | number> = {
      right: right.length,
      count: right.length + wrong.length,
    };
    if ((response.type === 'choice' || response.type === 'choices') && key && 'answer' in key) {
      values['chosen'] = this.#letters([response.chosen].flat());
      values['answer'] = this.#letters([key.answer].flat());
    }
    if (response.type === 'number' && key?.type === 'number') {
      values['chosen'] = printNumber(response.value);
      values['answer'] = printNumber(key.answers[response.variant] ?? NaN);
    }
    const isRight = wrong.length === 0;
    const said =
      (isRight && this.#says[`said.right.${response.type}`]) || this.#says[`said.${response.type}`];
    return fill(said ?? '', values);
  }

  #letters(ids: string[]): string {
    const letters = idsOf(this.querySelectorAll('.opts > li'))
      .map((id, index) => (ids.includes(id) ? String.fromCharCode(65 + index) : ''))
      .filter(Boolean);
    return new Intl.ListFormat(document.documentElement.lang || 'en').format(letters);
  }

  #groupName(id: string): string {
    const names = this.querySelector<HTMLElement>('.sort-told')?.dataset['groups'] ?? '{}';
    return (JSON.parse(names) as Record<string, string>)[id] ?? id;
  }

  #renew() {
    if (this.#tries > 0) clearForm(this, this.dataset['id'] ?? '', this.#tries);
    else this.form.reset();
    for (const part of this.querySelectorAll<HTMLElement>('[data-variant]'))
      part.hidden = part.dataset['variant'] !== String(this.variant);
  }

  /** Moves a line of an ordering question up or down, keeps the focus on its button and says where it is now. */
  #move(target: Element) {
    const button = target.closest<HTMLElement>('[data-move]');
    const line = button?.closest('li');
    const list = line?.parentElement;
    if (!button || !line || !list) return;
    if (button.dataset['move'] === '-1') line.previousElementSibling?.before(line);
    else line.nextElementSibling?.after(line);
    for (const other of list.children) other.classList.toggle('moved-now', other === line);
    const place = [...list.children].indexOf(line) + 1;
    button.focus();
    // At either end the button that was pressed is gone: its twin takes over.
    if (getComputedStyle(button).visibility === 'hidden')
      line.querySelector<HTMLElement>(`[data-move]:not([data-move="${button.dataset['move']}"])`)?.focus();
    const item = line.querySelector('.line')?.textContent ?? '';
    const said = this.querySelector('.moved');
    if (said)
      said.textContent = fill(this.#says['moved'] ?? '', { item, place, count: list.children.length });
  }

  #label(text: 'check' | 'again') {
    const button = this.querySelector('button[type="submit"]');
    if (!button) return;
    button.textContent = this.#says[text] ?? '';
    button.classList.toggle('two', text === 'again');
  }

  #need(text: string) {
    const need = this.querySelector('.need');
    if (need && need.textContent !== text) need.textContent = text;
  }
}

customElements.define('quiz-question', QuizQuestion);
