/** Points, or weights, by criterion. */
export type ByCriterion = Readonly<Record<string, number>>;

/**
 * The weighted mean of the points: each times its weight, added up, divided by the sum of the weights.
 *
 * `weightedScore({ quality: 8, cost: 4 }, { quality: 3, cost: 1 })` → `7`
 */
export function weightedScore(points: ByCriterion, weights: ByCriterion): number {
  let [sum, whole] = [0, 0];
  for (const [criterion, weight] of Object.entries(weights)) {
    sum += (points[criterion] ?? 0) * weight;
    whole += weight;
  }
  return sum / whole;
}

/**
 * The weights with one of them set to a share of the whole, 0–1. The others keep their proportions and share the rest.
 *
 * `withShare({ quality: 60, cost: 20, speed: 20 }, 'cost', 0.5)` → `{ quality: 37.5, cost: 50, speed: 12.5 }`
 */
export function withShare(weights: ByCriterion, criterion: string, share: number): ByCriterion {
  const others = Object.entries(weights)
    .filter(([name]) => name !== criterion)
    .reduce((sum, [, weight]) => sum + weight, 0);
  return Object.fromEntries(
    Object.entries(weights).map(([name, weight]) => [
      name,
      name === criterion ? 100 * share : (100 * (1 - share) * weight) / others,
    ]),
  );
}

/**
 * The share of one criterion’s weight at which two options draw level, the other weights keeping their proportions;
 * `undefined` if one of them leads at every share. The score is a straight line in that share, so two ends give it.
 *
 * `levelAt({ quality: 8, cost: 2 }, { quality: 4, cost: 6 }, { quality: 70, cost: 30 }, 'cost')` → `0.5`
 */
export function levelAt(
  one: ByCriterion,
  other: ByCriterion,
  weights: ByCriterion,
  criterion: string,
): number | undefined {
  const lead = (share: number) => {
    const at = withShare(weights, criterion, share);
    return weightedScore(one, at) - weightedScore(other, at);
  };
  const [atNone, atFull] = [lead(0), lead(1)];
  if (atNone === atFull) return undefined;
  const share = atNone / (atNone - atFull);
  return share >= 0 && share <= 1 ? Math.abs(share) : undefined; // a 0 may come out negative
}
