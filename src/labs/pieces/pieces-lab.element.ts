import type { Merge } from '~/model/bpe';
import { fill } from '~/strings/fill';
import { cutPieces, unpackMerges } from './pieces';

/** Cuts what the reader types with as many merges as the slider says. The merges are fetched on the first touch. */
class PiecesLab extends HTMLElement {
  #merges: Promise<Merge[]> | undefined;

  connectedCallback() {
    this.addEventListener('input', this);
  }

  disconnectedCallback() {
    this.removeEventListener('input', this);
  }

  handleEvent() {
    void this.#draw();
  }

  async #draw() {
    const [count, known] = [...this.querySelectorAll('output')];
    const text = this.querySelector('textarea')?.value ?? '';
    const slider = this.querySelector<HTMLInputElement>('input[type="range"]');
    if (!count || !known || !slider) return;
    known.textContent = slider.value;
    try {
      this.#merges ??= this.#fetchMerges();
      const pieces = cutPieces(text, await this.#merges, Number(slider.value));
      this.querySelector('.strip')?.replaceChildren(...pieces.map(drawPiece));
      const counts = { pieces: pieces.length, characters: [...text].length };
      count.textContent = fill(this.dataset['count'] ?? '', counts);
    } catch {
      this.#merges = undefined;
      count.textContent = this.dataset['failed'] ?? '';
    }
  }

  async #fetchMerges(): Promise<Merge[]> {
    const answer = await fetch(this.dataset['merges'] ?? '');
    return unpackMerges((await answer.json()) as [number, number][]);
  }
}

function drawPiece({ text }: { text: string }, index: number): HTMLElement {
  return Object.assign(document.createElement('span'), {
    className: index % 2 === 1 ? 'tok alt' : 'tok',
    textContent: text,
  });
}

customElements.define('pieces-lab', PiecesLab);
