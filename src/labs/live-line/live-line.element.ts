import type { LoadModel } from '../load-model.element';
import { sayPercent } from '../bars';
import { sayToken, toChips } from '../chips';
import type { ModelClient } from '../working-model/client';
import { firstSentences, line, type Written } from './line';

/** Between two tokens, so that the eye can follow; a line of twelve takes less than a second. */
const pause = 60;
const classes = { read: 'tok in', written: 'tok out', unknown: 'tok unknown' };

/** Writes a line after the reader’s prompt, token by token, each time another one. */
class LiveLine extends HTMLElement {
  #client: ModelClient | undefined;
  #writing: AbortController | undefined;
  #seed = 1;

  async connectedCallback() {
    this.addEventListener('submit', this);
    this.#client = await this.querySelector<LoadModel>('load-model')?.ready;
    await this.#write();
  }

  disconnectedCallback() {
    this.removeEventListener('submit', this);
    this.#writing?.abort();
  }

  handleEvent(event: Event) {
    event.preventDefault();
    void this.#write();
  }

  async #write() {
    this.#writing?.abort();
    const { signal } = (this.#writing = new AbortController());
    const prompt = this.querySelector('input')?.value ?? '';
    const sampling = { temperature: line.temperature };
    const written: Written[] = [];
    this.#say('.trouble', '');
    try {
      const read = await this.#client?.next(prompt, sampling, signal);
      const options = { sampling, seed: ++this.#seed, most: line.most };
      await this.#client?.generate(prompt, options, (token) => written.push(token), signal);
      if (read) await this.#show(toChips(read, 0), firstSentences(written, line.sentences), signal);
    } catch (error) {
      if (!signal.aborted) this.#say('.trouble', (error as Error).message);
    }
  }

  async #show(read: ReturnType<typeof toChips>, written: readonly Written[], signal: AbortSignal) {
    const strip = this.querySelector('.line');
    strip?.replaceChildren(...read.flatMap(({ text, kind }) => [makeToken(classes[kind], text), ' ']));
    const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
    for (const { word, probability } of written) {
      if (!isStill) await new Promise((resolve) => setTimeout(resolve, pause));
      if (signal.aborted) return;
      strip?.append(makeToken('tok out', sayToken(word), sayPercent(100 * probability)), ' ');
    }
    this.#say('.said', written.map(({ word }) => word).join(' '));
  }

  #say(place: '.said' | '.trouble', text: string) {
    this.querySelector(`.stage ${place}`)?.replaceChildren(text);
  }
}

function makeToken(kind: string, text: string, share = ''): HTMLElement {
  const make = (className: string, textContent = '') =>
    Object.assign(document.createElement('span'), { className, textContent });
  const at = make('at');
  at.append(make(kind, text), ...(share === '' ? [] : [' ', make('num', share)]));
  return at;
}

customElements.define('live-line', LiveLine);
