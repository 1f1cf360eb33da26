import { isEmptyRecord, writeRecord } from '~/reader/record';
import { fileName, writeLink } from '~/reader/transfer';
import { fill } from '~/strings/fill';
import { store } from './device.element';

/** Hands the record out as a file, a link, or the QR code of the link. */
class TakeOut extends HTMLElement {
  #says: Record<string, string> = {};

  get #field() {
    return this.querySelector('input') as HTMLInputElement;
  }

  connectedCallback() {
    this.#says = JSON.parse(this.dataset['says'] ?? '{}');
    this.addEventListener('click', this);
  }

  disconnectedCallback() {
    this.removeEventListener('click', this);
  }

  handleEvent(event: Event) {
    const act = (event.target as Element).closest<HTMLElement>('[data-act]')?.dataset['act'];
    if (act) void this.#hand(act);
  }

  async #hand(act: string) {
    const record = store.read();
    for (const part of this.querySelectorAll<HTMLElement>('.link, .code')) part.hidden = true;
    if (isEmptyRecord(record)) return this.#say('empty');
    if (act === 'file') return this.#save(writeRecord(record));
    try {
      const link = await writeLink(record, new URL(this.dataset['page'] ?? '', location.href).href);
      if (link === undefined) return this.#say('tooLong');
      await (act === 'qr' ? this.#showCode(link) : this.#copy(link));
    } catch {
      this.#say('failed');
    }
  }

  #save(text: string) {
    const name = fileName(Date.now());
    const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    Object.assign(document.createElement('a'), { href: url, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
    this.#say('saved', { name });
  }

  async #copy(link: string) {
    (this.querySelector('.link') as HTMLElement).hidden = false;
    this.#field.value = link;
    try {
      await navigator.clipboard.writeText(link);
      this.#say('copied');
    } catch {
      this.#field.select();
      this.#say('uncopied');
    }
  }

  async #showCode(link: string) {
    const { drawQr } = await import('./qr');
    const drawn = drawQr(link);
    if (!drawn) return this.#say('tooLongQr');
    const code = this.querySelector('.code') as HTMLElement;
    code.hidden = false;
    code.querySelector('svg')?.setAttribute('viewBox', `0 0 ${drawn.size} ${drawn.size}`);
    code.querySelector('path')?.setAttribute('d', drawn.path);
    this.#say('shown');
  }

  #say(text: string, values: Record<string, string> = {}) {
    this.querySelector('.said')?.replaceChildren(fill(this.#says[text] ?? '', values));
  }
}

customElements.define('take-out', TakeOut);
