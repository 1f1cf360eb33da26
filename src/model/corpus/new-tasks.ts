/*
 * Two tasks that pre-training never sees, for fine-tuning: their headers are new, their words are not.
 */
import { writeUntil } from './held-out.ts';
import { type Draw, fill, pick, tidy } from './phrases.ts';
import { writeReview } from './reviews.ts';
import { categories, cues, greetings, markAfter, slots, writeProblem } from './tickets.ts';

/** A text that ends with `=>`, and what should follow. */
export interface NewTaskItem {
  readonly text: string;
  readonly answer: string;
}

/** `stars`: what a review would give, mixed ones three; `urgency`: how soon a ticket wants an answer. */
export type NewTask = 'stars' | 'urgency';

export const answers = { stars: ['one', 'three', 'five'], urgency: ['high', 'low'] } as const;

/**
 * `n` different items of a task, as many for each answer; held out for tests, or for training.
 * `newTask('stars', draw, 3)` → `[{ text: 'stars : the lamp is bad =>', answer: 'one' }, …]`
 */
export function newTask(name: NewTask, draw: Draw, n: number, { heldOut = false } = {}): NewTaskItem[] {
  const taken = new Set<string>();
  return Array.from({ length: n }, (_, k) => {
    const answer = answers[name][k % answers[name].length]!;
    for (;;) {
      const text = writeUntil(heldOut, () => write(draw, answer));
      if (taken.has(text)) continue;
      taken.add(text);
      return { text: `${name} : ${text} =>`, answer };
    }
  });
}

function write(draw: Draw, answer: (typeof answers)[NewTask][number]): string {
  const shape = draw() < 0.5 ? 'and' : 'single';
  switch (answer) {
    case 'one':
      return writeReview(draw, 'negative', { shape });
    case 'five':
      return writeReview(draw, 'positive', { shape });
    case 'three':
      return writeReview(draw, pick(draw, ['positive', 'negative']), {
        shape: pick(draw, ['but', 'although']),
      });
    case 'high':
    case 'low':
      return writeUrgent(draw, answer);
  }
}

function writeUrgent(draw: Draw, urgency: 'high' | 'low'): string {
  const greeting = draw() < 0.35 ? pick(draw, greetings) : '';
  const problem = writeProblem(draw, pick(draw, categories));
  return tidy(
    `${greeting} ${problem} ${pick(draw, ['', markAfter(problem)])} ${fill(draw, pick(draw, cues[urgency]), slots)}`,
  );
}
