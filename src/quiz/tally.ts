import type { Verdict } from './grade';

/** How far a reader has come with the questions of one objective. */
export interface Tally {
  readonly right: number;
  readonly missed: number;
  readonly open: number;
}

/**
 * Counts by objective, in the order of the questions.
 *
 * `tally([{ objective: 'a', verdict: 'right' }, { objective: 'a', verdict: undefined }]).get('a')`
 * → `{ right: 1, missed: 0, open: 1 }`
 */
export function tally(
  questions: readonly { objective: string; verdict: Verdict | undefined }[],
): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const { objective, verdict } of questions) {
    const { right, missed, open } = tallies.get(objective) ?? { right: 0, missed: 0, open: 0 };
    tallies.set(objective, {
      right: right + (verdict === 'right' ? 1 : 0),
      missed: missed + (verdict && verdict !== 'right' ? 1 : 0),
      open: open + (verdict ? 0 : 1),
    });
  }
  return tallies;
}
