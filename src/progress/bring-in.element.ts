import { difference, type Changes, type Difference } from '~/reader/difference';
import type { ReaderRecord } from '~/reader/record';
import { isRecordFragment, largestFile, readTransfer, type Reading } from '~/reader/transfer';
import { fill } from '~/strings/fill';
import { desk, loadBank, store } from './device.element';
import type { BankChapter } from './progress';
import { sayCounts, sayDifference } from './words';

/** A record that was read, and whether all of it could be. */
type Waiting = Extract<Reading, { record: ReaderRecord }>;

/** Takes a record in from a file, a pasted text or the address: shows what would change, and changes it when told to. */
class BringIn extends HTMLElement {
  #says: Record<string, string> = {};
  /** What is shown and waits to be taken over. */
  #waiting: Waiting | undefined;
  #turn = 0;

  get #form() {
    return this.querySelector('form') as HTMLFormElement;
  }

  get #preview() {
    return this.querySelector('.preview') as HTMLElement;
  }

  connectedCallback() {
    this.#says = JSON.parse(this.dataset['says'] ?? '{}');
    for (const type of ['submit', 'click', 'change']) this.addEventListener(type, this);
    for (const type of ['hashchange', 'storage']) window.addEventListener(type, this);
    this.closest('reader-progress')?.addEventListener('record-forgotten', this);
    this.#showUndo();
    this.#readAddress();
  }

  disconnectedCallback() {
    for (const type of ['submit', 'click', 'change']) this.removeEventListener(type, this);
    for (const type of ['hashchange', 'storage']) window.removeEventListener(type, this);
    this.closest('reader-progress')?.removeEventListener('record-forgotten', this);
  }

  handleEvent(event: Event) {
    if (event.type === 'hashchange') this.#readAddress();
    else if (
      event.type === 'submit' ||
      (event.type === 'change' && event.target === this.#form.elements.namedItem('file'))
    ) {
      event.preventDefault();
      void this.#readForm(event.type === 'change');
    } else if (event.type === 'storage' || event.type === 'record-forgotten') {
      this.#showUndo();
      if (this.#waiting) void this.#show(this.#waiting);
    } else if (event.type === 'click')
      this.#act((event.target as Element).closest<HTMLElement>('[data-act]')?.dataset['act']);
  }

  #act(act: string | undefined) {
    if (act === 'take' && this.#waiting) {
      const { record } = this.#waiting;
      const changes = sayDifference(difference(store.read(), record, String), this.#says);
      desk.take(record);
      this.#close();
      this.#say('taken', { changes });
    } else if (act === 'discard') {
      this.#close();
      this.#say('discarded');
    } else if (act === 'undo') {
      desk.undo();
      this.#say('undone');
    } else return;
    this.#showUndo();
    this.dispatchEvent(new Event('record-changed', { bubbles: true }));
  }

  /** A record that arrives by link is shown; it never changes anything by itself. */
  #readAddress() {
    if (isRecordFragment(location.hash)) void this.#read(Promise.resolve(location.hash));
  }

  /** The file if there is one, or else the pasted text. */
  async #readForm(isFile: boolean) {
    const [file] = (this.#form.elements.namedItem('file') as HTMLInputElement).files ?? [];
    const pasted = (this.#form.elements.namedItem('text') as HTMLTextAreaElement).value.trim();
    if (pasted === '' && !file) return this.#say('needed');
    if (pasted !== '' && !isFile) return this.#read(Promise.resolve(pasted));
    if (file && file.size > largestFile) return this.#tell({ trouble: 'too-large' });
    return this.#read(file?.text() ?? Promise.resolve(''));
  }

  async #read(text: Promise<string>) {
    const turn = ++this.#turn;
    let reading: Reading | undefined;
    try {
      reading = await readTransfer(await text, Date.now());
    } catch {
      // A file that was moved or changed since it was chosen.
    }
    if (turn === this.#turn) await this.#tell(reading);
  }

  async #tell(reading: Reading | undefined) {
    this.#waiting = undefined;
    this.#preview.hidden = true;
    if (reading && 'record' in reading) return this.#show(reading);
    this.#say(`trouble.${reading?.trouble ?? 'unreadable'}`);
    this.querySelector('.said')?.scrollIntoView({ block: 'center' });
  }

  async #show(waiting: Waiting) {
    const turn = this.#turn;
    const isNew = this.#waiting !== waiting;
    this.#waiting = waiting;
    const bank = await loadBank(this.dataset['bank'] ?? '').catch(() => undefined);
    if (turn !== this.#turn || this.#waiting !== waiting) return;
    const chapterOf = new Map(
      bank?.chapters.flatMap(({ slug, questions }) => questions.map(({ id }) => [id, slug] as const)),
    );
    const found = difference(store.read(), waiting.record, (id) => chapterOf.get(id) ?? '');
    this.#draw(found, bank?.chapters ?? []);
    (this.#preview.querySelector('.not-whole') as HTMLElement).hidden = waiting.whole;
    if (!isNew) return;
    this.#say('');
    this.#preview.scrollIntoView({ block: 'nearest' });
    this.#preview.querySelector('h4')?.focus();
  }

  #draw(found: Difference, book: readonly BankChapter[]) {
    const { chapters, isAny } = found;
    const changes = sayDifference(found, this.#says);
    const summary = this.#preview.querySelector('.total');
    summary?.replaceChildren(
      isAny ? fill(this.#says['total'] ?? '', { changes }) : (this.#says['nothing'] ?? ''),
    );
    const titles = new Map([
      ...book.map(({ slug, title }) => [slug, title] as const),
      ['', this.#says['strangers'] ?? ''],
    ]);
    const rows = [...titles].flatMap(([slug, title]) => this.#drawRow(title, chapters.get(slug)));
    this.#preview.querySelector('tbody')?.replaceChildren(...rows);
    (this.#preview.querySelector('table') as HTMLElement).hidden = rows.length === 0;
    (this.#preview.querySelector('[data-act="take"]') as HTMLElement).hidden = !isAny;
    this.#preview.hidden = false;
  }

  #drawRow(title: string, changes: Changes | undefined): Element[] {
    if (!changes) return [];
    const row = this.querySelector('template')?.content.firstElementChild?.cloneNode(true) as Element;
    row.querySelector('th')?.replaceChildren(title);
    row.querySelector('td')?.replaceChildren(sayCounts(changes, this.#says, 'count'));
    return [row];
  }

  #close() {
    this.#turn++;
    this.#waiting = undefined;
    this.#preview.hidden = true;
    this.#form.reset();
    if (isRecordFragment(location.hash)) history.replaceState(null, '', location.pathname + location.search);
    this.querySelector<HTMLElement>('.said')?.focus();
  }

  #showUndo() {
    (this.querySelector('[data-act="undo"]') as HTMLElement).hidden = !desk.canUndo;
  }

  #say(text: string, values: Record<string, string> = {}) {
    this.querySelector('.said')?.replaceChildren(fill(this.#says[text] ?? '', values));
  }
}

customElements.define('bring-in', BringIn);
