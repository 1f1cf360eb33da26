import { shuffle } from '~/quiz/shuffle';
import type { Attempt } from '~/reader/record';
import type { AskedCard } from './order';

type Verdict = Attempt['verdict'];

/** A way through some cards, once. */
export interface Round {
  readonly cards: readonly AskedCard[];
  /** The place of the card that is asked; behind the last one once the round is over. */
  readonly at: number;
  /** By term id. */
  readonly graded: ReadonlyMap<string, Verdict>;
}

/** A round at its first card: `beginRound(cards).at` → `0` */
export function beginRound(cards: readonly AskedCard[]): Round {
  return { cards, at: 0, graded: new Map() };
}

/** The card that is asked, or `undefined` once the round is over: `cardOf(beginRound([]))` → `undefined` */
export function cardOf({ cards, at }: Round): AskedCard | undefined {
  return cards[at];
}

/** The round after a grade: `cardOf(gradeCard(beginRound([a, b]), 'right'))` → `b` */
export function gradeCard(round: Round, verdict: Verdict): Round {
  const card = cardOf(round);
  return card ? { ...skipCard(round), graded: new Map([...round.graded, [card.id, verdict]]) } : round;
}

/** The round after a card was left out: `cardOf(skipCard(beginRound([a, b])))` → `b` */
export function skipCard(round: Round): Round {
  return { ...round, at: Math.min(round.at + 1, round.cards.length) };
}

/** The ids that were graded so, in their order: `gradedAs(round, 'wrong')` → `['bpe']` */
export function gradedAs({ graded }: Round, verdict: Verdict): string[] {
  return [...graded].filter(([, one]) => one === verdict).map(([id]) => id);
}

/** A new round of the cards that were not known, or in part alone, asked the same way round. */
export function beginAgain({ cards, graded }: Round, seed: string): Round {
  const isMissed = ({ id }: AskedCard) => (graded.get(id) ?? 'right') !== 'right';
  return beginRound(shuffle(cards.filter(isMissed), seed));
}
