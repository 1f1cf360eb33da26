/** Switches between light and dark, and remembers the choice where the browser lets it. */
class ThemeButton extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', this);
  }

  disconnectedCallback() {
    this.removeEventListener('click', this);
  }

  handleEvent() {
    const { dataset } = document.documentElement;
    dataset['theme'] = dataset['theme'] === 'dark' ? 'light' : 'dark';
    try {
      localStorage.setItem('starlight-theme', dataset['theme']);
    } catch {
      // Storage is full or forbidden: the choice lasts as long as the page.
    }
  }
}

customElements.define('theme-button', ThemeButton);
