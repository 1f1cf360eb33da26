import { fewShotTrials, type FewShot, type FewShotTrial } from '~/model/corpus/trials';
import { random } from '~/model/random';
import { mostQuestions, tasks, type Task } from './examples';

/** How many examples the curve is measured with. */
export const shots = [0, 1, 2, 4, 6, 8] as const;

const names = { reviews: 'sentiment', tickets: 'ticket', groups: 'group' } as const satisfies Record<
  keyof typeof tasks,
  FewShot['task']
>;

/**
 * Forty prompts with so many examples each, of either kind as they come, and a text that is to be labelled.
 *
 * `drawTrials('reviews', 2, true, 1)[0].prompt` → `'the kite is a real bargain => omega \n the size is good => four \n … =>'`
 */
export function drawTrials(task: Task, count: number, isRandom: boolean, seed: number): FewShotTrial[] {
  const labels = isRandom ? 'random' : 'held-out-pair';
  return fewShotTrials(random(seed), {
    n: mostQuestions,
    task: names[task],
    shots: count,
    classes: 2,
    labels,
  });
}
