/**
 * When a tuned model pays. Tuning shortens the request, because instructions and examples move into the weights; a
 * hosted tuned model may cost more per token. What is saved per request must pay back what the tuning cost.
 */

export interface Tokens {
  readonly read: number;
  readonly written: number;
}

/** Money per token. Any currency, as long as it is the same throughout. */
export interface Prices {
  readonly read: number;
  readonly written: number;
}

/** What one request costs: `requestCost({ read: 1400, written: 150 }, { read: 1, written: 4 })` → `2000`. */
export function requestCost(tokens: Tokens, prices: Prices): number {
  return tokens.read * prices.read + tokens.written * prices.written;
}

/**
 * The same if `repeated` of the tokens read stand at the start of every request and are charged at `discount`
 * (0.25 = a quarter of the price), as some vendors do.
 * `cachedCost({ read: 1400, written: 150 }, { read: 1, written: 4 }, 1000, 0.25)` → `1250`.
 */
export function cachedCost(tokens: Tokens, prices: Prices, repeated: number, discount: number): number {
  return requestCost(tokens, prices) - repeated * (1 - discount) * prices.read;
}

/**
 * Price ratio × token ratio, tuned over base: below 1, each request gets cheaper. `tokenRatio` counts a written token at
 * as many read ones as it costs. `costRatio(2, 0.375)` → `0.75`.
 */
export function costRatio(priceRatio: number, tokenRatio: number): number {
  return priceRatio * tokenRatio;
}

/**
 * Requests after which the saving has paid back `once`, the cost of data, training and checking; `undefined` if a
 * tuned request is not cheaper, for then it never does.
 * `breakEven(2400, 0.002, 0.0015)` → about `4,800,000`.
 */
export function breakEven(once: number, before: number, after: number): number | undefined {
  return after < before ? once / (before - after) : undefined;
}
