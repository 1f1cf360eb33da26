import { depthKey, depthToShow, isDeeper, parseDepth, type Depth } from './depth';

/** Shows a term as deep as the reader wants it, and remembers that. What is folded can still be found, and led to. */
class DepthChoice extends HTMLElement {
  get #inputs() {
    return [...this.querySelectorAll('input')];
  }

  connectedCallback() {
    for (const type of ['click', 'change']) this.addEventListener(type, this);
    for (const type of ['storage', 'pageshow', 'hashchange']) window.addEventListener(type, this);
    document.addEventListener('beforematch', this);
    this.#show(depthAt(location.hash) ?? recall());
  }

  disconnectedCallback() {
    for (const type of ['click', 'change']) this.removeEventListener(type, this);
    for (const type of ['storage', 'pageshow', 'hashchange']) window.removeEventListener(type, this);
    document.removeEventListener('beforematch', this);
  }

  handleEvent({ type, target }: Event) {
    if (type === 'beforematch') this.#reveal(depthOf(target as Element));
    else if (type === 'hashchange') this.#reveal(depthAt(location.hash));
    else if (type === 'storage') this.#show(recall());
    else if (type === 'pageshow') this.#show(depthAt(location.hash) ?? recall());
    // A press on what is chosen already counts: nobody has chosen until they have.
    else if (target instanceof HTMLInputElement) this.#choose(parseDepth(target.value));
  }

  #choose(depth: Depth | undefined) {
    if (!depth) return;
    this.#show(depth);
    remember(depth);
    document.dispatchEvent(new Event('depth-chosen'));
  }

  /** For this page alone: what was searched for or led to is no choice. */
  #reveal(depth: Depth | undefined) {
    if (!depth || !isDeeper(depth, this.#shown)) return;
    this.#show(depth);
    if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }

  get #shown(): Depth {
    return parseDepth(document.documentElement.dataset['depth']) ?? 'paragraph';
  }

  #show(chosen: Depth | undefined) {
    const offered = this.#inputs.flatMap(({ value }) => parseDepth(value) ?? []);
    const depth = depthToShow(chosen, offered);
    document.documentElement.dataset['depth'] = depth;
    for (const input of this.#inputs) input.checked = input.value === depth;
    const isFindable = 'onbeforematch' in document.body;
    for (const part of document.querySelectorAll<HTMLElement>('.depth')) {
      const isFolded = isDeeper(parseDepth(part.dataset['depth']) ?? 'sentence', depth);
      if (isFolded && isFindable) part.setAttribute('hidden', 'until-found');
      else part.hidden = isFolded;
    }
  }
}

function depthOf(element: Element | null | undefined): Depth | undefined {
  return parseDepth(element?.closest<HTMLElement>('.depth')?.dataset['depth']);
}

function depthAt(hash: string): Depth | undefined {
  return depthOf(hash ? document.getElementById(hash.slice(1)) : null);
}

function recall(): Depth | undefined {
  try {
    return parseDepth(localStorage.getItem(depthKey));
  } catch {
    return undefined; // Storage is forbidden here: the paragraph shows.
  }
}

function remember(depth: Depth) {
  try {
    localStorage.setItem(depthKey, depth);
  } catch {
    // Storage is full or forbidden: the choice lasts as long as the page.
  }
}

customElements.define('depth-choice', DepthChoice);
