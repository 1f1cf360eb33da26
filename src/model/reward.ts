/*
 * A reward model, the smallest version that is still the real thing: from comparisons to scores.
 * People say which of two answers is better. Bradley & Terry 1952: the chance that one beats the other depends on
 * the difference of two scores. Christiano et al. 2017 (arXiv:1706.03741) fitted such scores with a neural network,
 * Ouyang et al. 2022 (arXiv:2203.02155) with a language model. Here a score is a weighted sum of a few features
 * that anyone can see, so the weights say in plain sight what the raters liked.
 */

/** What can be seen of one answer, as numbers, in an order that is the same for all: `[words / 100, gives a source]`. */
export type Features = readonly number[];

/** A rater preferred `chosen` to `rejected`. */
export interface Comparison {
  readonly chosen: Features;
  readonly rejected: Features;
}

/** The score of an answer, without a unit: only differences count. `scoreOf([2, 1], [0.5, 1])` → `2` */
export function scoreOf(weights: readonly number[], features: Features): number {
  return weights.reduce((sum, weight, i) => sum + weight * (features[i] ?? 0), 0);
}

/** The chance, 0 to 1, that an answer is preferred to one that scores `lead` less. `chanceOfWin(0)` → `0.5` */
export function chanceOfWin(lead: number): number {
  return 1 / (1 + Math.exp(-lead));
}

/**
 * One weight per feature, so chosen so that the preferred answers come out ahead as surely as the comparisons allow.
 * It climbs the log of the chance of all choices, minus `penalty / 2` times the squared weights: with few
 * comparisons, a penalty keeps a feature that always won from getting an endless weight.
 * With three wins to one for the feature and hardly a penalty, the odds are 3 to 1:
 * `fitPreferences([{ chosen: [1], rejected: [0] }, … twice more, { chosen: [0], rejected: [1] }], 1e-9)` → `[1.0986…]`.
 */
export function fitPreferences(comparisons: readonly Comparison[], penalty = 0.5): number[] {
  const size = comparisons[0]?.chosen.length ?? 0;
  const gaps = comparisons.map(({ chosen, rejected }) =>
    chosen.map((value, i) => value - (rejected[i] ?? 0)),
  ); // (comparison, feature)
  // subtle: a step no longer than this cannot overshoot, since the slope of the slope is at most a quarter per gap²
  const step = 1 / (penalty + gaps.flat().reduce((sum, gap) => sum + gap * gap, 0) / 4);
  let weights = new Array<number>(size).fill(0);
  for (let round = 0; round < 2000; round++) {
    const surprise = gaps.map((gap) => 1 - chanceOfWin(scoreOf(weights, gap)));
    weights = weights.map((weight, i) => {
      const slope = gaps.reduce((sum, gap, c) => sum + (surprise[c] ?? 0) * (gap[i] ?? 0), 0);
      return weight + step * (slope - penalty * weight);
    });
  }
  return weights;
}
