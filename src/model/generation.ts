/*
 * Writing: the model scores, chance draws, the token drawn is read like any other, and so on.
 */
import { type Choice, chooseNext, type Sampling } from './sampling.ts';
import { forward, type Model, type State } from './transformer.ts';

/** Where writing ends, besides at the end of the context window. */
export interface Until {
  /** At most so many tokens. */
  readonly most: number;
  /** A token that ends the text; it is not given. */
  readonly end: number;
}

/**
 * The tokens that follow `prompt`, one at a time, each with the probabilities it was drawn from. The prompt is read in
 * one go, then each token costs one row: what came before is kept in `state` (the KV cache, Pope et al. 2022,
 * arXiv:2211.05102).
 *
 * `for (const { token } of generate(model, state, [1, 40, 7], { temperature: 0 }, { most: 5, end: 1 }, draw)) …`
 */
export function* generate(
  model: Model,
  state: State,
  prompt: readonly number[],
  sampling: Sampling,
  { most, end }: Until,
  draw: () => number,
): Generator<Choice> {
  const { vocab, context } = model.config;
  let logits = forward(model, state, prompt);
  for (let at = prompt.length; at <= Math.min(context - 1, prompt.length + most - 1); at++) {
    const chosen = chooseNext(logits.subarray(logits.length - vocab), sampling, draw);
    if (chosen.token === end) return;
    yield chosen;
    logits = forward(model, state, [chosen.token], at);
  }
}
