/**
 * Puts values into a text of ours: `fill('{right} of {count}', { right: 2, count: 5 })` → `'2 of 5'`.
 * A name without a value stays as it is, so that a slip is seen.
 */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
    String((Object.hasOwn(values, name) ? values[name] : undefined) ?? whole),
  );
}
