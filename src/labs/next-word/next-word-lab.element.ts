import { fill } from '~/strings/fill';
import { nextSays } from '~/strings/labs-said';
import { readState, writeState } from '../lab-state';
import type { LoadModel } from '../load-model.element';
import type { ModelClient } from '../working-model/client';
import { sayPercent } from '../bars';
import { appendWord, complete, fields, samplingOf, type NextWordState } from './next-word';
import { sayToken } from '../chips';
import { say } from '../lab-view.element';
import { showReply, showState, showWriting } from './next-word-view.element';

const kinds = ['input', 'change', 'click'];
/** As many words as *Write on* writes, and how long each of them is seen to be the last. */
const [most, pause] = [20, 180];

/** What may come next, what is drawn, and how the model writes on. */
class NextWordLab extends HTMLElement {
  #state: NextWordState = readState(fields, location.search);
  #client: ModelClient | undefined;
  #asking: AbortController | undefined;
  /** How many tokens at the end of the text the model wrote. */
  #written = 0;
  #isWriting = false;

  async connectedCallback() {
    for (const kind of kinds) this.addEventListener(kind, this);
    this.#client = await this.querySelector<LoadModel>('load-model')?.ready;
    this.#set({});
  }

  disconnectedCallback() {
    for (const kind of kinds) this.removeEventListener(kind, this);
    this.#asking?.abort();
    this.#isWriting = false;
  }

  handleEvent({ type, target }: Event) {
    if (!this.#client) return;
    if (type === 'click') this.#press((target as Element).closest('button')?.dataset ?? {});
    if (type === 'change') this.#keep();
    if (type !== 'input') return;
    if (target instanceof HTMLTextAreaElement) this.#retype(target.value);
    if (target instanceof HTMLInputElement) this.#set({ [target.name]: Number(target.value) });
  }

  #press({ do: task, begin, word }: DOMStringMap) {
    if (task === 'draw') void this.#write(1);
    if (task === 'write' && !this.#isWriting) void this.#write(most);
    else if (task) this.#isWriting = false;
    if (task === 'again') this.#begin(fields.text.initial);
    if (begin !== undefined) this.#begin(begin);
    if (word === undefined) return;
    this.#retype(complete(this.#state.text, word));
    this.querySelector('textarea')?.focus();
  }

  #begin(text: string) {
    this.#isWriting = false;
    this.#retype(text, fields.seed.initial);
    this.#keep();
  }

  #retype(text: string, seed = this.#state.seed) {
    this.#written = 0;
    say(this, '.drawn', '');
    this.#set({ text, seed });
  }

  #set(change: Partial<NextWordState>) {
    this.#state = { ...this.#state, ...change };
    showState(this, this.#state, this.#client?.header.words ?? []);
    this.querySelector('.link')?.setAttribute('href', this.#address);
    void this.#tell();
  }

  get #address(): string {
    return location.pathname + writeState(fields, this.#state);
  }

  /** Asks what may come next, and shows it; an answer that comes too late is dropped. */
  async #tell() {
    this.#asking?.abort();
    const { signal } = (this.#asking = new AbortController());
    if (this.#state.text.trim() === '') return say(this, '.lost', nextSays.empty);
    try {
      const reply = await this.#client?.next(this.#state.text, samplingOf(this.#state), signal);
      if (reply && !signal.aborted) showReply(this, reply, this.#written);
    } catch (error) {
      if (!signal.aborted) say(this, '.lost', (error as Error).message);
    }
  }

  /** Draws words, each from the next seed, until there are enough, the text has ended, or the reader stops it. */
  async #write(count: number) {
    this.#isWriting = true;
    showWriting(this, count > 1);
    try {
      for (let at = 0; at < count && this.#isWriting; at++) {
        if (at > 0) await new Promise((resolve) => setTimeout(resolve, pause));
        if (this.#isWriting && !(await this.#draw())) break;
      }
    } catch (error) {
      say(this, '.drawn', (error as Error).message);
    }
    this.#isWriting = false;
    showWriting(this, false);
    this.#keep();
  }

  /** Draws one word and reads it. Gives whether there was one. */
  async #draw(): Promise<boolean> {
    const { text, seed, t } = this.#state;
    const drawn: { word: string; probability: number }[] = [];
    const options = { sampling: samplingOf(this.#state), seed, most: 1 };
    await this.#client?.generate(text, options, (token) => drawn.push(token));
    const [token] = drawn;
    if (!token) {
      say(this, '.drawn', nextSays.ended);
      return false;
    }
    const values = { word: sayToken(token.word), percent: sayPercent(100 * token.probability) };
    say(this, '.drawn', fill(t === 0 ? nextSays.fixed : nextSays.drawn, values));
    this.#written++;
    this.#set({ text: appendWord(text, token.word), seed: (seed % 9999) + 1 });
    return true;
  }

  /** The address follows, so that reloading the page or sending its link brings this state back. */
  #keep() {
    history.replaceState(null, '', this.#address + location.hash);
  }
}

customElements.define('next-word-lab', NextWordLab);
