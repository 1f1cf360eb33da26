import type { Misconception, Mistake, Progress, SectionLink } from './progress';
import { ProgressPart, showLink } from './progress-part.element';

/** The questions whose last answer is not right, and what it shows. */
class ReaderMistakes extends ProgressPart {
  show({ mistakes }: Progress) {
    this.querySelector('.mistakes')?.replaceChildren(...mistakes.map((mistake) => this.#draw(mistake)));
    (this.querySelector('.no-mistakes') as HTMLElement).hidden = mistakes.length > 0;
  }

  #draw({ chapter, question, misconceptions }: Mistake) {
    const drawn = this.stamp('mistake');
    drawn.querySelector('.of')?.replaceChildren(chapter.title);
    (drawn.querySelector('.prompt') as HTMLElement).innerHTML = question.prompt;
    (drawn.querySelector('.again') as HTMLAnchorElement).href = question.href;
    showLink(drawn.querySelector('.reread'), question.see);
    const beliefs = misconceptions.map((one) => this.#drawBelief(one, question.see));
    drawn.querySelector('.beliefs')?.replaceChildren(...beliefs);
    return drawn;
  }

  #drawBelief({ belief, truth, taught }: Misconception, see: SectionLink) {
    const drawn = this.stamp('belief');
    drawn.querySelector('.said')?.replaceChildren(belief);
    (drawn.querySelector('.truth') as HTMLElement).innerHTML = truth;
    // The section to reread is linked below.
    if (taught.href === see.href) drawn.querySelector('a')?.remove();
    else showLink(drawn.querySelector('a'), taught);
    return drawn;
  }
}

customElements.define('reader-mistakes', ReaderMistakes);
