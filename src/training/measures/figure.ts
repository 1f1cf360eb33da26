/*
 * A share that was measured, and how far it can be trusted.
 */
import { answerAll, type Question } from '../../model/evaluation.ts';
import { wilson } from '../../model/metrics.ts';
import type { Tokenizer } from '../../model/tokenizer.ts';
import type { Model } from '../../model/transformer.ts';

/** A model that is measured, and the tokenizer that goes with it. */
export interface Subject {
  readonly model: Model;
  readonly tokenizer: Tokenizer;
}

/** A share of `n` cases, and between which two the true share lies, with 95 % confidence. */
export interface Figure {
  readonly value: number;
  readonly n: number;
  readonly low: number;
  readonly high: number;
}

/** `figureOf(18, 20)` → `{ value: 0.9, n: 20, low: 0.699, high: 0.972 }`, after Wilson. */
export function figureOf(right: number, n: number): Figure {
  const [low, high] = wilson(right, n);
  return { value: right / n, n, low, high };
}

/** Several figures as one: their cases added up. `pool([figureOf(1, 2), figureOf(3, 4)])` → `figureOf(4, 6)` */
export function pool(figures: readonly Figure[]): Figure {
  const sum = (of: (figure: Figure) => number) => figures.reduce((total, figure) => total + of(figure), 0);
  return figureOf(
    Math.round(sum(({ value, n }) => value * n)),
    sum(({ n }) => n),
  );
}

/** The share of `questions` that the model answers exactly. */
export function ask({ model, tokenizer }: Subject, questions: readonly Question[]): Figure {
  const answers = answerAll(model, tokenizer, questions);
  return figureOf(answers.filter(({ isRight }) => isRight).length, answers.length);
}
