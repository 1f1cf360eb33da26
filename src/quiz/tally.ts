import type { Verdict } from './grade';

/** How many questions were answered how, by the last answer to each. */
export interface Counts {
  readonly right: number;
  readonly partly: number;
  readonly wrong: number;
  /** Not answered yet. */
  readonly open: number;
}

/** What a reader may do next about an objective, and how it stands. */
export type NextStep = 'none' | 'rest' | 'reread' | 'done';

/**
 * Counts verdicts: `countVerdicts(['right', 'partly', undefined])` → `{ right: 1, partly: 1, wrong: 0, open: 1 }`
 */
export function countVerdicts(verdicts: readonly (Verdict | undefined)[]): Counts {
  const count = (of: Verdict | undefined) => verdicts.filter((verdict) => verdict === of).length;
  return { right: count('right'), partly: count('partly'), wrong: count('wrong'), open: count(undefined) };
}

/**
 * How an objective stands: nothing answered (`none`), something missed (`reread`), nothing missed but not all answered
 * (`rest`), or all right (`done`). `nextStep({ right: 1, partly: 0, wrong: 1, open: 1 })` → `'reread'`
 */
export function nextStep({ right, partly, wrong, open }: Counts): NextStep {
  if (partly + wrong > 0) return 'reread';
  if (right === 0) return 'none';
  return open > 0 ? 'rest' : 'done';
}
