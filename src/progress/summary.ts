import { nextStep } from '~/quiz/tally';
import { fill } from '~/strings/fill';
import type { ChapterProgress, Progress } from './progress';

/** The letters of a chapter’s objectives, by how each stands. */
export interface ObjectiveLetters {
  /** Every question answered right. */
  readonly done: string;
  /** At least one answered, and not right. */
  readonly reread: string;
  /** Nothing wrong, and something left to answer. */
  readonly open: string;
}

/**
 * The objectives of a chapter, compressed: `sortObjectives(chapter)` → `{ done: 'a c', reread: 'b', open: 'd' }`
 */
export function sortObjectives({ objectives }: Pick<ChapterProgress, 'objectives'>): ObjectiveLetters {
  const pick = (...steps: readonly ReturnType<typeof nextStep>[]) =>
    objectives
      .filter(({ tally }) => steps.includes(nextStep(tally)))
      .map(({ letter }) => letter)
      .join(' ');
  return { done: pick('done'), reread: pick('reread'), open: pick('none', 'rest') };
}

/** What the head and the foot of the summary count. */
export interface SummaryCounts {
  readonly done: number;
  readonly count: number;
  /** Chapters with an answer, and all. */
  readonly begun: number;
  readonly chapters: number;
  /** Questions whose last answer is not right. */
  readonly mistakes: number;
  /** Different misconceptions that those answers show. */
  readonly misconceptions: number;
}

/** The counts of a summary; `sumUp(progress).done` is `progress.answered`. */
export function sumUp({ chapters, answered, mistakes }: Progress): SummaryCounts {
  return {
    done: answered,
    count: chapters.reduce((sum, { verdicts }) => sum + verdicts.length, 0),
    begun: chapters.filter(({ verdicts }) => verdicts.some(Boolean)).length,
    chapters: chapters.length,
    mistakes: mistakes.length,
    misconceptions: new Set(mistakes.flatMap(({ misconceptions }) => misconceptions)).size,
  };
}

/**
 * How many answers are not right, and what they show: `sayMistakes({ mistakes: 9, misconceptions: 1 }, says)` →
 * `'9 answers are not right yet; they show one misconception.'`
 */
export function sayMistakes(
  { mistakes, misconceptions }: Pick<SummaryCounts, 'mistakes' | 'misconceptions'>,
  says: Readonly<Record<string, string>>,
): string {
  if (mistakes === 0) return says['mistakes.none'] ?? '';
  const formOf = (count: number) => (count === 1 ? 'one' : 'many');
  const left = fill(says[`mistakes.${formOf(mistakes)}`] ?? '', { count: mistakes });
  const show = says[`show.${formOf(mistakes)}.${formOf(misconceptions)}`] ?? '';
  return misconceptions === 0 ? `${left}.` : `${left}; ${fill(show, { count: misconceptions })}.`;
}
