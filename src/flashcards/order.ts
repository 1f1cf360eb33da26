import { shuffle } from '~/quiz/shuffle';
import type { KeptCard } from '~/reader/record';
import { cardDue } from '~/review/queue';
import type { Ask } from './sets';

/** Where a reader stands with a card, in the order in which cards are asked. */
export const stands = ['due', 'new', 'later', 'away'] as const;
export type Stand = (typeof stands)[number];

export interface AskedCard {
  /** Of the term. */
  readonly id: string;
  readonly asks: 'meaning' | 'term';
}

/**
 * Whether a card is due, was never graded or kept, comes back on a later day, or was put away.
 *
 * `standOf(undefined, 5, dayOf)` → `'new'`; kept on day 3: `standOf({ isKept: true, at }, 5, dayOf)` → `'due'`
 */
export function standOf(card: KeptCard | undefined, today: number, dayOfTime: (at: number) => number): Stand {
  if (!card) return 'new';
  if (!card.isKept) return 'away';
  return cardDue(card, dayOfTime) <= today ? 'due' : 'later';
}

/**
 * The cards in the order in which they are asked: what is due, then what is new, then the rest, each shuffled.
 *
 * `orderCards(['a', 'b'], (id) => (id === 'b' ? 'due' : 'new'), 'seed')` → `['b', 'a']`
 */
export function orderCards(
  ids: readonly string[],
  standOfCard: (id: string) => Stand,
  seed: string,
): string[] {
  const shuffled = shuffle(ids, seed);
  return stands.flatMap((stand) => shuffled.filter((id) => standOfCard(id) === stand));
}

/** Which side of each card is shown; mixed, they take turns: `askEach(['a'], 'term')` → `[{ id: 'a', asks: 'term' }]` */
export function askEach(ids: readonly string[], ask: Ask): AskedCard[] {
  return ids.map((id, index) => ({
    id,
    asks: ask === 'mixed' ? (index % 2 === 0 ? 'meaning' : 'term') : ask,
  }));
}
