import { showKeeping } from '~/reader/show-keeping';
import { fill } from '~/strings/fill';
import { loadBank, store } from './device.element';
import { forgetsAfterAWeek, tellProgress, type Bank, type Progress } from './progress';
import type { ProgressPart } from './progress-part.element';
import './by-chapter.element';
import './reader-mistakes.element';
import './reader-calibration.element';
import './print-summary.element';
import './take-out.element';
import './bring-in.element';
import './forget-all.element';

/** The elements that tell one side of the record each. */
const parts = 'by-chapter, reader-mistakes, reader-calibration, print-summary';
/** What the parts say when they have changed the record. */
const changes = ['record-changed', 'record-forgotten'];

/** Reads the record on this device, and has every part of the page tell its side of it. */
class ReaderProgress extends HTMLElement {
  #says: Record<string, string> = {};
  #bank: Bank | undefined;

  connectedCallback() {
    this.#says = JSON.parse(this.dataset['says'] ?? '{}');
    for (const type of changes) this.addEventListener(type, this);
    window.addEventListener('storage', this);
    (this.querySelector('.week') as HTMLElement).hidden = !forgetsAfterAWeek(navigator.userAgent);
    void this.#open();
  }

  disconnectedCallback() {
    for (const type of changes) this.removeEventListener(type, this);
    window.removeEventListener('storage', this);
  }

  handleEvent() {
    this.#show();
  }

  async #open() {
    try {
      this.#bank = await loadBank(this.dataset['bank'] ?? '');
    } catch {
      this.#say('.answered', 'failed');
    }
    this.#show();
  }

  #show() {
    const record = store.read();
    showKeeping(this.querySelector('.keeping') as HTMLElement, store);
    if (!this.#bank) return;
    const progress = tellProgress(this.#bank, record);
    this.#showAnswered(progress, this.#bank);
    for (const part of this.querySelectorAll<ProgressPart>(parts)) part.show(progress);
  }

  #showAnswered({ answered, strangers, last }: Progress, { chapters }: Bank) {
    const count = chapters.reduce((sum, { questions }) => sum + questions.length, 0);
    this.#say('.answered', answered > 0 ? 'answered' : 'none', { done: answered, count });
    this.#say('.strangers', strangers === 0 ? '' : strangers === 1 ? 'strangersOne' : 'strangers', {
      count: strangers,
    });
    (this.querySelector('.last') as HTMLElement).hidden = !last;
    const link = this.querySelector(last ? '.last a' : '.start a') as HTMLAnchorElement;
    (this.querySelector('.start') as HTMLElement).hidden = last !== undefined;
    if (!last) {
      link.href = `${chapters[0]?.href}#quiz`;
      link.textContent = chapters[0]?.title ?? '';
      return;
    }
    this.#say('.last .where', last.next ? 'continue' : 'lastDone', { chapter: last.chapter.title });
    link.hidden = !last.next;
    if (!last.next) return;
    link.href = last.next.href;
    link.innerHTML = last.next.prompt;
  }

  #say(part: string, text: string, values: Record<string, string | number> = {}) {
    this.querySelector(part)?.replaceChildren(fill(this.#says[text] ?? '', values));
  }
}

customElements.define('reader-progress', ReaderProgress);
