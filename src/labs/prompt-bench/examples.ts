/*
 * Texts for the prompt bench: two kinds for each task. All are held out, so the model has seen none of them in training;
 * words are no texts, and the two groups of words are ones that training never set against each other.
 */
import { writeUntil } from '~/model/corpus/held-out';
import { pick, type Draw } from '~/model/corpus/phrases';
import { writeReview } from '~/model/corpus/reviews';
import { writeTicket } from '~/model/corpus/tickets';
import { groups } from '~/model/corpus/words';
import { random } from '~/model/random';

/** The two kinds that each task tells apart. */
export const tasks = {
  reviews: ['positive', 'negative'],
  tickets: ['billing', 'shipping'],
  groups: ['animal', 'city'],
} as const;

export type Task = keyof typeof tasks;

/** A text, and which of the two kinds it is. */
export interface Example {
  readonly text: string;
  readonly kind: 0 | 1;
}

/** As many examples as a prompt may have, and questions that are asked. */
export const [mostExamples, mostQuestions] = [8, 40];

/** Words of a text: nine of them and their labels fit into the window of the model. */
const mostWords = 10;

/**
 * Examples of a task, the first of one kind and the second of the other, then as they come. The same seed gives the same.
 *
 * `drawExamples('groups', 1, 2)` → `[{ text: 'cow', kind: 0 }, { text: 'oslo', kind: 1 }]`
 */
export function drawExamples(task: Task, seed: number, count: number): Example[] {
  const draw = random(seed);
  const first = draw() < 0.5 ? 0 : 1;
  return different(count, [], (at) => {
    const kind = at === 0 ? first : at === 1 ? 1 - first : Number(draw() < 0.5);
    return writeOne(draw, task, kind as 0 | 1);
  });
}

/**
 * Questions of a task, as many of each kind, none of which stands among the examples. There are forty, or as many
 * different ones as there are.
 *
 * `drawQuestions('reviews', 1, [])` → 40 texts, 20 of them good
 */
export function drawQuestions(task: Task, seed: number, examples: readonly Example[]): Example[] {
  const draw = random(seed + 10_000);
  return different(mostQuestions, examples, (at) => writeOne(draw, task, (at % 2) as 0 | 1));
}

function writeOne(draw: Draw, task: Task, kind: 0 | 1): Example {
  const write = {
    reviews: () => writeUntil(true, () => writeReview(draw, tasks.reviews[kind], { short: true })),
    tickets: () => writeUntil(true, () => writeTicket(draw, tasks.tickets[kind], { short: true })),
    groups: () => pick(draw, groups[tasks.groups[kind]] ?? []),
  };
  let text = write[task]();
  while (text.split(' ').length > mostWords) text = write[task]();
  return { text, kind };
}

/** Up to `count` examples with texts of their own; a kind that has run out of texts is left out. */
function different(count: number, taken: readonly Example[], write: (at: number) => Example): Example[] {
  const texts = new Set(taken.map(({ text }) => text));
  const found: Example[] = [];
  for (let at = 0; at < count; at++) {
    let one = write(at);
    for (let tries = 0; texts.has(one.text) && tries < 200; tries++) one = write(at);
    if (texts.has(one.text)) continue;
    texts.add(one.text);
    found.push(one);
  }
  return found;
}
