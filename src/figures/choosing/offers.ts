import { levelAt, weightedScore, type ByCriterion } from '~/sums/weighted-score';

/** Weights of the returns desk, in per cent. Invented, like the points. */
export const weights: ByCriterion = { quality: 40, cost: 20, speed: 15, control: 15, upkeep: 10 };

/** Points from 0 to 10. */
export const offers: readonly {
  readonly name: string;
  readonly short: string;
  readonly kind: string;
  readonly points: ByCriterion;
}[] = [
  {
    name: 'L, large and hosted',
    short: 'L',
    kind: 'large, hosted',
    points: { quality: 9, cost: 8, speed: 5, control: 3, upkeep: 9 },
  },
  {
    name: 'S, small and hosted',
    short: 'S',
    kind: 'small, hosted',
    points: { quality: 6, cost: 5, speed: 9, control: 3, upkeep: 9 },
  },
  {
    name: 'O, open weights, own server',
    short: 'O',
    kind: 'own server',
    points: { quality: 7, cost: 5, speed: 6, control: 10, upkeep: 3 },
  },
];

/** The points of an offer: `pointsOf('L')['quality']` → `9` */
export function pointsOf(short: string): ByCriterion {
  return offers.find((offer) => offer.short === short)?.points ?? {};
}

export const scoreOf = (short: string) => weightedScore(pointsOf(short), weights);

/** The share of the weight at which L falls behind another offer. */
export const flipAt = (short: string, criterion: string) =>
  levelAt(pointsOf('L'), pointsOf(short), weights, criterion) ?? Number.NaN;
