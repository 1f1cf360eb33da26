import { normalise, slips } from '~/strings/spelling';

/** A claim as the filter sees it. */
export interface Statement {
  readonly id: string;
  readonly verdict: string;
  /** The slug of its chapter. */
  readonly chapter: string;
  /** All that is searched: what people say and what to say instead. */
  readonly text: string;
}

export interface Wanted {
  /** What the reader typed; empty fits everything. */
  readonly query: string;
  /** Empty: whatever the verdict. */
  readonly verdicts: readonly string[];
  /** A slug; empty: the whole book. */
  readonly chapter: string;
}

/**
 * The statements that a reader asks for, in their order. Each word typed has to begin a word of the statement; case,
 * accents, hyphens and British or American spelling make no difference. A word that begins none anywhere is taken for
 * misspelt, and may be a slip away (two from eight letters on).
 *
 * `filterClaims({ query: 'halucination', verdicts: ['wrong'], chapter: '' }, statements)`
 */
export function filterClaims(wanted: Wanted, statements: readonly Statement[]): readonly Statement[] {
  const texts = new Map(statements.map((statement) => [statement, normalise(statement.text).split(' ')]));
  const begins = (typed: string) => (word: string) => word.startsWith(typed);
  const isNear = (typed: string) => {
    const limit = typed.length < 4 ? 0 : typed.length < 8 ? 1 : 2;
    // As much of the word as the reader may have meant so far.
    const lengths = Array.from({ length: limit + 1 }, (_, more) => typed.length + more);
    return (word: string) => lengths.some((length) => slips(typed, word.slice(0, length), limit) <= limit);
  };
  const tests = normalise(wanted.query)
    .split(' ')
    .filter((typed) => typed !== '')
    .map((typed) =>
      ([...texts.values()].some((words) => words.some(begins(typed))) ? begins : isNear)(typed),
    );
  return statements.filter(
    (statement) =>
      (wanted.verdicts.length === 0 || wanted.verdicts.includes(statement.verdict)) &&
      (wanted.chapter === '' || wanted.chapter === statement.chapter) &&
      tests.every((fits) => texts.get(statement)?.some(fits)),
  );
}
