import type { ReaderRecord } from '~/reader/record';
import type { Evidence } from './estimate';
import { roleFrom, type Role } from './paths-by-role';

/**
 * Where a reader is on the page that finds the way. It is kept in the page’s entry of the browser’s history, so that
 * reloading or coming back loses nothing, even what the record has no place for: the role, and each *I don’t know*.
 */
export interface Visit {
  readonly step: 'role' | 'ask' | 'route';
  readonly role: Role | undefined;
  readonly asked: readonly Evidence[];
  /** When the record had last been made to forget something, as the visit began. */
  readonly forgottenAt: number;
}

/** What a reader does there. */
export type Act =
  | { readonly type: 'begin' | 'skip'; readonly role: Role | undefined }
  | { readonly type: 'answer'; readonly answered: Evidence }
  | { readonly type: 'go on' }
  | { readonly type: 'ask again' };

export const firstVisit: Visit = { step: 'role', role: undefined, asked: [], forgottenAt: 0 };

/**
 * Where an act leads; `hasNext` says whether there is a question left to ask.
 *
 * `follow(firstVisit, { type: 'skip', role: 'founder' }, () => true).step` → `'route'`
 */
export function follow(visit: Visit, act: Act, hasNext: (visit: Visit) => boolean): Visit {
  const goOn = (on: Visit): Visit => ({ ...on, step: hasNext(on) ? 'ask' : 'route' });
  switch (act.type) {
    case 'begin':
      return goOn({ ...visit, role: act.role });
    case 'skip':
      return { ...visit, role: act.role, step: 'route' };
    case 'answer':
      return { ...visit, asked: [...visit.asked, act.answered] };
    case 'go on':
      return goOn(visit);
    case 'ask again':
      return { ...visit, step: 'role', asked: [] };
  }
}

/**
 * When a record was last made to forget an answer or its route: `forgottenAt(emptyRecord)` → `0`
 */
export function forgottenAt({ forgotten, route }: ReaderRecord): number {
  const isEmptied = route && Object.keys(route.chapters).length === 0;
  return Math.max(0, ...forgotten.values(), isEmptied ? route.at : 0);
}

/**
 * Whether the record was made to forget what a visit knows: one of its answers, or everything. The times of the record
 * are compared with each other alone, so that a clock that was changed does no harm.
 *
 * `isForgotten(firstVisit, emptyRecord)` → `false`
 */
export function isForgotten({ asked, forgottenAt: before }: Visit, record: ReaderRecord): boolean {
  if (forgottenAt(record) <= before) return false;
  return record.answers.size === 0 || asked.some(({ id }) => (record.forgotten.get(id) ?? 0) > before);
}

/** A visit as the history gives it back, or `undefined` if it is none: `readVisit({ step: 'sleep' })` → `undefined` */
export function readVisit(kept: unknown): Visit | undefined {
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { step, role, asked, forgottenAt: at } = kept as Record<string, unknown>;
  if (step !== 'role' && step !== 'ask' && step !== 'route') return undefined;
  if (!Array.isArray(asked) || !asked.every(isEvidence)) return undefined;
  return { step, role: roleFrom(role), asked, forgottenAt: Number.isFinite(at) ? (at as number) : 0 };
}

function isEvidence(one: unknown): one is Evidence {
  if (typeof one !== 'object' || one === null) return false;
  const { id, chapter, credit, isUnanswered = true } = one as Record<string, unknown>;
  return (
    typeof id === 'string' &&
    typeof chapter === 'string' &&
    typeof credit === 'number' &&
    credit >= 0 &&
    credit <= 1 &&
    isUnanswered === true
  );
}
