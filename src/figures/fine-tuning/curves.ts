import {
  bestPass,
  fitPolynomial,
  rootMeanSquare,
  samplePoints,
  trainingRun,
  type Losses,
  type Point,
} from '~/model/curve-fit';

// The two figures with curves share their points. Training data come from one seed, validation from another.
const SEED = 2;
export const validation = samplePoints(200, 99);
export const examples = (count: number): Point[] => samplePoints(count, SEED);

/** A curve through twelve points, and how far it is off. */
export const fits = [
  { name: 'two numbers', says: 'a straight line', degree: 1 },
  { name: 'four numbers', says: 'one dip, one peak', degree: 3 },
  { name: 'ten numbers', says: 'nearly through each', degree: 9 },
].map((fit) => {
  const coefficients = fitPolynomial(examples(12), fit.degree);
  return {
    ...fit,
    coefficients,
    training: rootMeanSquare(coefficients, examples(12)),
    validation: rootMeanSquare(coefficients, validation),
  };
});

export const PASSES = 3000;

/** Three training runs, with the pass where validation was best and the losses after the last. */
export const runs = [
  { name: 'two numbers, 96 examples', verdict: 'underfits', degree: 1, count: 96 },
  { name: 'ten numbers, 12 examples', verdict: 'overfits', degree: 9, count: 12 },
  { name: 'ten numbers, 96 examples', verdict: 'fits', degree: 9, count: 96 },
].map((run) => {
  const losses = trainingRun(examples(run.count), validation, run.degree, PASSES, 0.3);
  return { ...run, losses, best: bestPass(losses), end: losses.at(-1)! };
});

/** Error on new points of ten numbers fitted to so many examples. */
export const errorFrom = (count: number): number =>
  rootMeanSquare(fitPolynomial(examples(count), 9), validation);

/** About `count` passes, each a fixed factor after the one before, the first and the last among them. */
export function spread(losses: readonly Losses[], count: number): Losses[] {
  const last = losses.length - 1;
  const passes = Array.from({ length: count }, (_, i) => Math.round(last ** (i / (count - 1))));
  return [...new Set(passes)].flatMap((pass) => losses[pass] ?? []);
}
