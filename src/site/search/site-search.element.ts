/** Opens the search, by its button, `/` or Ctrl/⌘ K. Everything behind it loads then. */
class SiteSearch extends HTMLElement {
  #isBusy = false;

  connectedCallback() {
    this.querySelector('.find')?.addEventListener('click', this);
    for (const type of ['keydown', 'search-book']) document.addEventListener(type, this);
  }

  disconnectedCallback() {
    this.querySelector('.find')?.removeEventListener('click', this);
    for (const type of ['keydown', 'search-book']) document.removeEventListener(type, this);
  }

  handleEvent(event: Event) {
    const dialog = this.querySelector('dialog');
    // Left to itself, a search field takes Escape to empty itself, and the dialog stays.
    const isLeft = dialog?.open && event instanceof KeyboardEvent && event.key === 'Escape';
    if (event instanceof KeyboardEvent && !isShortcut(event) && !isLeft) return;
    event.preventDefault();
    if (isLeft) return dialog.close();
    // Other rooms may ask for what they do not have themselves.
    void this.#open(event instanceof CustomEvent ? String(event.detail) : undefined);
  }

  async #open(query: string | undefined) {
    const dialog = this.querySelector('dialog');
    const input = dialog?.querySelector('input');
    if (!dialog || !input || dialog.open || this.#isBusy) return;
    if (query !== undefined) input.value = query;
    dialog.showModal();
    input.focus();
    input.select();
    this.#isBusy = true;
    try {
      const { startSearch } = await import('./search-dialog.element');
      startSearch(dialog, this.dataset);
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
