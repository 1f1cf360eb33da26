import { fill } from '~/strings/fill';
import { benchSays } from '~/strings/labs-said';
import { say } from '../lab-view.element';
import type { LoadModel } from '../load-model.element';
import { drawTrials, shots } from './curve';
import type { Task } from './examples';
import { showScore } from './prompt-bench-view.element';
import { score } from './score';

/** Measures, row by row, how often the model is right with no example, with one, two … */
class FewShotCurve extends HTMLElement {
  #measuring: AbortController | undefined;

  connectedCallback() {
    this.addEventListener('click', this);
  }

  disconnectedCallback() {
    this.removeEventListener('click', this);
    this.#measuring?.abort();
  }

  handleEvent({ target }: Event) {
    if (!(target as Element).closest('button')) return;
    if (this.#measuring) this.#measuring.abort();
    else void this.#measure();
  }

  async #measure() {
    const { signal } = (this.#measuring = new AbortController());
    const lab = this.closest<HTMLElement>('prompt-bench');
    const client = await lab?.querySelector<LoadModel>('load-model')?.ready;
    const isRandom = this.querySelector('input')?.checked ?? false;
    const points: string[] = [];
    say(this, 'button', benchSays.stop);
    say(this, '.said', '');
    for (const row of this.querySelectorAll('tbody tr'))
      this.#show(row, { percent: 0, low: 0, high: 0 }, '–');
    try {
      for (const count of shots) {
        const row = this.querySelector(`[data-shots="${count}"]`);
        const trials = drawTrials((lab?.dataset['task'] ?? 'reviews') as Task, count, isRandom, count + 1);
        const tell = (done: number, of: number) =>
          row && say(row, '.right', fill(benchSays.working, { done, of }));
        const answers = await client?.evaluate(trials, tell, signal);
        if (!answers || !row) return;
        const words = answers.map(({ word }) => word);
        const told = score(
          words,
          trials.map(({ answer }) => answer),
        );
        this.#show(row, told, String(told.right));
        points.push(fill(benchSays.point, { right: told.right, shots: count }));
      }
      say(this, '.said', fill(benchSays.measured, { list: points.join(', ') }));
    } catch (error) {
      if (!signal.aborted) say(this, '.said', (error as Error).message);
    } finally {
      this.#measuring = undefined;
      say(this, 'button', benchSays.run);
    }
  }

  #show(row: Element, told: Parameters<typeof showScore>[1], text: string) {
    showScore(row.querySelector('.score'), told);
    say(row, '.right', text);
  }
}

customElements.define('few-shot-curve', FewShotCurve);
