import type { recordKey } from '~/reader/store';

// The type alone is imported: the compiler holds the two together, and no page fetches the store for it.
const key: typeof recordKey = 'working-model';

/** Moves the needle on the scale of sections to where the reader is, and closes the menu behind a link. */
class BookScale extends HTMLElement {
  #links = new Map<Element, HTMLAnchorElement>();
  #observer: IntersectionObserver | undefined;

  connectedCallback() {
    for (const link of this.querySelectorAll<HTMLAnchorElement>('.secs a')) {
      const heading = document.getElementById(link.hash.slice(1));
      if (heading) this.#links.set(heading, link);
    }
    this.addEventListener('click', this);
    showRoute();
    if (this.#links.size === 0) return;
    this.#observer = new IntersectionObserver(() => this.#point(), { rootMargin: '-64px 0px -60%' });
    for (const heading of this.#links.keys()) this.#observer.observe(heading);
  }

  disconnectedCallback() {
    this.#observer?.disconnect();
    this.removeEventListener('click', this);
  }

  handleEvent(event: Event) {
    const menu = this.closest<HTMLElement>('[popover]');
    if (event.target instanceof Element && event.target.closest('a') && menu?.matches(':popover-open'))
      menu.hidePopover();
  }

  /** The open section is that of the last heading above the upper two fifths of the window. */
  #point() {
    const line = innerHeight * 0.4;
    const above = [...this.#links.keys()].filter((heading) => heading.getBoundingClientRect().top < line);
    const open = above.at(-1);
    for (const [heading, link] of this.#links) {
      if (heading === open) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  }
}

/** Fetches what shows a route in the contents, if the record has one to be shown: readers without a route pay nothing. */
function showRoute() {
  try {
    if (localStorage.getItem(key)?.includes('"isShown":true'))
      import('~/route/contents.element')
        .then(({ showInContents }) => showInContents())
        .catch(() => undefined);
  } catch {
    // Storage is forbidden: there is no route.
  }
}

// A page that the browser kept while the reader was elsewhere may not know of the route.
addEventListener('pageshow', ({ persisted }) => persisted && showRoute());
customElements.define('book-scale', BookScale);
