import { estimate, meanOf, type Evidence } from './estimate';
import { pathOf, type Pace, type Role } from './paths-by-role';

/** Why a chapter has its pace; the words stand in `src/strings/route-said.ts`. */
export interface Because {
  readonly says:
    | 'missed'
    | 'unknown'
    | 'both'
    | 'most'
    | 'part'
    | 'one'
    | 'half'
    | 'mixed'
    | `role.${Pace}`
    | 'all.read'
    | 'all.skim';
  /** Answers about the chapter, and those among them that were wholly right. */
  readonly count: number;
  readonly right: number;
  /** The questions that were missed, or not known. */
  readonly missed: readonly string[];
}

export interface Advice {
  readonly slug: string;
  readonly pace: Pace;
  readonly because: Because;
}

/** The estimate from which on a chapter counts as known: two right answers reach it, or one and a right one next door. */
const known = 0.7;
/** What skimming takes of the time for reading. */
const skimShare = 1 / 3;

/**
 * A route through the book: the role’s path, changed by what the answers show. What was missed is to be read, whatever
 * the role; what is known may be read one step less closely; the rest stays as the role’s path has it.
 *
 * | role’s path | missed | known | little or nothing known of it |
 * |---|---|---|---|
 * | read | read | skim | read |
 * | skim | read | later | skim |
 * | later | read | later | later |
 *
 * A chapter of which anything was missed is never left for later, even if the rest of its questions was right.
 */
export function suggest(role: Role | undefined, evidence: readonly Evidence[]): Advice[] {
  return [...pathOf(role)].map(([slug, path]) => ({ slug, ...advise(slug, path, role, evidence) }));
}

/** The minutes that a chapter takes at a pace: `minutesOf('skim', 10)` → `4` */
export function minutesOf(pace: Pace, minutes: number): number {
  return { read: minutes, skim: Math.ceil(minutes * skimShare), later: 0 }[pace];
}

/** The chapter to begin with: the first to read, or else to skim, or else the first. */
export function firstOf<One extends { readonly pace: Pace }>(route: readonly One[]): One | undefined {
  return route.find(({ pace }) => pace === 'read') ?? route.find(({ pace }) => pace === 'skim') ?? route[0];
}

function advise(
  slug: string,
  path: Pace,
  role: Role | undefined,
  evidence: readonly Evidence[],
): Omit<Advice, 'slug'> {
  const own = evidence.filter(({ chapter }) => chapter === slug);
  const missed = own.filter(({ credit }) => credit === 0).map(({ id }) => id);
  const counts = { count: own.length, right: own.filter(({ credit }) => credit === 1).length, missed };
  const credits = own.reduce((sum, { credit }) => sum + credit, 0);
  const because = (says: Because['says']): Because => ({ says, ...counts });
  const atLeastSkim = (pace: Pace) => (missed.length > 0 && pace === 'later' ? 'skim' : pace);
  if (own.length === 0)
    return {
      pace: path,
      because: because(role ? `role.${path}` : path === 'skim' ? 'all.skim' : 'all.read'),
    };
  if (missed.length > 0 && missed.length >= credits) {
    const isOpen = own.every(({ credit, isUnanswered }) => credit > 0 || isUnanswered);
    return { pace: 'read', because: because(isOpen ? 'unknown' : 'missed') };
  }
  const isKnown = (answers: readonly Evidence[]) => meanOf(estimate(slug, answers)) >= known;
  if (isKnown(own))
    return {
      pace: atLeastSkim(lighter[path]),
      because: because(counts.right === 2 && own.length === 2 ? 'both' : 'most'),
    };
  if (own.length === 1 && counts.right === 1 && isKnown(evidence))
    return { pace: lighter[path], because: because('part') };
  const why = counts.right + missed.length === 0 ? 'half' : own.length === 1 ? 'one' : 'mixed';
  return { pace: atLeastSkim(path), because: because(why) };
}

const lighter: Readonly<Record<Pace, Pace>> = { read: 'skim', skim: 'later', later: 'later' };
