import { fill } from '~/strings/fill';
import { searchTerms, type Hit, type Searchable } from './search';

/** Narrows the list of terms on every key press. Arrows move, Enter opens, the query stands in the address. */
class GlossarySearch extends HTMLElement {
  #items = new Map<string, HTMLLIElement>();
  #written: Searchable[] = [];
  #terms: Searchable[] = [];
  #shown: HTMLLIElement[] = [];
  #at = -1;

  get #input() {
    return this.querySelector('input') as HTMLInputElement;
  }

  connectedCallback() {
    for (const item of this.querySelectorAll<HTMLLIElement>('.gl > li')) {
      const [term = '', ...aliases] = JSON.parse(item.dataset['names'] ?? '[]') as string[];
      this.#items.set(item.id, item);
      this.#written.push({
        id: item.id,
        term,
        aliases,
        short: item.querySelector('.short')?.textContent ?? '',
      });
    }
    this.#terms = this.#written;
    for (const type of ['input', 'keydown', 'submit', 'focusin']) this.addEventListener(type, this);
    window.addEventListener('popstate', this);
    this.#readAddress();
  }

  disconnectedCallback() {
    for (const type of ['input', 'keydown', 'submit', 'focusin']) this.removeEventListener(type, this);
    window.removeEventListener('popstate', this);
  }

  handleEvent(event: Event) {
    if (event.type === 'submit') event.preventDefault();
    else if (event.type === 'popstate') this.#readAddress();
    else if (event.type === 'input') this.#search(true);
    else if (event.type === 'focusin') this.#readShown();
    else if (event.target === this.#input) this.#move(event as KeyboardEvent);
  }

  /** The browser’s translator may have written over the texts since: what the reader sees is searched as well. */
  #readShown() {
    this.#terms = this.#written.map((written) => {
      const shown = (part: string) =>
        this.#items.get(written.id)?.querySelector(part)?.textContent.trim() ?? '';
      const [name, short] = [shown('.hw'), shown('.short')];
      return {
        ...written,
        aliases: name === written.term ? written.aliases : [...written.aliases, name],
        short: short === written.short ? short : `${written.short} ${short}`,
      };
    });
  }

  #readAddress() {
    this.#input.value = new URLSearchParams(location.search).get('q') ?? '';
    this.#search(false);
  }

  #search(writeAddress: boolean) {
    const query = this.#input.value.trim();
    if (writeAddress) {
      const address = new URL(location.href);
      if (query) address.searchParams.set('q', query);
      else address.searchParams.delete('q');
      history.replaceState(null, '', address);
    }
    this.#show(query, searchTerms(query, this.#terms));
  }

  #show(query: string, hits: Hit[]) {
    const list = this.querySelector('.gl') as HTMLElement;
    const found = hits.flatMap((hit) => this.#items.get(hit.id) ?? []);
    const others = [...this.#items.values()].filter((item) => !found.includes(item));
    for (const item of found) item.hidden = false;
    for (const item of others) item.hidden = query !== '';
    list.append(...found, ...(query ? others : this.#items.values()));
    this.#shown = query ? found : [...this.#items.values()];
    this.#point(query && found.length > 0 ? 0 : -1);
    (this.querySelector('.az') as HTMLElement).hidden = query !== '';
    (this.querySelector('output') as HTMLOutputElement).textContent = query ? this.#describe(hits) : '';
  }

  #describe(hits: Hit[]): string {
    const {
      found = '',
      foundone = '',
      closest = '',
      mentions = '',
      mentionsone = '',
      none = '',
    } = this.dataset;
    const [first] = hits;
    const count = hits.length;
    if (!first) return none;
    if (first.match === 'spelling')
      return fill(closest, { term: this.#terms.find(({ id }) => id === first.id)?.term ?? '' });
    if (first.match === 'definition') return count === 1 ? mentionsone : fill(mentions, { count });
    return count === 1 ? foundone : fill(found, { count });
  }

  #move(event: KeyboardEvent) {
    const last = this.#shown.length - 1;
    const to = { ArrowDown: Math.min(this.#at + 1, last), ArrowUp: Math.max(this.#at - 1, 0) }[event.key];
    if (event.key === 'Enter') this.#shown[this.#at]?.querySelector('a')?.click();
    else if (to !== undefined && last >= 0) this.#point(to, true);
    else return;
    event.preventDefault();
  }

  #point(at: number, scroll = false) {
    this.#shown[this.#at]?.classList.remove('on');
    for (const item of this.#items.values()) item.classList.remove('on');
    this.#at = at;
    const item = this.#shown[at];
    item?.classList.add('on');
    if (scroll) item?.scrollIntoView({ block: 'nearest' });
    if (item) this.#input.setAttribute('aria-activedescendant', item.id);
    else this.#input.removeAttribute('aria-activedescendant');
  }
}

customElements.define('glossary-search', GlossarySearch);
