/*
 * What it takes to train a language model, on the back of an envelope: operations, days, memory, and how to
 * divide a budget between parameters and text. Rules of thumb for dense transformers; none is exact.
 */

/** Tokens of text per parameter for the best use of a fixed budget: Hoffmann et al. 2022 (arXiv:2203.15556), rounded. */
export const TOKENS_PER_PARAMETER = 20;

/**
 * Bytes per parameter while training with the Adam optimiser in mixed precision, activations left out:
 * weights and gradients 2 each, the optimiser's own copy and its two averages 4 each. Rajbhandari et al. 2019 (arXiv:1910.02054).
 */
export const BYTES = { weights: 2, gradients: 2, optimizer: 12 } as const;

/**
 * Operations to train `parameters` on `tokens`: 2 per parameter and token for the bet, 4 for the corrections.
 * Kaplan et al. 2020 (arXiv:2001.08361). `trainingOperations(175e9, 300e9)` → `3.15e23`.
 */
export function trainingOperations(parameters: number, tokens: number): number {
  return 6 * parameters * tokens;
}

/** Useful operations per second of one chip that gets through `tokens` a second. `operationsPerSecond(65e9, 380)` → `1.482e14`. */
export function operationsPerSecond(parameters: number, tokens: number): number {
  return trainingOperations(parameters, tokens);
}

/** Days for `operations` on `chips`, each with `rate` useful operations per second, without a halt. `days(8.64e18, 10, 1e13)` → `1`. */
export function days(operations: number, chips: number, rate: number): number {
  return operations / (chips * rate * 86_400);
}

/**
 * The parameters and tokens that use up `operations` at 20 tokens per parameter: 6 × N × 20 N = operations.
 * `balancedSplit(1.2e22)` → `{ parameters: 1e10, tokens: 2e11 }`.
 */
export function balancedSplit(operations: number): { parameters: number; tokens: number } {
  const parameters = Math.sqrt(operations / (6 * TOKENS_PER_PARAMETER));
  return { parameters, tokens: TOKENS_PER_PARAMETER * parameters };
}

/** The bytes that must be held while `parameters` are trained, activations left out. `trainingBytes(1.5e9)` → `24e9`. */
export function trainingBytes(parameters: number): number {
  return (BYTES.weights + BYTES.gradients + BYTES.optimizer) * parameters;
}

/**
 * What is left of a loss when something grows `times` over and loss falls as its power law.
 * Kaplan et al. 2020: exponent 0.05 for compute. `lossLeft(10, 0.05)` → `0.891…`.
 */
export function lossLeft(times: number, exponent: number): number {
  return times ** -exponent;
}
