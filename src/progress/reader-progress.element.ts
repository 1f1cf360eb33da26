import { showKeeping } from '~/reader/show-keeping';
import { fill } from '~/strings/fill';
import { desk, loadBank, store } from './device.element';
import {
  forgetsAfterAWeek,
  tellProgress,
  type Bank,
  type Mistake,
  type Progress,
  type SectionLink,
} from './progress';
import { sayCounts } from './words';
import './take-out.element';
import './bring-in.element';

/** Tells by chapter and objective what the record on this device comes to. */
class ReaderProgress extends HTMLElement {
  #says: Record<string, string> = {};
  #bank: Bank | undefined;

  connectedCallback() {
    this.#says = JSON.parse(this.dataset['says'] ?? '{}');
    this.addEventListener('record-changed', this);
    this.addEventListener('click', this);
    window.addEventListener('storage', this);
    (this.querySelector('.week') as HTMLElement).hidden = !forgetsAfterAWeek(navigator.userAgent);
    void this.#open();
  }

  disconnectedCallback() {
    this.removeEventListener('record-changed', this);
    this.removeEventListener('click', this);
    window.removeEventListener('storage', this);
  }

  handleEvent(event: Event) {
    if (event.type !== 'click') return this.#show();
    const button = (event.target as Element).closest<HTMLButtonElement>('[data-act="forget"]');
    if (button) this.#forget(button);
  }

  /** Forgetting asks once more: the first press only changes the words of the button. */
  #forget(button: HTMLButtonElement) {
    const isSure = button.dataset['sure'] === 'yes';
    button.dataset['sure'] = isSure ? '' : 'yes';
    button.textContent = this.#says[isSure ? 'forget.button' : 'forget.sure'] ?? '';
    this.#say('.said-forgotten', isSure ? 'forget.done' : '');
    if (!isSure) return;
    desk.forgetEverything();
    this.dispatchEvent(new Event('record-forgotten'));
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
    showKeeping(this.querySelector('.keeping') as HTMLElement, store, this.#says);
    if (!this.#bank) return;
    const progress = tellProgress(this.#bank, record);
    this.#showAnswered(progress, this.#bank);
    const open = new Set([...this.querySelectorAll('.by-chapter details[open]')].map(({ id }) => id));
    this.querySelector('.by-chapter')?.replaceChildren(
      ...progress.chapters.map((one) => this.#drawChapter(one, open)),
    );
    const { mistakes } = progress;
    this.querySelector('.mistakes')?.replaceChildren(
      ...mistakes.map((mistake) => this.#drawMistake(mistake)),
    );
    (this.querySelector('.no-mistakes') as HTMLElement).hidden = mistakes.length > 0;
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

  #drawChapter(
    { chapter, tally, objectives }: Progress['chapters'][number],
    open: ReadonlySet<string>,
  ): Element {
    const drawn = this.#stamp('chapter');
    drawn.id = `chapter-${chapter.slug}`;
    drawn.toggleAttribute('open', open.has(drawn.id));
    drawn.querySelector('.title')?.replaceChildren(chapter.title);
    drawn.querySelector('.counts')?.replaceChildren(sayCounts(tally, this.#says, 'count'));
    (drawn.querySelector('a') as HTMLAnchorElement).href = `${chapter.href}#quiz`;
    const rows = objectives.map(({ text, tally: counts }) => {
      const row = this.#stamp('objective');
      row.querySelector('th')?.replaceChildren(text);
      row.querySelector('td')?.replaceChildren(sayCounts(counts, this.#says, 'count'));
      return row;
    });
    drawn.querySelector('tbody')?.replaceChildren(...rows);
    return drawn;
  }

  #drawMistake({ chapter, question, misconceptions }: Mistake): Element {
    const drawn = this.#stamp('mistake');
    drawn.querySelector('.of')?.replaceChildren(chapter.title);
    (drawn.querySelector('.prompt') as HTMLElement).innerHTML = question.prompt;
    (drawn.querySelector('.again') as HTMLAnchorElement).href = question.href;
    link(drawn.querySelector('.reread'), question.see);
    const beliefs = misconceptions.map(({ belief, truth, taught }) => {
      const one = this.#stamp('belief');
      one.querySelector('.said')?.replaceChildren(belief);
      (one.querySelector('.truth') as HTMLElement).innerHTML = truth;
      // The section to reread is linked below.
      if (taught.href === question.see.href) one.querySelector('a')?.remove();
      else link(one.querySelector('a'), taught);
      return one;
    });
    drawn.querySelector('.beliefs')?.replaceChildren(...beliefs);
    return drawn;
  }

  #stamp(part: string): HTMLElement {
    const template = this.querySelector(`template[data-part="${part}"]`) as HTMLTemplateElement;
    return template.content.firstElementChild?.cloneNode(true) as HTMLElement;
  }

  #say(part: string, text: string, values: Record<string, string | number> = {}) {
    this.querySelector(part)?.replaceChildren(fill(this.#says[text] ?? '', values));
  }
}

function link(anchor: HTMLAnchorElement | null, { href, number, title }: SectionLink) {
  if (!anchor) return;
  anchor.href = href;
  anchor.textContent = `${number} ${title}`;
}

customElements.define('reader-progress', ReaderProgress);
