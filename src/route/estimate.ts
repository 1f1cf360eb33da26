import { chapters, parts } from '~/chapter/book';
import type { Answer, ReaderRecord } from '~/reader/record';

/** What one answer shows of a chapter: 1 known, 0 not known, ½ between. */
export interface Evidence {
  /** Of the question. */
  readonly id: string;
  /** The chapter’s slug. */
  readonly chapter: string;
  readonly credit: number;
  /** The reader said not to know. */
  readonly isUnanswered?: true;
}

/**
 * How well a reader seems to know a chapter: the two numbers of a Beta distribution, which begin at 1 each and grow with
 * what was known and what was not.
 *
 * Every question counts alike. Methods that weigh questions by their difficulty need difficulties that somebody has
 * measured, and nobody has: what is answered here leaves no reader’s device. A difficulty that we made up would only make
 * a guess look exact.
 */
export interface Estimate {
  readonly known: number;
  readonly unknown: number;
}

/** What an answer about a neighbouring chapter counts: chapters of one part lean on each other. */
const neighbourly = 0.35;
const partOf = new Map(parts.flatMap((part) => part.chapters.map(({ slug }) => [slug, part.title] as const)));
/** How long an answer counts, in milliseconds: thirty days. */
const memory = 30 * 24 * 60 * 60 * 1000;

/**
 * What an answer is worth: a right one said to be guessed counts half, as does one that is right in part.
 *
 * `creditOf({ verdict: 'right', sure: 'guess' })` → `0.5`
 */
export function creditOf({ verdict, sure }: Pick<Answer, 'verdict' | 'sure'>): number {
  if (verdict === 'wrong') return 0;
  return verdict === 'partly' || sure === 'guess' ? 0.5 : 1;
}

/** The chapter that a question belongs to, whose slug its id begins with: `chapterOf('at-work-map-risk')` → `'at-work'` */
export function chapterOf(questionId: string): string | undefined {
  return chapters.find(({ slug }) => questionId.startsWith(`${slug}-`))?.slug;
}

/** What a record shows of each chapter: the last answer to each of its questions, if it is not older than thirty days. */
export function evidenceIn({ answers }: ReaderRecord, now: number): Evidence[] {
  return [...answers].flatMap(([id, answer]) => {
    const chapter = chapterOf(id);
    return chapter && answer.at > now - memory ? [{ id, chapter, credit: creditOf(answer) }] : [];
  });
}

/**
 * How well a reader knows a chapter, by all that is known of the reader: answers about the chapter count in full, those
 * about other chapters of its part a third, the rest not at all.
 *
 * With one right answer about `tokens`: `estimate('tokens', evidence)` → `{ known: 2, unknown: 1 }`,
 * `estimate('attention', evidence)` → `{ known: 1.35, unknown: 1 }`, `estimate('limits', evidence)` → `{ known: 1, unknown: 1 }`
 */
export function estimate(chapter: string, evidence: readonly Evidence[]): Estimate {
  let [known, unknown] = [1, 1];
  for (const { chapter: other, credit } of evidence) {
    const weight = other === chapter ? 1 : partOf.get(other) === partOf.get(chapter) ? neighbourly : 0;
    known += weight * credit;
    unknown += weight * (1 - credit);
  }
  return { known, unknown };
}

/** The expected share of right answers: `meanOf({ known: 3, unknown: 1 })` → `0.75` */
export function meanOf({ known, unknown }: Estimate): number {
  return known / (known + unknown);
}

/** How unsure an estimate is, as its variance: `varianceOf({ known: 1, unknown: 1 })` → `1 / 12` */
export function varianceOf({ known, unknown }: Estimate): number {
  return (known * unknown) / ((known + unknown) ** 2 * (known + unknown + 1));
}
