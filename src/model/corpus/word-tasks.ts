/*
 * Tasks on single words: named by a header, or to be guessed from the lines before.
 */
import { type Draw, pick, sample } from './phrases.ts';
import { pairs } from './words.ts';

export type WordTask = keyof typeof pairs;
export const wordTasks = Object.keys(pairs) as readonly WordTask[];

const entries = Object.fromEntries(wordTasks.map((task) => [task, Object.entries(pairs[task])])) as Record<
  WordTask,
  [string, string][]
>;

/** A task with its header: `'opposite : hot => cold'`. */
export function writeWordTask(draw: Draw): string {
  const task = pick(draw, wordTasks);
  return `${task} : ${pick(draw, entries[task]).join(' => ')}`;
}

/** 5 to 12 lines of one task without a word on which: `'hot => cold \n big => small \n …'`. */
export function writeWordEpisode(draw: Draw): string {
  const task = pick(draw, wordTasks);
  const lines = sample(draw, entries[task], 5 + Math.floor(draw() * 8));
  return lines.map((pair) => pair.join(' => ')).join(' \n ');
}
