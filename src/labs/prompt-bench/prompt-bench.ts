import { random } from '~/model/random';
import { choiceField, numberField, textField, type Field, type StateOf } from '../lab-state';
import { drawExamples, mostExamples, type Example, type Task } from './examples';

/** Whether the examples carry the label of their kind, that of the other, or any of the two. */
export const modes = ['right', 'swapped', 'random'] as const;

/** Two labels that training never showed together. */
export const firstLabels = ['kappa', 'omega'] as const;

const taskNames = ['reviews', 'tickets', 'groups'] as const satisfies readonly Task[];
const label = (initial: string) => wordField(initial, 16);

export const fields = {
  task: choiceField<Task>('reviews', taskNames),
  n: numberField(2, { min: 0, max: mostExamples, step: 1 }),
  seed: numberField(1, { min: 1, max: 9999, step: 1 }),
  a: label(firstLabels[0]),
  b: label(firstLabels[1]),
  mode: choiceField('right', modes),
  /** Examples that the reader has changed, in the place of those drawn. */
  ex: editedField(),
  q: optional(textField('', 120)),
};

/** All that a link to this lab holds. */
export type BenchState = StateOf<typeof fields>;

/** The examples of a state: the reader’s own, or those that its seed draws. */
export function examplesOf({
  task,
  n,
  seed,
  ex,
}: Pick<BenchState, 'task' | 'n' | 'seed' | 'ex'>): readonly Example[] {
  return ex === '' ? drawExamples(task, seed, n) : unpackExamples(ex);
}

/** Examples in a link: `packExamples([{ text: 'cow', kind: 0 }])` → `'0cow'`; none at all are `'-'`. */
export function packExamples(examples: readonly Example[]): string {
  return examples.length === 0 ? '-' : examples.map(({ text, kind }) => kind + text).join('|');
}

/** `unpackExamples('0cow|1oslo')` → `[{ text: 'cow', kind: 0 }, { text: 'oslo', kind: 1 }]` */
export function unpackExamples(packed: string): Example[] {
  if (packed === '-') return [];
  return packed.split('|').map((one) => ({ text: one.slice(1), kind: one.startsWith('1') ? 1 : 0 }));
}

/** The label that each example carries. `labelsOf({ a: 'x', b: 'y', mode: 'swapped', seed: 1 }, [{ text: 'cow', kind: 0 }])` → `['y']` */
export function labelsOf(
  { a, b, mode, seed }: Pick<BenchState, 'a' | 'b' | 'mode' | 'seed'>,
  examples: readonly Example[],
): string[] {
  const draw = random(seed + 20_000);
  return examples.map(({ kind }) => {
    const place = { right: kind, swapped: 1 - kind, random: Number(draw() < 0.5) }[mode];
    return place === 0 ? a : b;
  });
}

/** What counts as right for a kind: swapped examples teach the swapped labels. */
export function answerFor({ a, b, mode }: Pick<BenchState, 'a' | 'b' | 'mode'>, kind: 0 | 1): string {
  return (mode === 'swapped' ? [b, a] : [a, b])[kind] as string;
}

/**
 * The prompt: examples with their labels, line by line, and the text that is to be labelled.
 *
 * `toPrompt([{ text: 'cow', kind: 0 }], ['x'], 'oslo')` → `'cow => x \n oslo =>'`
 */
export function toPrompt(examples: readonly Example[], labels: readonly string[], query: string): string {
  return [...examples.map(({ text }, at) => `${text} => ${labels[at]}`), `${query} =>`].join(' \n ');
}

/** The examples with the one at `at` moved to `to`; those outside stay. `move(['a', 'b'], 0, 1)` → `['b', 'a']` */
export function move<T>(items: readonly T[], at: number, to: number): T[] {
  const moved = [...items];
  if (to < 0 || to >= items.length) return moved;
  moved.splice(to, 0, ...moved.splice(at, 1));
  return moved;
}

/** A word without spaces and without the signs that a prompt is built from. */
function wordField(initial: string, most: number): Field<string> {
  return {
    initial,
    read: (text) => (/^[^\s|:=>,.!?]+$/.test(text) && text.length <= most ? text.toLowerCase() : undefined),
    write: (text) => text,
  };
}

/** A text that may also be empty. */
function optional(field: Field<string>): Field<string> {
  return { ...field, read: (text) => (text === '' ? '' : field.read(text)) };
}

/** Up to eight examples as `packExamples` writes them. */
function editedField(): Field<string> {
  const isSound = (packed: string) =>
    packed === '-' ||
    (packed.split('|').length <= mostExamples &&
      packed.split('|').every((one) => /^[01].{0,120}$/.test(one)));
  return { initial: '', read: (text) => (isSound(text) ? text : undefined), write: (text) => text };
}
