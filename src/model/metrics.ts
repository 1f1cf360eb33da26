/*
 * How good is a filter? Four counts, and what is read from them.
 * A case is positive if it really is what we look for (a complaint), and flagged if the system says so.
 * Measures are shares from 0 to 1. One that would divide by nothing is undefined, not 0.
 */

/** The confusion matrix of one class, in cases. */
export interface Matrix {
  /** Flagged, and rightly. */
  readonly tp: number;
  /** Flagged, and wrongly: false alarms. */
  readonly fp: number;
  /** Not flagged, and should have been: misses. */
  readonly fn: number;
  /** Not flagged, and rightly. */
  readonly tn: number;
}

/** One case with the score that a model gave it, and what it really is. */
export interface Scored {
  readonly score: number;
  readonly positive: boolean;
}

/** What one error costs, in money. */
export interface Prices {
  readonly miss: number;
  readonly alarm: number;
}

/**
 * The matrix that comes of flagging every case whose score reaches `threshold`.
 * `matrixAt([{ score: 80, positive: true }, { score: 60, positive: false }], 70)` → `{ tp: 1, fp: 0, fn: 0, tn: 1 }`
 */
export function matrixAt(cases: readonly Scored[], threshold: number): Matrix {
  const count = (positive: boolean, flagged: boolean) =>
    cases.filter((one) => one.positive === positive && one.score >= threshold === flagged).length;
  return { tp: count(true, true), fp: count(false, true), fn: count(true, false), tn: count(false, false) };
}

/** Of the flagged cases, the share that is positive; undefined if none is flagged. `{ tp: 30, fp: 20, … }` → `0.6` */
export function precision({ tp, fp }: Matrix): number | undefined {
  return share(tp, tp + fp);
}

/** Of the positive cases, the share that is flagged; undefined if none is positive. `{ tp: 30, fn: 10, … }` → `0.75` */
export function recall({ tp, fn }: Matrix): number | undefined {
  return share(tp, tp + fn);
}

/** Of all cases, the share that is judged rightly. `{ tp: 30, fp: 20, fn: 10, tn: 940 }` → `0.97` */
export function accuracy({ tp, fp, fn, tn }: Matrix): number | undefined {
  return share(tp + tn, tp + fp + fn + tn);
}

/**
 * F1, the harmonic mean of precision and recall: `2PR / (P + R)`, which is `2TP / (2TP + FP + FN)`.
 * True negatives do not enter. `{ tp: 30, fp: 20, fn: 10, tn: 940 }` → `0.667`
 */
export function f1(matrix: Matrix): number | undefined {
  return fBeta(matrix, 1);
}

/** F-beta counts recall `beta` times as important as precision. Van Rijsbergen 1979. */
export function fBeta({ tp, fp, fn }: Matrix, beta: number): number | undefined {
  const weight = beta * beta;
  return share((1 + weight) * tp, (1 + weight) * tp + weight * fn + fp);
}

/** What the errors cost together. `costOf({ fp: 20, fn: 10, … }, { alarm: 2, miss: 50 })` → `540` */
export function costOf({ fp, fn }: Matrix, { alarm, miss }: Prices): number {
  return fp * alarm + fn * miss;
}

/** Counts, `table[truth][answer]` (classes × classes); a further column may hold answers that are none of the classes. */
export type Table = readonly (readonly number[])[];

/** The measures of one class. One that would divide by nothing is undefined. */
export interface ClassMeasures {
  readonly precision: number | undefined;
  readonly recall: number | undefined;
  readonly f1: number | undefined;
}

/**
 * Counts of the answers to each truth: a row for each class, a column for each class and a last one for other answers.
 * Errors if a truth is none of the classes, or there is not one answer for each truth.
 * `confusionMatrix(['yes', 'yes', 'no'], ['yes', 'no', 'perhaps'], ['yes', 'no'])` → `[[1, 1, 0], [0, 0, 1]]`
 */
