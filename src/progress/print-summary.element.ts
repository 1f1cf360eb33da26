import { fill } from '~/strings/fill';
import type { ChapterProgress, Progress } from './progress';
import { showCells } from '~/quiz/show-cells.element';
import { ProgressPart } from './progress-part.element';
import { sayMistakes, sortObjectives, sumUp } from './summary';
import { sayTimes } from './words';

/** The summary that stands on paper in the place of the page, as soon as there is something to tell it by. */
class PrintSummary extends ProgressPart {
  connectedCallback() {
    this.addEventListener('click', this);
    window.addEventListener('beforeprint', this);
  }

  disconnectedCallback() {
    this.removeEventListener('click', this);
    window.removeEventListener('beforeprint', this);
  }

  handleEvent(event: Event) {
    // The page may have been open since yesterday.
    if (event.type === 'beforeprint') this.#sayDate();
    else if ((event.target as Element).closest('button')) window.print();
  }

  outline({ chapters, mistakes, levels }: Progress) {
    return [
      chapters.map(({ verdicts }) => verdicts),
      mistakes.map(({ misconceptions }) => misconceptions),
      levels,
    ];
  }

  show(progress: Progress) {
    this.#sayDate();
    const counts = sumUp(progress);
    this.say('.done', 'done', { ...counts });
    this.querySelector('.mistakes-left')?.replaceChildren(sayMistakes(counts, this.says));
    this.say('.address', 'address', { address: new URL(this.dataset['page'] ?? '', location.href).href });
    this.querySelector('tbody')?.replaceChildren(...progress.chapters.map((one) => this.#drawRow(one)));
    for (const cell of this.querySelectorAll<HTMLElement>('[data-sum]')) {
      const kind = cell.dataset['sum'] as keyof ChapterProgress['tally'];
      cell.textContent = sayCell(progress.chapters.reduce((sum, { tally }) => sum + tally[kind], 0));
    }
    this.#saySureness(progress);
    for (const part of this.children) (part as HTMLElement).hidden = false;
  }

  #sayDate() {
    const date = new Date().toLocaleDateString(document.documentElement.lang, { dateStyle: 'long' });
    this.say('.printed', 'printed', { date });
  }

  #drawRow(progress: ChapterProgress) {
    const row = this.stamp('row');
    row.querySelector('th')?.replaceChildren(progress.chapter.title);
    showCells(row.querySelector('svg'), progress.verdicts);
    for (const [kind, count] of Object.entries(progress.tally))
      row.querySelector(`[data-count="${kind}"]`)?.replaceChildren(sayCell(count));
    for (const [state, letters] of Object.entries(sortObjectives(progress)))
      row.querySelector(`[data-letters="${state}"]`)?.replaceChildren(letters);
    return row;
  }

  #saySureness({ levels }: Progress) {
    const told = levels.map((level) =>
      fill(this.says['sureLevel'] ?? '', {
        level: this.says[`sure.${level.sureness}`] ?? '',
        times: sayTimes(level, this.says),
      }),
    );
    const isSilent = levels.every(({ count }) => count === 0);
    this.say('.sureness', isSilent ? 'sureNever' : 'sure', { told: told.join('; ') });
  }
}

/** A dash for nought: numbers stand out where there is something to count. */
const sayCell = (count: number) => (count === 0 ? '–' : String(count));

customElements.define('print-summary', PrintSummary);
