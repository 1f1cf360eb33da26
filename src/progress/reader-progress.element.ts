import { showKeeping } from '~/reader/show-keeping';
import { fill } from '~/strings/fill';
import { loadBank, store } from './device.element';
import { forgetsAfterAWeek, tellProgress } from './progress';
import type { Bank, BankChapter, BankQuestion, Progress } from './progress';
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
    for (const part of this.querySelectorAll<ProgressPart>(parts)) part.tell(progress);
  }

  #showAnswered(progress: Progress, { chapters }: Bank) {
    const { answered, strangers, last } = progress;
    const count = chapters.reduce((sum, { questions }) => sum + questions.length, 0);
    this.#say('.answered', answered > 0 ? 'answered' : 'none', { done: answered, count });
    this.#say('.strangers', strangers === 0 ? '' : strangers === 1 ? 'strangersOne' : 'strangers', {
      count: strangers,
    });
    for (const part of this.querySelectorAll<HTMLElement>('.last, .to-last')) part.hidden = !last;
    const link = this.querySelector(last ? '.last a' : '.start a') as HTMLAnchorElement;
    (this.querySelector('.start') as HTMLElement).hidden = last !== undefined;
    if (!last) {
      link.href = `${chapters[0]?.href}#quiz`;
      link.textContent = chapters[0]?.title ?? '';
      return;
    }
    this.#say('.last .where', last.next ? 'continue' : 'lastDone', { chapter: last.chapter.title });
    link.hidden = !last.next && !last.goOn;
    if (last.next) link.innerHTML = last.next.prompt;
    else link.textContent = fill(this.#says['goOn'] ?? '', { chapter: last.goOn?.title ?? '' });
    link.href = (last.next ?? firstOpen(progress, last.goOn))?.href ?? '';
  }

  #say(part: string, text: string, values: Record<string, string | number> = {}) {
    this.querySelector(part)?.replaceChildren(fill(this.#says[text] ?? '', values));
  }
}

function firstOpen({ chapters }: Progress, chapter: BankChapter | undefined): BankQuestion | undefined {
  const verdicts = chapters.find((one) => one.chapter === chapter)?.verdicts ?? [];
  return chapter?.questions[verdicts.indexOf(undefined)];
}

customElements.define('reader-progress', ReaderProgress);
