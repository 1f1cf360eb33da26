/*
 * Questions that a header asks about a text: what kind of thing it speaks of, which colour, which city. The same texts
 * stand under other headers too, so a header has to be read, and a new one can be told from those that are known.
 */
import { writeUntil } from './held-out.ts';
import { type Draw, pick } from './phrases.ts';
import { moods, writeReview } from './reviews.ts';
import { writeStory } from './stories.ts';
import { categories, writeTicket } from './tickets.ts';
import { groups, products } from './words.ts';

const sources: readonly ((draw: Draw) => string)[] = [
  (draw) => writeReview(draw, pick(draw, moods)),
  (draw) => writeTicket(draw, pick(draw, categories)),
  (draw) => writeStory(draw),
];

/** What can be asked, and the answer that each word of a text gives. */
const fields: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  kind: Object.fromEntries(
    Object.entries(products).flatMap(([kind, words]) => words.map((word) => [word, kind])),
  ),
  colour: itself(groups['colour']!),
  city: itself(groups['city']!),
};

/**
 * A text, held out or not, with a question that it answers in one way.
 * `writeExtraction(draw)` → `'colour : on monday anna found a black hat . the black hat was perfect . … => black'`
 */
export function writeExtraction(draw: Draw, { heldOut = false } = {}): string {
  for (;;) {
    const source = pick(draw, sources);
    const text = writeUntil(heldOut, () => source(draw));
    const found = answersIn(text);
    if (found.length === 0) continue;
    const [field, answer] = pick(draw, found);
    return `${field} : ${text} => ${answer}`;
  }
}

/** Fields with their answers, of those that have one answer in `text`: `answersIn('the lamp is red')` → `[['kind', 'furniture'], ['colour', 'red']]` */
export function answersIn(text: string): [string, string][] {
  const words = text.split(' ');
  return Object.entries(fields).flatMap(([field, answers]) => {
    const found = [...new Set(words.flatMap((word) => answers[word] ?? []))];
    return found.length === 1 ? [[field, found[0]!] as [string, string]] : [];
  });
}

function itself(words: readonly string[]): Record<string, string> {
  return Object.fromEntries(words.map((word) => [word, word]));
}
