import { buildIndex, search, type Hit, type Index } from '~/search/search';
import { walkResults } from '~/search/walk-results.element';
import { fill } from '~/strings/fill';
import { glossarySays as says } from '~/strings/glossary-said';
import { isNewStep, readBrowse, worthShowing, writeBrowse, type Browse } from './browse';
import { button, describeHits, describeList } from './describe-hits.element';
import { drawHit } from './draw-hit.element';

/** How many results are drawn before the reader asks for the rest. */
const most = 20;
/** Milliseconds without a key after which what was found is announced. */
const pause = 700;
const events = ['input', 'change', 'keydown', 'submit', 'click', 'focusin'] as const;

/** Finds terms on every key press; lists those of a theme or a letter. What is looked for stands in the address. */
class GlossarySearch extends HTMLElement {
  #items = new Map<string, HTMLLIElement>();
  #index: Index | undefined;
  /** The names as they stood when the index was made. */
  #indexed = '';
  #browse: Browse = { query: '', theme: '', letter: '' };
  #listed = '';
  #timer = 0;

  connectedCallback() {
    for (const item of this.querySelectorAll<HTMLLIElement>('#terms > li')) this.#items.set(item.id, item);
    for (const type of events) this.addEventListener(type, this);
    window.addEventListener('popstate', this);
    this.#readAddress();
  }

  disconnectedCallback() {
    for (const type of events) this.removeEventListener(type, this);
    window.removeEventListener('popstate', this);
    clearTimeout(this.#timer);
  }

  handleEvent(event: Event) {
    const target = event.target as Element;
    if (event.type === 'popstate') this.#readAddress();
    else if (event.type === 'submit') event.preventDefault();
    else if (event.type === 'focusin') this.#readTerms();
    else if (event.type === 'input' && target === this.#input)
      this.#look({ query: this.#input.value.trim() });
    else if (event.type === 'change' && target === this.#select) this.#look({ theme: this.#select.value });
    else if (event.type === 'click') this.#press(event, target);
    else if (event.type === 'keydown')
      walkResults(event as KeyboardEvent, this.#input, [...this.querySelectorAll<HTMLElement>('#found .hw')]);
  }

  get #input() {
    return this.querySelector('input') as HTMLInputElement;
  }

  get #select() {
    return this.querySelector('select') as HTMLSelectElement;
  }

  #readAddress() {
    const themes = [...this.#select.options].map(({ value }) => value);
    this.#browse = readBrowse(location.search, themes);
    this.#input.value = this.#browse.query;
    this.#select.value = this.#browse.theme;
    this.#show();
  }

  #look(wanted: Partial<Browse>) {
    const before = this.#browse;
    this.#browse = { ...before, ...wanted };
    const address = `${location.pathname}${writeBrowse(this.#browse)}`;
    if (isNewStep(before, this.#browse)) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    this.#show();
  }

  #press(event: Event, target: Element) {
    const { letter, act } = target.closest<HTMLElement>('[data-letter], [data-act]')?.dataset ?? {};
    if (letter === undefined && act === undefined) return;
    event.preventDefault();
    if (letter !== undefined) this.#look({ letter: letter === this.#browse.letter ? '' : letter });
    if (act === 'lift') {
      this.#select.value = '';
      this.#look({ theme: '', letter: '' });
    }
    if (act === 'meant') {
      this.#input.value = target.textContent;
      this.#look({ query: this.#input.value });
    }
    if (act === 'rest') this.#drawHits(this.#find(), Infinity);
    if (act === 'book')
      document.dispatchEvent(new CustomEvent('search-book', { detail: this.#browse.query }));
    else if (act) this.#input.focus();
  }

  /** The browser’s translator may have written over the names: then what the reader sees is searched as well. */
  #readTerms() {
    const shown = (item: HTMLElement, part: string) => item.querySelector(part)?.textContent.trim() ?? '';
    const names = [...this.#items.values()].map((item) => shown(item, '.hw')).join();
    if (this.#index && names === this.#indexed) return;
    this.#indexed = names;
    this.#index = buildIndex(
      [...this.#items].map(([id, item]) => {
        const [name = '', ...aliases] = JSON.parse(item.dataset['names'] ?? '[]') as string[];
        const seen = shown(item, '.hw');
        const text = `${item.dataset['short'] ?? ''} ${shown(item, '.short')}`;
        item.dataset['short'] ??= shown(item, '.short');
        return { id, name, aliases: seen === name ? aliases : [...aliases, seen], text };
      }),
    );
  }

  #find(): Hit[] {
    if (!this.#index) this.#readTerms();
    return this.#index ? search(this.#index, this.#browse.query) : [];
  }

  #isListed = (id: string): boolean => {
    const { theme, letter } = this.#browse;
    const { dataset } = this.#items.get(id) as HTMLElement;
    return (theme === '' || theme === dataset['theme']) && (letter === '' || letter === dataset['initial']);
  };

  #show() {
    const { query, theme, letter } = this.#browse;
    for (const link of this.querySelectorAll<HTMLElement>('[data-letter]'))
      link.ariaCurrent = letter !== '' && link.dataset['letter'] === letter ? 'true' : null;
    (this.querySelector('.az') as HTMLElement).hidden = query !== '' && letter === '';
    (this.querySelector('#terms') as HTMLElement).hidden = query !== '';
    if (query === '') return this.#list(`${theme} ${letter}`);
    const hits = this.#find();
    this.#drawHits(hits, most);
  }

  /** All terms, or those of a theme and a letter, as they stand in the page. */
  #list(filter: string) {
    this.querySelector('#found')?.replaceChildren();
    const listed = [...this.#items].filter(([id]) => this.#isListed(id));
    if (filter !== this.#listed) {
      for (const [id, item] of this.#items) item.hidden = !this.#isListed(id);
      this.#listed = filter;
    }
    const { theme, letter } = this.#browse;
    const names = [theme && this.#select.selectedOptions[0]?.text, letter].filter(Boolean).join(', ');
    this.#tell(names === '' ? [] : describeList(listed.length, names));
  }

  #drawHits(all: readonly Hit[], limit: number) {
    const { query, theme, letter } = this.#browse;
    const everywhere = worthShowing(all);
    const isWhole = theme === '' && letter === '';
    const hits = isWhole ? everywhere : worthShowing(all.filter(({ id }) => this.#isListed(id)));
    const rows = hits.slice(0, limit).map((hit) => drawHit(this.#items.get(hit.id), hit, query));
    this.querySelector('#found')?.replaceChildren(...rows);
    const meant = this.#items.get(hits[0]?.id ?? '')?.querySelector('.hw')?.textContent ?? '';
    this.#tell(
      describeHits(query, hits, everywhere.length, hits[0]?.via || meant),
      hits.length - rows.length,
    );
  }

  /** Says what was found: at once to the eye, and after a pause in typing to the ear. */
  #tell(parts: readonly (string | HTMLElement)[], rest = 0) {
    const told = this.querySelector('.told') as HTMLElement;
    told.replaceChildren(...parts);
    const more = this.querySelector('.rest') as HTMLElement;
    more.replaceChildren(...(rest > 0 ? [button('rest', fill(says.rest, { count: rest }))] : []));
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      (this.querySelector('[role="status"]') as HTMLElement).textContent = told.textContent;
    }, pause);
  }
}

customElements.define('glossary-search', GlossarySearch);
