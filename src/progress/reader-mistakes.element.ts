import type { Misconception, Mistake, Progress, SectionLink } from './progress';
import { ProgressPart, showLink } from './progress-part.element';
import { tellOnce, type ToldMistake } from './tell-once';

/** The questions whose last answer is not right, and what it shows. */
class ReaderMistakes extends ProgressPart {
  outline({ mistakes }: Progress) {
    return mistakes.map(({ question, misconceptions }) => [
      question.id,
      ...misconceptions.map(({ belief }) => belief),
    ]);
  }

  show({ mistakes }: Progress) {
    this.querySelector('.mistakes')?.replaceChildren(...tellOnce(mistakes).map((told) => this.#draw(told)));
    (this.querySelector('.no-mistakes') as HTMLElement).hidden = mistakes.length > 0;
  }

  #draw({ mistake, inFull, again }: ToldMistake) {
    const { chapter, question } = mistake;
    const drawn = this.stamp('mistake');
    drawn.id = idOf(mistake);
    drawn.querySelector('.of')?.replaceChildren(chapter.title);
    (drawn.querySelector('.prompt') as HTMLElement).innerHTML = question.prompt;
    (drawn.querySelector('.again') as HTMLAnchorElement).href = question.href;
    showLink(drawn.querySelector('.reread'), question.see);
    drawn
      .querySelector('.beliefs')
      ?.replaceChildren(
        ...inFull.map((one) => this.#drawBelief(one, question.see)),
        ...again.map((one) => this.#drawAgain(one)),
      );
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

  #drawAgain({ misconception, first }: ToldMistake['again'][number]) {
    const drawn = this.stamp('belief-again');
    drawn.querySelector('.said')?.replaceChildren(misconception.belief);
    (drawn.querySelector('a') as HTMLAnchorElement).href = `#${idOf(first)}`;
    return drawn;
  }
}

const idOf = ({ question }: Mistake) => `mistake-${question.id}`;

customElements.define('reader-mistakes', ReaderMistakes);
