/** Opens the search, by its button, `/` or Ctrl/⌘ K. Everything behind it loads then. */
class SiteSearch extends HTMLElement {
  #isBusy = false;

  connectedCallback() {
    this.querySelector('.find')?.addEventListener('click', this);
    document.addEventListener('keydown', this);
  }

  disconnectedCallback() {
    this.querySelector('.find')?.removeEventListener('click', this);
    document.removeEventListener('keydown', this);
  }

  handleEvent(event: Event) {
    if (event instanceof KeyboardEvent && !isShortcut(event)) return;
    event.preventDefault();
    void this.#open();
  }

  async #open() {
    const dialog = this.querySelector('dialog');
    if (!dialog || dialog.open || this.#isBusy) return;
    dialog.showModal();
    dialog.querySelector('input')?.focus();
    this.#isBusy = true;
    try {
      const { startSearch } = await import('./search-dialog.element');
      startSearch(dialog, this.dataset['entries'] ?? '', this.dataset['index'] ?? '');
    } catch {
      const status = dialog.querySelector('.status');
      if (status) status.textContent = dialog.dataset['failed'] ?? '';
    } finally {
      this.#isBusy = false;
    }
  }
}

function isShortcut(event: KeyboardEvent): boolean {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k') return true;
  const isTyping = event.target instanceof Element && event.target.matches('input, textarea, select');
  return event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey;
}

customElements.define('site-search', SiteSearch);
