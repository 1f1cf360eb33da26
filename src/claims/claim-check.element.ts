import { fill } from '~/strings/fill';
import { filterOf, type Statement, type Wanted } from './filter';

/** Narrows the table of claims by words, verdicts and chapter. What is asked for stands in the address. */
class ClaimCheck extends HTMLElement {
  #rows = new Map<string, HTMLTableRowElement>();
  #statements: Statement[] = [];
  #filter: (wanted: Wanted) => readonly Statement[] = () => [];

  get #form() {
    return this.querySelector('form') as HTMLFormElement;
  }

  connectedCallback() {
    for (const row of this.querySelectorAll<HTMLTableRowElement>('tr[data-verdict]')) {
      const { verdict = '' } = row.dataset;
      const chapter = row.closest('tbody')?.dataset['chapter'] ?? '';
      this.#rows.set(row.id, row);
      this.#statements.push({ id: row.id, verdict, chapter, text: textOf(row) });
    }
    this.#filter = filterOf(this.#statements);
    this.addEventListener('input', this);
    this.addEventListener('submit', this);
    this.addEventListener('focusin', this);
    for (const type of ['popstate', 'hashchange']) window.addEventListener(type, this);
    this.#readAddress();
  }

  disconnectedCallback() {
    this.removeEventListener('input', this);
    this.removeEventListener('submit', this);
    this.removeEventListener('focusin', this);
    for (const type of ['popstate', 'hashchange']) window.removeEventListener(type, this);
  }

  handleEvent(event: Event) {
    if (event.type === 'submit') event.preventDefault();
    else if (event.type === 'focusin') this.#readShown();
    else if (event.type === 'input') {
      this.#writeAddress();
      this.#show();
    } else this.#readAddress();
  }

  /** The browser’s translator may have written over the texts since: what the reader sees is searched as well. */
  #readShown() {
    const shown = this.#statements.map((statement): Statement => {
      const row = this.#rows.get(statement.id);
      const text = row ? textOf(row) : statement.text;
      return text === statement.text ? statement : { ...statement, text: `${statement.text} ${text}` };
    });
    const isNew = shown.some((statement, index) => statement !== this.#statements[index]);
    if (isNew) this.#filter = filterOf(shown);
  }

  #readAddress() {
    const asked = new URLSearchParams(location.search);
    const { elements } = this.#form;
    (elements.namedItem('q') as HTMLInputElement).value = asked.get('q') ?? '';
    (elements.namedItem('chapter') as HTMLSelectElement).value = asked.get('chapter') ?? '';
    for (const box of this.querySelectorAll<HTMLInputElement>('input[name=verdict]'))
      box.checked = asked.getAll('verdict').includes(box.value);
    this.#show();
    this.#reveal();
  }

  /** A link to one claim wins over the filters that hide it. */
  #reveal() {
    const row = this.#rows.get(decodeURIComponent(location.hash.slice(1)));
    if (!row?.hidden) return;
    this.#form.reset();
    this.#writeAddress();
    this.#show();
    row.scrollIntoView();
  }

  #writeAddress() {
    const address = new URL(location.href);
    const asked = [...new FormData(this.#form)].map(([name, value]) => [name, String(value)]);
    address.search = new URLSearchParams(asked.filter(([, value]) => value !== '')).toString();
    history.replaceState(null, '', address);
  }

  #show() {
    const asked = new FormData(this.#form);
    const found = this.#filter({
      query: String(asked.get('q')),
      verdicts: asked.getAll('verdict').map(String),
      chapter: String(asked.get('chapter')),
    });
    const ids = new Set(found.map(({ id }) => id));
    for (const [id, row] of this.#rows) row.hidden = !ids.has(id);
    for (const body of this.querySelectorAll('tbody'))
      body.hidden = !body.querySelector('tr[data-verdict]:not([hidden])');
    const { shown = '', all = '', none = '' } = this.dataset;
    const text = ids.size === this.#rows.size ? all : ids.size === 0 ? none : shown;
    (this.querySelector('output') as HTMLOutputElement).textContent = fill(text, { count: ids.size });
  }
}

const textOf = (row: HTMLElement) =>
  [...row.querySelectorAll('.said, .say')].map((cell) => cell.textContent).join(' ');

customElements.define('claim-check', ClaimCheck);
