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

  handleEvent({ target }: Event) {
    const button = (target as Element).closest<HTMLElement>('[data-act]');
    const item = button?.closest<HTMLElement>('.asked-of > li');
    if (!item) return;
    if (button?.dataset['act'] === 'fold') fold(item);
    else void this.#open(item);
  }

  async #open(item: HTMLElement) {
    const prompt = item.querySelector('.prompt') as HTMLButtonElement;
    if (prompt.ariaExpanded === 'true' && !item.querySelector('[data-act="again"]:not([hidden])')) return;
    const opened = this.#openedOf(item);
    const said = opened.querySelector('.said') as HTMLElement;
    const again = opened.querySelector('[data-act="again"]') as HTMLElement;
    const hadFocus = item.contains(document.activeElement);
    opened.hidden = false;
    prompt.ariaExpanded = 'true';
    try {
      if (!opened.querySelector('quiz-question')) {
        said.textContent = said.dataset['loading'] ?? '';
        const { askHere } = await import('./ask-here.element');
        await askHere(this, opened.querySelector('.here') as HTMLElement, placeOf(item));
      }
      said.textContent = '';
      again.hidden = prompt.hidden = true;
      // Whoever pressed and went elsewhere meanwhile is left there.
      if (hadFocus && (document.activeElement === document.body || item.contains(document.activeElement)))
        focusOn(opened);
    } catch {
      said.textContent = said.dataset['failed'] ?? '';
      again.hidden = false;
    }
  }

  #openedOf(item: HTMLElement): HTMLElement {
    const found = item.querySelector<HTMLElement>('.opened');
    if (found) return found;
    const template = this.querySelector(':scope > template:not(.sure-ask)') as HTMLTemplateElement;
    item.append(template.content.cloneNode(true));
    return item.querySelector('.opened') as HTMLElement;
  }
}

/** A link leads to another page; a button opens something here. */
function toButton(link: HTMLAnchorElement) {
  const item = link.closest('li') as HTMLElement;
  item.dataset['href'] = link.getAttribute('href') ?? '';
  const button = document.createElement('button');
  button.type = 'button';
  button.className = link.className;
  button.dataset['act'] = 'open';
  button.ariaExpanded = 'false';
  button.append(...link.childNodes);
  link.replaceWith(button);
}

function placeOf({ dataset }: HTMLElement) {
  const { id = '', page = '', chapter = '', href = '' } = dataset;
  return { id, page, chapter, href };
}

/** To the form while it is open, to the verdict once it was answered. */
function focusOn(opened: HTMLElement) {
  const first = opened.querySelector<HTMLElement>(
    '.answered .verdict, .ask :is(input, textarea, button:not(:disabled))',
  );
  first?.focus({ preventScroll: true });
  opened.scrollIntoView({ block: 'nearest' });
}

function fold(item: HTMLElement) {
  const prompt = item.querySelector('.prompt') as HTMLButtonElement;
  (item.querySelector('.opened') as HTMLElement).hidden = true;
  prompt.hidden = false;
  prompt.ariaExpanded = 'false';
  prompt.focus();
}

customElements.define('term-questions', TermQuestions);
