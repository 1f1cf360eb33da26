import { buildIndex, search, type Hit, type Index } from '~/search/search';
import { arrange } from '~/search/arrange.element';
import { walkResults } from '~/search/walk-results.element';
import { fill } from '~/strings/fill';
import { glossarySays as says } from '~/strings/glossary-said';
import { isNewStep, readBrowse, worthShowing, writeBrowse, type Browse } from './browse';
import { button, describeHits, describeList } from './describe-hits.element';
import { drawHit } from './draw-hit.element';

/** How many results are drawn at once, to be seen first; how many a moment later; the rest if asked for. */
const [atOnce, most] = [4, 12];
/** Milliseconds: longer than a fast typist takes to the next key. */
const later = 300;
/** Milliseconds without a key after which what was found is announced, and stands in the address. */
const pause = 500;
const events = ['input', 'change', 'keydown', 'submit', 'click', 'focusin'] as const;

/** Finds terms on every key press; lists those of a theme or a letter. What is looked for stands in the address. */
class GlossarySearch extends HTMLElement {
  /** The definitions as they were before any translation, by id; set before this was loaded. */
  declare written?: ReadonlyMap<string, string>;
  #items = new Map<string, HTMLLIElement>();
  #letters: readonly HTMLElement[] = [];
  #index: Index | undefined;
  /** The names as they stood when the index was made. */
  #indexed = '';
  #browse: Browse = { query: '', theme: '', letter: '' };
  /** What the address asks for. */
  #settled = this.#browse;
  #listed = '';
  #timer = 0;
  #drawing = 0;

  connectedCallback() {
    for (const item of this.querySelectorAll<HTMLLIElement>('#terms li')) this.#items.set(item.id, item);
    this.#terms.classList.toggle('long', this.#items.size > 1000);
    this.#letters = [...this.querySelectorAll<HTMLElement>('[data-letter]')];
    for (const type of events) this.addEventListener(type, this);
    window.addEventListener('popstate', this);
    // Before the first key, if the browser finds the time.
    window.setTimeout(() => this.#readTerms());
    const [typed, chosen] = [this.#input.value.trim(), this.#select.value];
    this.#readAddress();
    // What was typed and chosen while this was loading is newer than the address.
    const query = typed || this.#browse.query;
    const theme = chosen || this.#browse.theme;
    if (query === this.#browse.query && theme === this.#browse.theme) return;
    this.#input.value = query;
    this.#select.value = theme;
    this.#look({ query, theme });
  }

  disconnectedCallback() {
    for (const type of events) this.removeEventListener(type, this);
    window.removeEventListener('popstate', this);
    clearTimeout(this.#timer);
    clearTimeout(this.#drawing);
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

  get #terms() {
    return this.querySelector('#terms') as HTMLElement;
  }

  get #select() {
    return this.querySelector('select') as HTMLSelectElement;
  }

  #readAddress() {
    const themes = [...this.#select.options].map(({ value }) => value);
    this.#settled = this.#browse = readBrowse(location.search, themes);
    this.#input.value = this.#browse.query;
    this.#select.value = this.#browse.theme;
    this.#show();
  }

  #look(wanted: Partial<Browse>) {
    this.#browse = { ...this.#browse, ...wanted };
    if (wanted.query === undefined) this.#settle();
    this.#show();
  }

  #press(event: Event, target: Element) {
    const { letter, act } = target.closest<HTMLElement>('[data-letter], [data-act]')?.dataset ?? {};
    if (target.closest('a') && letter === undefined) this.#settle();
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
        const text = `${this.written?.get(id) ?? ''} ${shown(item, '.short')}`;
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
    const item = this.#items.get(id);
    const isOfLetter = () => item?.closest<HTMLElement>('section')?.dataset['initial'] === letter;
    return (theme === '' || theme === item?.dataset['theme']) && (letter === '' || isOfLetter());
  };

  #show() {
    const { query, theme, letter } = this.#browse;
    for (const link of this.#letters)
      if ((link.dataset['letter'] === letter) !== (link.ariaCurrent === 'true'))
        link.ariaCurrent = link.dataset['letter'] === letter ? 'true' : null;
    (this.querySelector('.az') as HTMLElement).hidden = query !== '' && letter === '';
    if (query === '') return this.#list(`${theme} ${letter}`);
    this.#drawHits(this.#find(), most);
  }

  /** All terms, or those of a theme and a letter, as they stand in the page. */
  #list(filter: string) {
    const list = this.querySelector('#found') as HTMLElement;
    clearTimeout(this.#drawing);
    list.replaceChildren();
    this.#terms.classList.remove('away');
    list.className = 'gl';
    const listed = [...this.#items].filter(([id]) => this.#isListed(id));
    if (filter !== this.#listed) {
      for (const [id, item] of this.#items) item.hidden = !this.#isListed(id);
      for (const section of this.querySelectorAll<HTMLElement>('#terms section'))
        section.hidden = !section.querySelector('li:not([hidden])');
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
    const list = this.querySelector('#found') as HTMLElement;
    const draw = (count: number) =>
      arrange(
        list,
        hits.slice(0, count).flatMap((hit) => {
          const item = this.#items.get(hit.id);
          return item ? [drawHit(item, hit, query)] : [];
        }),
      );
    draw(atOnce);
    list.classList.toggle('pushing', !this.#terms.classList.contains('away'));
    clearTimeout(this.#drawing);
    this.#drawing = window.setTimeout(() => {
      draw(limit);
      list.classList.remove('pushing');
      this.#terms.classList.add('away');
    }, later);
    const meant = this.#items.get(hits[0]?.id ?? '')?.querySelector('.hw')?.textContent ?? '';
    this.#tell(
      describeHits(query, hits, everywhere.length, hits[0]?.via || meant),
      Math.max(0, hits.length - limit),
    );
  }

  /** Says what was found: at once to the eye, and after a pause in typing to the ear. */
  #tell(parts: readonly (string | HTMLElement)[], rest = 0) {
    const told = this.querySelector('.told') as HTMLElement;
    const isSame =
      told.textContent === parts.map((part) => (typeof part === 'string' ? part : part.textContent)).join('');
    if (!isSame) told.replaceChildren(...parts);
    const more = this.querySelector('.rest') as HTMLElement;
    more.replaceChildren(...(rest > 0 ? [button('rest', fill(says.rest, { count: rest }))] : []));
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#settle(), pause);
  }

  #settle() {
    clearTimeout(this.#timer);
    // At every key this would cost more than the search, and browsers allow it 200 times in ten seconds.
    const address = location.pathname + writeBrowse(this.#browse);
    if (isNewStep(this.#settled, this.#browse)) history.pushState(null, '', address);
    else if (this.#settled.query !== this.#browse.query) history.replaceState(null, '', address);
    this.#settled = this.#browse;
    const told = this.querySelector('.told')?.textContent ?? '';
    (this.querySelector('[role="status"]') as HTMLElement).textContent = told;
  }
}

customElements.define('glossary-search', GlossarySearch);
