/**
 * Opens the questions of a list in place. What fetches and judges them is loaded at the first press; what goes wrong is
 * said in a sentence under the question.
 */
class TermQuestions extends HTMLElement {
  connectedCallback() {
    for (const link of this.querySelectorAll<HTMLAnchorElement>('a.prompt')) toButton(link);
    this.addEventListener('click', this);
  }

  disconnectedCallback() {
    this.removeEventListener('click', this);
  }

  async handleEvent({ target }: Event) {
    const { act } = (target as Element).closest<HTMLElement>('[data-act]')?.dataset ?? {};
    const item = (target as Element).closest<HTMLElement>('.asked-of > li');
    if (!act || !item) return;
    const template = this.querySelector('template:not(.sure-ask)') as HTMLTemplateElement;
    if (!item.querySelector('.opened')) item.append(template.content.cloneNode(true));
    const said = item.querySelector('.said') as HTMLElement;
    try {
      const { fold, open } = await import('./ask-here.element');
      if (act === 'fold') fold(item);
      else await open(this, item);
    } catch {
      said.textContent = said.dataset['failed'] ?? '';
      (item.querySelector('[data-act="again"]') as HTMLElement).hidden = false;
    }
  }
}

/** A link leads to another page; a button opens something here. */
function toButton(link: HTMLAnchorElement) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'prompt';
  button.dataset['act'] = 'open';
  button.dataset['href'] = link.getAttribute('href') ?? '';
  button.ariaExpanded = 'false';
  button.append(...link.childNodes);
  link.replaceWith(button);
}

customElements.define('term-questions', TermQuestions);
