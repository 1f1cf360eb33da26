const key = 'working-model:role';

/** Shows what a chapter changes for one role, and opens the same role in the next chapter. */
class RoleTabs extends HTMLElement {
  get #tabs() {
    return [...this.querySelectorAll<HTMLElement>('[role="tab"]')];
  }

  connectedCallback() {
    this.addEventListener('click', this);
    this.addEventListener('keydown', this);
    this.#open(this.#tabs.find((tab) => tab.dataset['role'] === recall()) ?? this.#tabs[0]);
  }

  disconnectedCallback() {
    this.removeEventListener('click', this);
    this.removeEventListener('keydown', this);
  }

  handleEvent(event: Event) {
    const tab = (event.target as Element).closest<HTMLElement>('[role="tab"]');
    if (!tab) return;
    const chosen = event instanceof KeyboardEvent ? this.#beside(tab, event.key) : tab;
    if (!chosen) return;
    event.preventDefault();
    this.#open(chosen);
    chosen.focus();
    remember(chosen.dataset['role'] ?? '');
  }

  /** The tab that a key leads to: the pattern of the ARIA Authoring Practices Guide. */
  #beside(tab: HTMLElement, pressed: string): HTMLElement | undefined {
    const tabs = this.#tabs;
    const at = tabs.indexOf(tab);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[pressed];
    return to === undefined ? undefined : tabs.at(to % tabs.length);
  }

  #open(chosen: HTMLElement | undefined) {
    for (const tab of this.#tabs) {
      tab.setAttribute('aria-selected', String(tab === chosen));
      tab.tabIndex = tab === chosen ? 0 : -1;
    }
    for (const panel of this.querySelectorAll<HTMLElement>('.role'))
      panel.classList.toggle('shut', panel.dataset['role'] !== chosen?.dataset['role']);
  }
}

function recall(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // Storage is forbidden here: every chapter opens the first role.
  }
}

function remember(role: string) {
  try {
    localStorage.setItem(key, role);
  } catch {
    // Storage is full or forbidden: the choice lasts as long as the page.
  }
}

customElements.define('role-tabs', RoleTabs);
