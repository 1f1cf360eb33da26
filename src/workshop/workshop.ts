import type { CodedQuestion } from '~/quiz/result-code';
import type { QuizExtras } from '~/quiz/teaching';

/** A part of an answer as the page tells it. */
export interface ToldPart {
  /** Safe HTML. */
  readonly text: string;
  /** The misconception that it shows, and the section that puts it right. */
  readonly belief?: string;
  readonly href?: string;
}

export interface WorkshopQuestion extends CodedQuestion {
  readonly number: number;
  /** `choose one` */
  readonly kind: string;
  /** Safe HTML. */
  readonly prompt: string;
  readonly href: string;
  /** In the order of `partsOf`. */
  readonly told: readonly ToldPart[];
}

/** What `/workshop/<chapter>.json` holds: what codes, which know places alone, are told by. */
export interface WorkshopChapter extends QuizExtras {
  readonly slug: string;
  /** Number and title. */
  readonly title: string;
  readonly href: string;
  readonly questions: readonly WorkshopQuestion[];
}
