/*
 * How sentences are written from patterns: `{product}` is a slot, `(today|now|)` a choice of which one may be empty.
 */

export type Draw = () => number;

/** What may stand in each slot. */
export type Slots = Readonly<Record<string, readonly string[]>>;

/** One of `from`, each as likely. `pick(() => 0.5, ['a', 'b', 'c'])` → `'b'` */
export function pick<T>(draw: Draw, from: readonly T[]): T {
  return from[Math.floor(draw() * from.length)]!;
}

/** `count` different ones of `from`, in random order. `sample(() => 0, ['a', 'b', 'c'], 2)` → `['a', 'c']` */
export function sample<T>(draw: Draw, from: readonly T[], count: number): T[] {
  const left = [...from];
  return Array.from({ length: count }, () => {
    const at = Math.floor(draw() * left.length);
    const taken = left[at]!;
    left[at] = left.at(-1)!;
    left.pop();
    return taken;
  });
}

/** A key of `weights`, each as likely as its weight says. `pickWeighted(() => 0.9, { a: 1, b: 3 })` → `'b'` */
export function pickWeighted<K extends string>(draw: Draw, weights: Readonly<Record<K, number>>): K {
  const entries = Object.entries(weights) as [K, number][];
  let left = draw() * entries.reduce((sum, [, weight]) => sum + weight, 0);
  return (entries.find(([, weight]) => (left -= weight) < 0) ?? entries[0]!)[0];
}

/**
 * A sentence from `pattern`. What `bound` has for a slot is used, what is drawn is added to it, so that patterns
 * with the same `bound` speak of the same things.
 * `fill(draw, 'i like the {product}', { product: ['lamp'] })` → `'i like the lamp'`
 */
export function fill(draw: Draw, pattern: string, slots: Slots, bound: Record<string, string> = {}): string {
  const text = pattern
    .replace(/\(([^)]*)\)/g, (_, choices: string) => pick(draw, choices.split('|')))
    .replace(/\{(\w+)\}/g, (_, slot: string) => (bound[slot] ??= pick(draw, slots[slot]!)));
  return tidy(text);
}

/** Single spaces, and "an" before a vowel: `tidy('a  awful lamp')` → `'an awful lamp'`, but `'a useless lamp'`. */
export function tidy(text: string): string {
  return text
    .replace(/ +/g, ' ')
    .trim()
    .replace(/\ban? (?=\w)/g, 'a ')
    .replace(/\ba (?=[aeio]|u(?!se))/g, 'an ');
}

/** All words that `patterns` can write besides what stands in their slots. `wordsOf(['(a|the) {x} .'])` → `['a', 'the', '.']` */
export function wordsOf(patterns: readonly string[]): string[] {
  return patterns.flatMap((pattern) => pattern.replace(/\{\w+\}/g, ' ').match(/[^\s()|]+/g) ?? []);
}
