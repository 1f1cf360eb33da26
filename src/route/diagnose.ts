import { chapters, parts } from '~/chapter/book';
import { estimate, varianceOf, type Evidence } from './estimate';
import { pathOf, type Pace, type Role } from './paths-by-role';
import { suggest } from './suggest';

/** A question that may be asked. */
export interface PoolQuestion {
  readonly id: string;
  /** The chapter’s slug. */
  readonly chapter: string;
  /** What it asks of the reader: 0 recall, 1 why, 2 apply, 3 predict. */
  readonly rung: number;
}

/** How far the asking has come. */
export interface Diagnosis {
  readonly role: Role | undefined;
  /** What was known before the first question. */
  readonly before: readonly Evidence[];
  /** What was asked and how it went, in that order. */
  readonly asked: readonly Evidence[];
}

/** So many questions are asked, and no more. */
export const mostAsked = 12;

/** What an answer about a chapter is worth, by what the role’s path has for it. */
const weights: Readonly<Record<Pace, number>> = { read: 3, skim: 2, later: 1 };
/** The rung on which each part of the book begins: *why*. */
const firstRung = 1;
const lastRung = 3;

/**
 * The next question, or `undefined` at the end: after twelve, or once no answer that could still be given would change the
 * route.
 *
 * The first round goes once through the parts of the book. After it the question goes to the chapter that matters most to
 * the role and of which least is known. No question is asked twice, and the same answers always lead to the same question.
 *
 * With nothing answered yet: `nextQuestion(pool, { role: 'product', before: [], asked: [] })?.chapter` → `'language-models'`
 */
export function nextQuestion(pool: readonly PoolQuestion[], diagnosis: Diagnosis): PoolQuestion | undefined {
  const { before, asked } = diagnosis;
  if (asked.length >= mostAsked) return undefined;
  const seen = new Set([...before, ...asked].map(({ id }) => id));
  const left = pool.filter(({ id }) => !seen.has(id));
  const open = chapters
    .map(({ slug }) => slug)
    .filter((slug) => couldChange(diagnosis, slug, left.filter(({ chapter }) => chapter === slug).length));
  const chapter = choose(firstRound(open, [...before, ...asked]), diagnosis) ?? choose(open, diagnosis);
  const questions = left.filter((one) => one.chapter === chapter);
  const distance = ({ rung }: PoolQuestion) => Math.abs(rung - rungFor(chapter ?? '', asked));
  return questions.reduce<PoolQuestion | undefined>(
    (best, one) => (best && distance(best) <= distance(one) ? best : one),
    undefined,
  );
}

/** Whether the route would be another if all that can still be asked about a chapter went well, or if all went badly. */
function couldChange({ role, before, asked }: Diagnosis, chapter: string, left: number): boolean {
  const count = Math.min(left, mostAsked - asked.length);
  const evidence = [...before, ...asked];
  const routeIf = (credit: number) => {
    const supposed = Array.from({ length: count }, () => ({ id: '', chapter, credit }));
    return suggest(role, [...evidence, ...supposed])
      .map(({ pace }) => pace)
      .join();
  };
  const now = suggest(role, evidence)
    .map(({ pace }) => pace)
    .join();
  return count > 0 && (routeIf(1) !== now || routeIf(0) !== now);
}

/** Of these chapters those in the first part of the book of which nothing is known yet. */
function firstRound(open: readonly string[], evidence: readonly Evidence[]): string[] {
  const answered = new Set(evidence.map(({ chapter }) => chapter));
  const rounds = parts
    .map((part) => part.chapters.map(({ slug }) => slug))
    .filter((slugs) => !slugs.some((slug) => answered.has(slug)))
    .map((slugs) => slugs.filter((slug) => open.includes(slug)));
  return rounds.find((slugs) => slugs.length > 0) ?? [];
}

/** The chapter whose weight for the role, times the uncertainty about it, is greatest; of several the first. */
function choose(open: readonly string[], { role, before, asked }: Diagnosis): string | undefined {
  const path = pathOf(role);
  const evidence = [...before, ...asked];
  const worth = (slug: string) => weights[path.get(slug) ?? 'read'] * varianceOf(estimate(slug, evidence));
  return open.reduce<string | undefined>(
    (best, slug) => (best !== undefined && worth(best) >= worth(slug) ? best : slug),
    undefined,
  );
}

/** The rung to ask on: one up after each right answer in this part of the book, one down after each that was missed. */
function rungFor(chapter: string, asked: readonly Evidence[]): number {
  const part = parts.find((one) => one.chapters.some(({ slug }) => slug === chapter));
  return asked
    .filter((one) => part?.chapters.some(({ slug }) => slug === one.chapter))
    .reduce(
      (rung, { credit }) =>
        Math.min(Math.max(rung + (credit === 1 ? 1 : credit === 0 ? -1 : 0), 0), lastRung),
      firstRung,
    );
}
