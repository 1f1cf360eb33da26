import { isSecondPress } from '~/reader/press-twice';
import { desk } from './device.element';

/** Forgets everything that is kept on this device, at the second press. */
class ForgetAll extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', this);
  }

  disconnectedCallback() {
    this.removeEventListener('click', this);
  }

  handleEvent({ target }: Event) {
    const button = (target as Element).closest('button');
    if (!button) return;
    const says = JSON.parse(this.dataset['says'] ?? '{}') as Record<string, string>;
    const isSure = isSecondPress(button, { first: says['button'] ?? '', second: says['sure'] ?? '' });
    this.querySelector('[role="status"]')?.replaceChildren(isSure ? (says['done'] ?? '') : '');
    if (!isSure) return;
    desk.forgetEverything();
    this.dispatchEvent(new Event('record-forgotten', { bubbles: true }));
  }
}

customElements.define('forget-all', ForgetAll);
