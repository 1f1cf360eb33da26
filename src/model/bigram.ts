/*
 * The smallest model that can be trained as the large ones are: it sees one word and bets on the next.
 * Its parameters are one table of scores. Gradient descent lowers the loss, which is the surprise at the
 * words that really came, and a second set of sentences, never learned from, shows what was learned by heart.
 * Method: Jurafsky & Martin, "Speech and Language Processing", the chapters on n-grams and on neural networks.
 */

/** The loss in nats per word, `step` by step; step 0 is the model before training. */
export interface Run {
  readonly training: readonly number[]; // (steps + 1)
  readonly validation: readonly number[]; // (steps + 1)
  /** Different words, the mark for the end of a sentence included. */
  readonly vocabulary: number;
  readonly parameters: number;
}

/** How often each word (row) is followed by each word (column), as rows of a table. */
type Counts = readonly (readonly number[])[]; // (vocabulary, vocabulary)

const END = '<end>';

/**
 * Train on `training` for `steps` steps of gradient descent on all of it at once, from scores of 0.
 * Words of the validation sentences belong to the vocabulary too, so that no word is unknown.
 * `train([['red', 'lamp']], [['red', 'lamp']], { steps: 0, rate: 1 }).training` → `[ln 3]`.
 */
export function train(
  training: readonly (readonly string[])[],
  validation: readonly (readonly string[])[],
  { steps, rate }: { readonly steps: number; readonly rate: number },
): Run {
  const words = [...new Set([END, ...training.flat(), ...validation.flat()])];
  const [lessons, exam] = [countPairs(training, words), countPairs(validation, words)];
  let scores: number[][] = words.map(() => words.map(() => 0));
  const losses = { training: [loss(scores, lessons)], validation: [loss(scores, exam)] };
  for (let step = 0; step < steps; step++) {
    scores = descend(scores, lessons, rate);
    losses.training.push(loss(scores, lessons));
    losses.validation.push(loss(scores, exam));
  }
  return { ...losses, vocabulary: words.length, parameters: words.length ** 2 };
}

/** The step, from 0, with the lowest loss: `bestStep([3, 1, 2])` → `1`. */
export function bestStep(losses: readonly number[]): number {
  return losses.indexOf(Math.min(...losses));
}

/**
 * Sentences for training and for validation, so that no sentence stands in both, nor twice in one.
 * `split([['a'], ['a'], ['b'], ['c']], 1, 2)` → `{ training: [['a']], validation: [['b'], ['c']] }`.
 */
export function split(sentences: readonly (readonly string[])[], training: number, validation: number) {
  const distinct = [...new Map(sentences.map((words) => [words.join(' '), words])).values()];
  return {
    training: distinct.slice(0, training),
    validation: distinct.slice(distinct.length - validation),
  };
}

/** One step: each score moves with the share of times its word really came, and against the bet on it. */
function descend(scores: readonly number[][], counts: Counts, rate: number): number[][] {
  const all = sum(counts.map(sum));
  return scores.map((row, word) => {
    const followers = counts[word] ?? [];
    const times = sum(followers);
    const bets = probabilities(row);
    return row.map(
      (score, next) => score + (rate * ((followers[next] ?? 0) - times * (bets[next] ?? 0))) / all,
    );
  });
}

/** Mean surprise, -ln p of the word that came, over all pairs of neighbours. */
function loss(scores: readonly number[][], counts: Counts): number {
  const surprise = scores.map((row, word) => {
    const bets = probabilities(row);
    return sum((counts[word] ?? []).map((times, next) => (times > 0 ? -times * Math.log(bets[next]!) : 0)));
  });
  return sum(surprise) / sum(counts.map(sum));
}

function countPairs(sentences: readonly (readonly string[])[], words: readonly string[]): Counts {
  const ids = new Map(words.map((word, id) => [word, id]));
  const counts = words.map(() => words.map(() => 0));
  for (const sentence of sentences) {
    const line = [END, ...sentence, END].map((word) => ids.get(word)!);
    for (let at = 1; at < line.length; at++) counts[line[at - 1]!]![line[at]!]! += 1;
  }
  return counts;
}

function probabilities(scores: readonly number[]): number[] {
  const highest = Math.max(...scores);
  const weights = scores.map((score) => Math.exp(score - highest));
  const total = sum(weights);
  return weights.map((weight) => weight / total);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
