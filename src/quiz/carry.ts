/** A thing that has been picked up: the place it came from, where it is now, and how many places there are. */
export interface Held {
  readonly from: number;
  readonly at: number;
  readonly count: number;
}

/**
 * Where a held thing goes by a key; the same object if the key moves nothing. Places count from 0; −1 is none yet.
 *
 * `carry({ from: 2, at: 2, count: 5 }, 'ArrowUp').at` → `1`; at either end it stays.
 */
export function carry(held: Held, key: string): Held {
  const steps: Readonly<Record<string, number>> = {
    ArrowUp: held.at - 1,
    ArrowLeft: held.at - 1,
    ArrowDown: held.at + 1,
    ArrowRight: held.at + 1,
    Home: 0,
    End: held.count - 1,
  };
  const step = Object.hasOwn(steps, key) ? steps[key] : undefined;
  if (step === undefined) return held;
  const at = Math.min(Math.max(step, 0), held.count - 1);
  return at === held.at ? held : { ...held, at };
}

/** The place in a list for something let go at `y`, by the middles of the others: `placeAt(50, [10, 40, 70])` → `2` */
export function placeAt(y: number, middles: readonly number[]): number {
  return middles.filter((middle) => middle < y).length;
}
