import type { ModelClient } from './working-model/client';

/** Fetches the model when the reader asks, shows how much has come, and says what went wrong. */
export class LoadModel extends HTMLElement {
  #stop: AbortController | undefined;
  #settle: (client: ModelClient) => void = () => undefined;
  /** What the lab is made of, as far as it is fetched with the model. */
  script: Promise<unknown> | undefined;
  /** The model, once it is there. */
  readonly ready = new Promise<ModelClient>((resolve) => (this.#settle = resolve));

  connectedCallback() {
    this.addEventListener('click', this);
  }

  disconnectedCallback() {
    this.removeEventListener('click', this);
    this.#stop?.abort();
  }

  handleEvent({ target }: Event) {
    const button = (target as Element).closest('button');
    if (!button) return;
    if (button.matches('.ask')) void this.load();
    else this.#stop?.abort();
  }

  /** Begins to load, if that has not begun. Gives whether the model is there. */
  async load(): Promise<boolean> {
    this.#stop?.abort();
    const stop = (this.#stop = new AbortController());
    const bar = this.querySelector('progress');
    this.#show(true);
    this.#say('');
    try {
      const { connect } = await import('./working-model/client');
      const client = await connect(
        this.dataset['url'] ?? '',
        (received) => bar && (bar.value = received),
        stop.signal,
      );
      await this.script;
      this.#settle(client);
      this.#open();
      return true;
    } catch (error) {
      this.#show(false);
      if (!stop.signal.aborted) this.#fail(error as Error);
      this.querySelector<HTMLElement>('.ask')?.focus();
      return false;
    }
  }

  /** What needs the model appears, and the focus goes to the first part of it. */
  #open() {
    const lab = this.closest<HTMLElement>('.lab');
    const hadFocus = this.contains(document.activeElement);
    this.hidden = true;
    if (!lab) return;
    lab.dataset['model'] = 'ready';
    if (hadFocus)
      lab.querySelector<HTMLElement>('.needs-model :is(input, button, select, textarea)')?.focus();
  }

  #show(isComing: boolean) {
    const [ask, coming] = [
      this.querySelector<HTMLElement>('.ask'),
      this.querySelector<HTMLElement>('.coming'),
    ];
    const hadFocus = this.contains(document.activeElement);
    if (ask) ask.hidden = isComing;
    if (coming) coming.hidden = !isComing;
    if (isComing && hadFocus) coming?.querySelector('button')?.focus();
  }

  /** A script that does not come is a `TypeError`; all other messages are for readers. */
  #fail(error: Error) {
    this.#say(error instanceof TypeError ? (this.dataset['failed'] ?? '') : error.message);
    this.querySelector('.ask')?.replaceChildren(this.dataset['again'] ?? '');
  }

  #say(text: string) {
    this.querySelector('.trouble')?.replaceChildren(text);
  }
}

customElements.define('load-model', LoadModel);
