import { normalise, slips, slipsAllowed } from '~/strings/spelling';

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
 * Answers what a reader asks of the statements, in their order. Each word typed has to begin a word of the statement;
 * case, accents, hyphens and British or American spelling make no difference. A word that begins none anywhere is taken
 * for misspelt, and may be a slip away (two from eight letters on).
 *
 * `filterOf(statements)({ query: 'halucination', verdicts: ['wrong'], chapter: '' })`
 */
export function filterOf(statements: readonly Statement[]): (wanted: Wanted) => readonly Statement[] {
  // Read once: the filter answers at every key pressed.
  const texts = new Map(statements.map((statement) => [statement, normalise(statement.text).split(' ')]));
  const allWords = [...new Set([...texts.values()].flat())];
  return ({ query, verdicts, chapter }) => {
    const tests = normalise(query)
      .split(' ')
      .filter((typed) => typed !== '')
      .map((typed) => (allWords.some(begins(typed)) ? begins : isNear)(typed));
    return statements.filter(
      (statement) =>
        (verdicts.length === 0 || verdicts.includes(statement.verdict)) &&
        (chapter === '' || chapter === statement.chapter) &&
        tests.every((fits) => texts.get(statement)?.some(fits)),
    );
  };
}

const begins = (typed: string) => (word: string) => word.startsWith(typed);

function isNear(typed: string): (word: string) => boolean {
  const limit = slipsAllowed(typed);
  // As much of the word as the reader may have meant so far.
  const lengths = Array.from({ length: limit + 1 }, (_, more) => typed.length + more);
  return (word) => lengths.some((length) => slips(typed, word.slice(0, length), limit) <= limit);
}
