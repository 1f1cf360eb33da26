/*
 * What the model makes of examples in its prompt.
 */
import { type FewShot, fewShotTrials } from '../../model/corpus/trials.ts';
import { random } from '../../model/random.ts';
import { ask, type Figure, pool, type Subject } from './figure.ts';

/** A kind of prompt that is measured. */
export type FewShotCase = Omit<FewShot, 'n'>;

/** What was measured with a kind of prompt. */
export interface FewShotRow extends Figure {
  readonly task: FewShot['task'];
  /** Examples in the prompt. */
  readonly examples: number;
  /** So many of each class; without it, each example is of any class. */
  readonly perClass?: number | undefined;
  readonly classes: 2 | 3;
  readonly labels: FewShot['labels'];
}

const tasks = ['sentiment', 'ticket', 'group'] as const;
const couples = { classes: 2, labels: 'held-out-pair' } as const;

/** All kinds of prompts of the report. */
export const fewShotCases: readonly FewShotCase[] = [
  ...tasks.flatMap((task) => [0, 1, 2, 3, 4, 6, 8].map((shots) => ({ ...couples, task, shots }))),
  ...tasks.flatMap((task) => [1, 2].map((perClass) => ({ ...couples, task, perClass }))),
  ...(['ticket', 'group'] as const).flatMap((task) =>
    [1, 2].map((perClass) => ({ ...couples, task, perClass, classes: 3 as const })),
  ),
  ...(['unknown', 'random', 'swapped'] as const).flatMap((labels) =>
    tasks.flatMap((task) => [1, 2].map((perClass) => ({ ...couples, task, perClass, labels }))),
  ),
];

/** The share of `n` prompts of one kind that are answered exactly. */
export function measureFewShot(subject: Subject, wanted: FewShotCase, n: number): FewShotRow {
  const { task, perClass, shots = 0, classes, labels } = wanted;
  const found = ask(subject, fewShotTrials(random(300), { ...wanted, n }));
  const examples = perClass === undefined ? shots : perClass * classes;
  return { task, examples, ...(perClass && { perClass }), classes, labels, ...found };
}

/** The figures that stand for many rows: all tasks together, or for swapped names one task, since these differ. */
export function summariseFewShot(rows: readonly FewShotRow[]): Record<string, Figure> {
  const all = (is: (row: FewShotRow) => boolean) => pool(rows.filter(is));
  const isSwapped = ({ labels, perClass }: FewShotRow) => labels === 'swapped' && perClass === 1;
  const isPlain = ({ labels, classes }: FewShotRow) => labels === 'held-out-pair' && classes === 2;
  return {
    'fewShot.none': all((row) => isPlain(row) && row.examples === 0),
    'fewShot.oneOfEach': all((row) => isPlain(row) && row.perClass === 1),
    'fewShot.twoOfEach': all((row) => isPlain(row) && row.perClass === 2),
    'fewShot.threeClasses': all((row) => row.classes === 3 && row.perClass === 1),
    'fewShot.unknown': all((row) => row.labels === 'unknown' && row.perClass === 1),
    'fewShot.random': all((row) => row.labels === 'random' && row.perClass === 2),
    'fewShot.swapped': all((row) => isSwapped(row) && row.task === 'sentiment'),
    'fewShot.swappedGroups': all((row) => isSwapped(row) && row.task === 'group'),
  };
}
