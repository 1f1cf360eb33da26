/*
 * Does a system know how sure it may be? It is calibrated if, of the answers it gives with a confidence of 0.8,
 * 80 % are right. Answers are sorted into bins by confidence; in each, the mean confidence is held against the share right.
 */

/** One answer: the probability that the system gave it, 0 to 1, and whether it was right. */
export interface Judged {
  readonly confidence: number;
  readonly right: boolean;
}

/** The answers with a confidence above `from`, up to and with `to`; the first bin holds 0 too. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly n: number;
  /** Mean confidence; undefined if the bin is empty. */
  readonly confidence: number | undefined;
  /** Share of right answers; undefined if the bin is empty. */
  readonly right: number | undefined;
}

/** The bins from 0 to 1, and the expected calibration error. */
export interface Calibration {
  readonly bins: readonly Bin[];
  /** The gaps between confidence and share right, weighed by how many answers a bin has; undefined without answers. */
  readonly error: number | undefined;
}

/**
 * Sorts the answers into `count` bins of one width. The error depends on that choice; with few answers it is too high.
 * Guo et al. 2017 (arXiv:1706.04599), section 2.
 * `calibration([{ confidence: 0.9, right: true }, { confidence: 0.7, right: false }], 2)`
 * → the bin above 0.5 holds both, confidence `0.8`, right `0.5`; error `0.3`.
 */
export function calibration(answers: readonly Judged[], count: number): Calibration {
  if (!(Number.isInteger(count) && count >= 1))
    throw new RangeError(`There are ${count} bins; give 1 or more.`);
  const sorted = Array.from({ length: count }, (): Judged[] => []);
  for (const answer of answers) {
    const { confidence } = answer;
    if (!(confidence >= 0 && confidence <= 1))
      throw new RangeError(`A confidence is ${confidence}; give 0 to 1.`);
    // subtle: 0.07 × 100 is above 7 here, so the bounds are divided and not the confidence multiplied
    sorted.find((_, i) => confidence <= (i + 1) / count)?.push(answer);
  }
  const bins = sorted.map((inside, i) => binOf(inside, i / count, (i + 1) / count));
  return { bins, error: answers.length ? errorOf(bins, answers.length) : undefined };
}

function binOf(answers: readonly Judged[], from: number, to: number): Bin {
  const n = answers.length;
  const mean = (value: (answer: Judged) => number) =>
    n ? answers.reduce((sum, answer) => sum + value(answer), 0) / n : undefined;
  return {
    from,
    to,
    n,
    confidence: mean(({ confidence }) => confidence),
    right: mean(({ right }) => +right),
  };
}

function errorOf(bins: readonly Bin[], n: number): number {
  return bins.reduce((sum, bin) => sum + (bin.n / n) * Math.abs((bin.right ?? 0) - (bin.confidence ?? 0)), 0);
}
