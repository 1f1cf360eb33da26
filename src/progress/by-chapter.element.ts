import type { ChapterProgress, Progress } from './progress';
import { showCells } from '~/quiz/show-cells.element';
import { ProgressPart } from './progress-part.element';
import { sayCounts } from './words';

/** The parts of the book, their chapters with one cell for each question, and what is open of each objective. */
class ByChapter extends ProgressPart {
  outline({ chapters }: Progress) {
    return chapters.map(({ verdicts }) => verdicts.map((verdict) => verdict ?? 'open'));
  }

  show({ chapters }: Progress) {
    const unfolded = new Set([...this.querySelectorAll('details[open]')].map(({ id }) => id));
    const titles = [...new Set(chapters.map(({ chapter }) => chapter.part))];
    const parts = titles.map((title) => {
      const drawn = this.stamp('part');
      drawn.querySelector('h3')?.replaceChildren(title);
      const of = chapters.filter(({ chapter }) => chapter.part === title);
      drawn.append(...of.map((one) => this.#drawChapter(one, unfolded)));
      return drawn;
    });
    this.querySelector('.parts')?.replaceChildren(...parts);
  }

  #drawChapter({ chapter, verdicts, tally, objectives }: ChapterProgress, unfolded: ReadonlySet<string>) {
    const drawn = this.stamp('chapter');
    drawn.id = `chapter-${chapter.slug}`;
    drawn.toggleAttribute('open', unfolded.has(drawn.id));
    drawn.querySelector('.title')?.replaceChildren(chapter.title);
    showCells(drawn.querySelector('svg'), verdicts);
    drawn.querySelector('.counts')?.replaceChildren(sayCounts(tally, this.says, 'count'));
    (drawn.querySelector('a') as HTMLAnchorElement).href = `${chapter.href}#quiz`;
    const rows = objectives.map((objective) => this.#drawObjective(objective));
    drawn.querySelector('tbody')?.replaceChildren(...rows);
    return drawn;
  }

  #drawObjective({ letter, text, verdicts, tally }: ChapterProgress['objectives'][number]) {
    const row = this.stamp('objective');
    row.querySelector('.letter')?.replaceChildren(letter);
    row.querySelector('.text-of')?.replaceChildren(text);
    showCells(row.querySelector('svg'), verdicts);
    row.querySelector('.counts')?.replaceChildren(sayCounts(tally, this.says, 'count'));
    return row;
  }
}

customElements.define('by-chapter', ByChapter);
