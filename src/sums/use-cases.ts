/*
 * Two rules of thumb for a use of a language model at work, and one conversion for studies of it.
 * The rules are this book's own: value = how often × minutes saved, less the minutes of checking;
 * risk = what a wrong answer costs × who notices it. They rank ideas against each other and measure nothing.
 */

/** One task that a model helps with. */
export interface UseCase {
  /** Times a week. */
  readonly perWeek: number;
  /** Minutes that one case takes less with the model, before anyone checks. */
  readonly saved: number;
  /** Minutes that checking one case takes. */
  readonly checking: number;
  /** What a wrong answer costs: 1 = a redo, 2 = a customer or a day, 3 = money, a right or a person's chances. */
  readonly cost: 1 | 2 | 3;
  /** Who notices it: 1 = the person at work, before it goes out; 2 = somebody outside, later; 3 = perhaps nobody. */
  readonly notices: 1 | 2 | 3;
}

/**
 * Hours a week that are left when the checking is paid for; under 0 if it takes longer than the work did.
 * `hoursSaved({ perWeek: 600, saved: 6, checking: 3 })` → `30`
 */
export function hoursSaved({ perWeek, saved, checking }: Pick<UseCase, 'perWeek' | 'saved' | 'checking'>) {
  return (perWeek * (saved - checking)) / 60;
}

/** Cost × who notices, from 1 to 9: `riskOf({ cost: 3, notices: 2 })` → `6` */
export function riskOf({ cost, notices }: Pick<UseCase, 'cost' | 'notices'>): number {
  return cost * notices;
}

/** Three bands of risk: `bandOf(6)` → `'high'`. Products of two numbers up to 3 are 1, 2, 3, 4, 6 and 9. */
export function bandOf(risk: number): 'low' | 'middle' | 'high' {
  return risk <= 2 ? 'low' : risk <= 4 ? 'middle' : 'high';
}

/**
 * A change in time per task as a change in tasks per hour, both as shares: two fifths less time is two thirds more
 * tasks. `perHour(-0.4)` → `0.667`, `perHour(0.19)` → `-0.16`
 */
export function perHour(timeChange: number): number {
  if (timeChange <= -1)
    throw new Error(`A task cannot take ${100 * timeChange} % less time; give more than -1.`);
  return 1 / (1 + timeChange) - 1;
}

/** The day `days` after an ISO date: `daysAfter('2026-11-04', 30)` → `'2026-12-04'` */
export function daysAfter(date: string, days: number): string {
  const day = new Date(date);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

/**
 * Layers after depth up-scaling: two copies of a model, `dropped` layers taken from the end of the first and the
 * start of the second (Kim et al., "SOLAR 10.7B", arXiv:2312.15166). `upscaledDepth(32, 8)` → `48`
 */
export function upscaledDepth(layers: number, dropped: number): number {
  return 2 * (layers - dropped);
}
