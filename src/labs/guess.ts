/** What a reader says before a lab shows what happens. Only an open guess can change. */
export type Guess =
  | { readonly state: 'open' }
  | { readonly state: 'committed'; readonly value: number }
  | { readonly state: 'skipped' };

/** What a reader does with a guess. */
export type GuessEvent = { readonly kind: 'commit'; readonly value: number } | { readonly kind: 'skip' };

/** A guess held against what the model did, both on the scale that was guessed on. */
export interface Gap {
  /** Where the two stand on the scale, in per cent of its length. */
  readonly you: number;
  readonly model: number;
  /** How far apart they are, in units of the scale. */
  readonly size: number;
  readonly side: 'over' | 'under' | 'exact';
}

/**
 * The guess after something was done with it; a guess once made stays.
 *
 * `changeGuess({ state: 'open' }, { kind: 'commit', value: 40 })` → `{ state: 'committed', value: 40 }`
 */
export function changeGuess(guess: Guess, event: GuessEvent): Guess {
  if (guess.state !== 'open') return guess;
  return event.kind === 'skip' ? { state: 'skipped' } : { state: 'committed', value: event.value };
}

/**
 * The gap between a guess and what the model did, on a scale from 0 to `most`. Both are taken to whole units.
 *
 * `measureGap(30, 11.4, 100)` → `{ you: 30, model: 11, size: 19, side: 'over' }`
 */
export function measureGap(guess: number, model: number, most: number): Gap {
  const [said, was] = [Math.round(guess), Math.round(model)];
  return {
    you: (100 * said) / most,
    model: (100 * was) / most,
    size: Math.abs(said - was),
    side: said > was ? 'over' : said < was ? 'under' : 'exact',
  };
}
