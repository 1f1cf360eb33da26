/**
 * The same things in an order that depends on the seed alone (Fisher–Yates with a hashed seed), so that a page built
 * twice is the same page, and a redo is not.
 *
 * `shuffle(['a', 'b', 'c'], 'seed')` is the same for ever; `shuffle([], 'x')` → `[]`
 */
export function shuffle<Item>(items: readonly Item[], seed: string): Item[] {
  const random = randomFrom(seed);
  const shuffled = [...items];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const held = shuffled[last] as Item;
    shuffled[last] = shuffled[other] as Item;
    shuffled[other] = held;
  }
  return shuffled;
}

/**
 * A stream of numbers in [0, 1) from a text: FNV-1a for the seed, then Mulberry32
 * (Tommy Ettinger, public domain), which is plenty for the order of four options.
 */
export function randomFrom(seed: string): () => number {
  let state = 0x811c9dc5;
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
