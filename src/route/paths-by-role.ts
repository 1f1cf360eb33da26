import { chapters } from '~/chapter/book';
import type { Route } from '~/reader/record';

/** How closely each role should read each of the fourteen chapters: `r` read, `s` skim, `-` leave for later. */
export const pathsByRole = {
  product: 'rsrsr-srrrrrsr',
  marketing: 'r-rs---rs-srrr',
  founder: 'rsr-r-srrsrrrr',
  developer: 'rsrrrrrrrrrs-r',
} as const;

/** The path of whoever names no role: all of it, the history skimmed. */
const pathOfAll = 'rsrrrrrrrrrrrr';

export type Role = keyof typeof pathsByRole;
/** How closely to read a chapter. */
export type Pace = Route['chapters'][string];

/** The role of that name; none if there is no such: `roleFrom('chef')` → `undefined` */
export function roleFrom(name: unknown): Role | undefined {
  return typeof name === 'string' && Object.hasOwn(pathsByRole, name) ? (name as Role) : undefined;
}

/** The marks of a role’s path, one for each chapter: `marksOf('founder')[3]` → `'-'`, `marksOf(undefined)[1]` → `'s'` */
export function marksOf(role: Role | undefined): string[] {
  return [...(role ? pathsByRole[role] : pathOfAll)];
}

/** A role’s path by chapter: `pathOf('founder').get('attention')` → `'later'` */
export function pathOf(role: Role | undefined): Map<string, Pace> {
  const marks = marksOf(role);
  return new Map(chapters.map(({ slug }, index) => [slug, paces[marks[index] ?? ''] ?? 'read']));
}

/**
 * Whether a route says anything of this book: not if it was forgotten, nor if all its chapters are of another edition.
 *
 * `isOfBook({ chapters: { toString: 'read' } })` → `false`
 */
export function isOfBook({ chapters: paced }: Pick<Route, 'chapters'>): boolean {
  return chapters.some(({ slug }) => Object.hasOwn(paced, slug));
}

const paces: Readonly<Record<string, Pace>> = { r: 'read', s: 'skim', '-': 'later' };