export function confusionMatrix<T>(
  truths: readonly T[],
  answers: readonly T[],
  classes: readonly T[],
): number[][] {
  if (truths.length !== answers.length)
    throw new RangeError(
      `${truths.length} truths and ${answers.length} answers: give one answer for each truth.`,
    );
  const table = classes.map(() => [...classes, 'other'].map(() => 0));
  const columnOf = new Map(classes.map((one, column) => [one, column]));
  for (const [i, truth] of truths.entries()) {
    const row = table[columnOf.get(truth) ?? -1];
    if (!row)
      throw new RangeError(`The truth \`${String(truth)}\` is none of the classes: ${classes.join(', ')}.`);
    row[columnOf.get(answers[i]!) ?? classes.length]!++;
  }
  return table;
}

/**
 * The matrix of one class out of several: that class is positive, all others are negative, other answers too.
 * `oneAgainstRest([[30, 10], [20, 940]], 0)` → `{ tp: 30, fp: 20, fn: 10, tn: 940 }`
 */
export function oneAgainstRest(table: Table, positive: number): Matrix {
  const matrix = { tp: 0, fp: 0, fn: 0, tn: 0 };
  for (const [truth, row] of table.entries())
    for (const [predicted, count] of row.entries()) {
      if (predicted === positive) matrix[truth === positive ? 'tp' : 'fp'] += count;
      else matrix[truth === positive ? 'fn' : 'tn'] += count;
    }
  return matrix;
}

/**
 * Precision, recall and F1 of each class.
 * `perClass([[30, 10], [20, 940]])[0]` → `{ precision: 0.6, recall: 0.75, f1: 0.667 }`
 */
export function perClass(table: Table): ClassMeasures[] {
  return table.map((_, k) => {
    const matrix = oneAgainstRest(table, k);
    return { precision: precision(matrix), recall: recall(matrix), f1: f1(matrix) };
  });
}

/** Of all cases, the share on the diagonal: answered rightly. `accuracyOf([[30, 10], [20, 940]])` → `0.97` */
export function accuracyOf(table: Table): number | undefined {
  const add = (a: number, b: number) => a + b;
  return share(table.map((row, k) => row[k]!).reduce(add, 0), table.flat().reduce(add, 0));
}

/** Macro-averaged F1: the plain mean over the classes, so a rare class weighs as much as a common one. */
export function macroF1(table: Table): number {
  const each = perClass(table).map((measures) => measures.f1 ?? 0);
  return each.reduce((a, b) => a + b, 0) / each.length;
}

/**
 * Micro-averaged F1: counts added up over the classes first. With one of the classes for each answer it equals accuracy;
 * an answer that is none of them is a miss but no false alarm, so it costs half of what a wrong class does.
 */
export function microF1(table: Table): number | undefined {
  const sum = { tp: 0, fp: 0, fn: 0, tn: 0 };
  for (const k of table.keys()) {
    const { tp, fp, fn } = oneAgainstRest(table, k);
    sum.tp += tp;
    sum.fp += fp;
    sum.fn += fn;
  }
  return f1(sum);
}

/**
 * F1 of the words that an answer shares with a reference, each word counted as often as it occurs:
 * the usual score for short answers to reading questions (Rajpurkar et al. 2016, arXiv:1606.05250), articles kept.
 * `overlapF1('send it back within 30 days', 'send it back within 14 days')` → `0.833`
 */
export function overlapF1(reference: string, answer: string): number | undefined {
  const left = wordsOf(reference);
  const given = wordsOf(answer);
  const needed = left.length;
  let shared = 0;
  for (const word of given) {
    const at = left.indexOf(word);
    if (at === -1) continue;
    left.splice(at, 1);
    shared++;
  }
  return f1({ tp: shared, fp: given.length - shared, fn: needed - shared, tn: 0 });
}

/**
 * Wilson's interval (1927) for the true share, when `passed` of `n` independent cases passed.
 * `z` is 1.96 for 95 %. `wilson(18, 20)` → `[0.699, 0.972]`
 */
export function wilson(passed: number, n: number, z = 1.96): [low: number, high: number] {
  const p = passed / n;
  const spread = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const middle = p + (z * z) / (2 * n);
  const scale = 1 + (z * z) / n;
  return [(middle - spread) / scale, (middle + spread) / scale];
}

function share(part: number, whole: number): number | undefined {
  return whole === 0 ? undefined : part / whole;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
