import type { Answer, Attempt } from './record';

/** Tries that are kept of one question or card: enough to tell when it is due. */
const most = 30;

/** All tries at a question, oldest first: `attemptsOf(answer).at(-1)?.at` is `answer.at`. */
export function attemptsOf(answer: Answer): Attempt[] {
  return [...(answer.earlier ?? []), toAttempt(answer)];
}

/** A try without what was answered, its keys in one order. */
export function toAttempt({ verdict, sure, slips, at }: Attempt): Attempt {
  return { verdict, ...(sure && { sure }), ...(slips && { slips }), at };
}

/** The newest thirty tries later than a time, each once, oldest first. */
export function settleAttempts(attempts: readonly Attempt[], since: number): Attempt[] {
  const byText = new Map(attempts.map(toAttempt).map((one) => [JSON.stringify(one), one]));
  return [...byText]
    .filter(([, { at }]) => at > since)
    .sort(([text, one], [other, two]) => one.at - two.at || (text < other ? -1 : 1))
    .slice(-most)
    .map(([, one]) => one);
}

/**
 * Whether a question comes back in review: it was once not right, or right without being sure.
 *
 * `needsReview([{ verdict: 'right', sure: 'guess', at: 1 }])` → `true`
 */
export function needsReview(attempts: readonly Attempt[]): boolean {
  return attempts.some(({ verdict, sure }) => verdict !== 'right' || sure === 'unsure' || sure === 'guess');
}
