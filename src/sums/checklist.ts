/** The answer to one question of the checklist. */
export type Sign = 'good' | 'warning';

/** The questions whose warning sign stops a project for now, counted from 1. */
export const GATES: readonly number[] = [1, 4, 9];

/** What the answers to all sixteen questions come to. */
export interface Reading {
  /** Gates that are shut, by number. */
  readonly shut: readonly number[];
  /** Warning signs at the other questions. */
  readonly warnings: number;
  readonly verdict: 'stop for now' | 'smaller trial' | 'go on';
}

/**
 * Reads a filled-in checklist: a shut gate stops the project for now; three warning signs or more elsewhere mean a
 * smaller trial, or another tool.
 *
 * With warnings at 4 and 7: `{ shut: [4], warnings: 1, verdict: 'stop for now' }`.
 * With warnings at 2, 7 and 11: `{ shut: [], warnings: 3, verdict: 'smaller trial' }`.
 */
export function readChecklist(signs: readonly Sign[]): Reading {
  const warned = signs.flatMap((sign, i) => (sign === 'warning' ? [i + 1] : []));
  const shut = warned.filter((number) => GATES.includes(number));
  const warnings = warned.length - shut.length;
  return {
    shut,
    warnings,
    verdict: shut.length > 0 ? 'stop for now' : warnings >= 3 ? 'smaller trial' : 'go on',
  };
}
