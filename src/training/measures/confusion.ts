/*
 * Which tickets are taken for which, and how sure the model is, on wordings that training does not have.
 */
import { type Bin, calibration } from '../../model/calibration.ts';
import { categories } from '../../model/corpus/tickets.ts';
import { unseenTicketTrials } from '../../model/corpus/trials.ts';
import { answerAll } from '../../model/evaluation.ts';
import { type ClassMeasures, confusionMatrix, perClass } from '../../model/metrics.ts';
import { random } from '../../model/random.ts';
import { type Figure, figureOf, type Subject } from './figure.ts';

/** A row for each true class, a column for each answer and a last one for all others. */
export interface ConfusionTable {
  readonly classes: readonly string[];
  readonly table: readonly (readonly number[])[];
}

/** Precision, recall and F1 of a class. */
export interface ClassRow extends ClassMeasures {
  readonly class: string;
}

/** What the answers to `n` tickets tell. `sure` is the share right among those given with a confidence above 0.95. */
export interface Confusion {
  readonly confusion: ConfusionTable;
  readonly perClass: readonly ClassRow[];
  readonly calibration: readonly Bin[];
  readonly sure: Figure;
}

/** Asks about `n` tickets in unseen wordings, as many of each category. */
export function measureConfusion({ model, tokenizer }: Subject, n: number): Confusion {
  const questions = unseenTicketTrials(random(400), n);
  const answers = answerAll(model, tokenizer, questions);
  const table = confusionMatrix(
    questions.map(({ answer }) => answer),
    answers.map(({ word }) => word),
    categories as readonly string[],
  );
  const judged = answers.map(({ confidence, isRight }) => ({ confidence, right: isRight }));
  const sure = judged.filter(({ confidence }) => confidence > 0.95);
  return {
    confusion: { classes: categories, table },
    perClass: perClass(table).map((measures, k) => ({ class: categories[k]!, ...measures })),
    calibration: calibration(judged, 10).bins,
    sure: figureOf(sure.filter(({ right }) => right).length, sure.length),
  };
}
