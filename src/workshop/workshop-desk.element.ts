import { fill } from '~/strings/fill';
import { drawChapter } from './draw-chapter.element';
import { chaptersIn, findCodes, type Found } from './find-codes';
import { makeUpCodes } from './made-up';
import { stamp, type NumberedCode } from './stamp.element';
import type { WorkshopChapter } from './workshop';

/** Reads the codes that a group has handed in, and tells question by question what they come to. */
class WorkshopDesk extends HTMLElement {
  #says: Record<string, string> = {};
  /** Where the questions of each chapter lie. */
  #files: Record<string, string> = {};
  readonly #chapters = new Map<string, WorkshopChapter>();
  #example = '';
  #turn = 0;

  get #field() {
    return this.querySelector('textarea') as HTMLTextAreaElement;
  }

  connectedCallback() {
    this.#says = JSON.parse(this.dataset['says'] ?? '{}');
    this.#files = JSON.parse(this.dataset['files'] ?? '{}');
    this.addEventListener('submit', this);
    this.querySelector('button[type="button"]')?.addEventListener('click', this);
  }

  disconnectedCallback() {
    this.removeEventListener('submit', this);
    this.querySelector('button[type="button"]')?.removeEventListener('click', this);
  }

  handleEvent(event: Event) {
    event.preventDefault();
    void (event.type === 'submit' ? this.#read() : this.#fillIn());
  }

  async #fillIn() {
    const slug = this.dataset['example'] ?? '';
    const [failed] = await this.#load([slug]);
    const chapter = this.#chapters.get(slug);
    if (failed || !chapter) return this.#say(this.#sayUnloaded([slug]));
    const lines = makeUpCodes(slug, chapter.questions, 12, slug).map(
      (code, index) => `${index + 1}. ${code}`,
    );
    this.#example = this.#field.value = [this.#says['exampleHead'], ...lines].join('\n');
    await this.#read();
  }

  async #read() {
    const turn = ++this.#turn;
    const text = this.#field.value;
    const slugs = Object.keys(this.#files);
    const failed = text.trim() === '' ? [] : await this.#load(chaptersIn(text, slugs));
    if (turn !== this.#turn) return;
    const all = findCodes(text, slugs, (slug) => this.#chapters.get(slug)?.questions);
    const isLoaded = ({ code }: { code: string }) => !failed.some((slug) => code.startsWith(`${slug}.`));
    const found = { ...all, broken: all.broken.filter(isLoaded) };
    this.#say(text.trim() === '' ? (this.#says['needed'] ?? '') : this.#sayFound(found, failed));
    this.#show(found);
    (this.querySelector('.made-up') as HTMLElement).hidden = text !== this.#example;
  }

  /** Fetches the questions of chapters, and gives back those of which that failed. */
  async #load(slugs: readonly string[]): Promise<string[]> {
    const failed: string[] = [];
    const load = async (slug: string) => {
      try {
        this.#chapters.set(slug, await (await fetch(this.#files[slug] ?? '')).json());
      } catch {
        failed.push(slug);
      }
    };
    await Promise.all(slugs.filter((slug) => !this.#chapters.has(slug)).map(load));
    return failed;
  }

  #show({ codes, broken }: Found) {
    this.querySelector('.troubles')?.replaceChildren(
      ...broken.map(({ code, trouble }) => {
        const line = stamp(this, `trouble.${trouble}`);
        line.querySelector('code')?.replaceChildren(code);
        return line;
      }),
    );
    const numbered = codes.map((one, index): NumberedCode => ({ ...one, number: index + 1 }));
    const drawn = [...this.#chapters.values()].flatMap((chapter) => {
      const own = numbered.filter(({ chapter: slug }) => slug === chapter.slug);
      return own.length > 0 ? [drawChapter({ root: this, says: this.#says, codes: own }, chapter)] : [];
    });
    this.querySelector('.chapters')?.replaceChildren(...drawn);
    (this.querySelector('.findings') as HTMLElement).hidden = drawn.length === 0;
  }

  #sayFound({ codes, repeated, broken }: Found, failed: readonly string[]): string {
    const count = (name: string, things: readonly unknown[]) =>
      things.length === 0
        ? ''
        : fill(this.#says[things.length === 1 ? `${name}One` : name] ?? '', { count: things.length });
    const isNone = codes.length + broken.length + failed.length === 0;
    return [
      isNone ? this.#says['none'] : count('read', codes),
      count('repeated', repeated),
      count('unreadable', broken),
      failed.length > 0 ? this.#sayUnloaded(failed) : '',
    ]
      .filter(Boolean)
      .join(' ');
  }

  #sayUnloaded(slugs: readonly string[]): string {
    return fill(this.#says['unloaded'] ?? '', { chapter: slugs.join(', ') });
  }

  #say(text: string) {
    this.querySelector('.said')?.replaceChildren(text);
  }
}

customElements.define('workshop-desk', WorkshopDesk);
