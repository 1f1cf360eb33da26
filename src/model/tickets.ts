/*
 * Support tickets that a filter has scored: made up, but not drawn by hand, so that a threshold has something to cut.
 */
import type { Scored } from './metrics';
import { random } from './random';

/**
 * Tickets with scores from 1 to 99, whole numbers, the complaints first; the same for the same `seed`.
 * Complaints scatter around 64, other tickets around 36, both with a standard deviation of about 17: the two overlap,
 * as they do in life. `scoredTickets({ complaints: 20, others: 40, seed: 21 })` → 60 tickets.
 */
export function scoredTickets(made: { complaints: number; others: number; seed: number }): Scored[] {
  const draw = random(made.seed);
  const score = (centre: number) => {
    const bell = draw() + draw() + draw() - 1.5; // three dice instead of one: the middle is likelier than the ends
    return Math.min(99, Math.max(1, Math.round(centre + bell * 34)));
  };
  return [
    ...Array.from({ length: made.complaints }, () => ({ score: score(64), positive: true })),
    ...Array.from({ length: made.others }, () => ({ score: score(36), positive: false })),
  ];
}
