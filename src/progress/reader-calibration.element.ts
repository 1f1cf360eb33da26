import { mostTelling, readLevel, type Level } from './calibration';
import type { Progress } from './progress';
import { ProgressPart } from './progress-part.element';
import { sayTimes } from './words';

/** How often the reader was right at each level of sureness, as bars, in counts, and in one sentence. */
class ReaderCalibration extends ProgressPart {
  outline({ levels }: Progress) {
    return levels;
  }

  show({ levels }: Progress) {
    const isSilent = levels.every(({ count }) => count === 0);
    (this.querySelector('.never') as HTMLElement).hidden = !isSilent;
    (this.querySelector('.told') as HTMLElement).hidden = isSilent;
    const telling = mostTelling(levels);
    this.say(
      '.reading',
      telling ? `reading.${readLevel(telling)}` : 'reading.few',
      telling && { ...telling, level: this.says[`sure.${telling.sureness}`] ?? '' },
    );
    for (const level of levels) this.#showLevel(level);
  }

  #showLevel(level: Level) {
    const row = this.querySelector(`[data-level="${level.sureness}"]`);
    const isFew = readLevel(level) === 'few';
    row?.classList.toggle('few', isFew);
    const share = level.count === 0 ? 0 : level.right / level.count;
    row?.querySelector('.bar')?.setAttribute('width', `${100 * share}%`);
    const few = isFew && level.count > 0 ? (this.says['few'] ?? '') : '';
    row?.querySelector('.times')?.replaceChildren(sayTimes(level, this.says) + few);
  }
}

customElements.define('reader-calibration', ReaderCalibration);
