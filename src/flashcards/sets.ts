/** What is asked of a card: its meaning, with the term in front; the term; or now one, now the other. */
export const asks = ['meaning', 'term', 'mixed'] as const;
export type Ask = (typeof asks)[number];

/** Which cards, and which way round. */
export interface Choice {
  /** The slug of a chapter, the name of a theme behind `theme-`, or nothing for the whole glossary. */
  readonly set: string;
  readonly ask: Ask;
}

/** Where a term stands in the book and in the glossary. */
export interface TermPlace {
  readonly id: string;
  /** Empty if no chapter teaches it. */
  readonly chapter: string;
  readonly theme: string;
}

/** The name of a theme as a set; chapters and themes share some names: `setOfTheme('tokens')` → `'theme-tokens'` */
export function setOfTheme(theme: string): string {
  return `theme-${theme}`;
}

/**
 * The choice that an address holds. What it does not say, or says wrongly, is the whole glossary, asked for meanings.
 *
 * `readChoice('?set=tokens&ask=term', ['tokens'])` → `{ set: 'tokens', ask: 'term' }`
 */
export function readChoice(search: string, sets: readonly string[]): Choice {
  const asked = new URLSearchParams(search);
  return {
    set: sets.find((set) => set === asked.get('set')) ?? '',
    ask: asks.find((ask) => ask === asked.get('ask')) ?? 'meaning',
  };
}

/** The search part of an address for a choice: `writeChoice({ set: 'tokens', ask: 'term' })` → `'?set=tokens&ask=term'` */
export function writeChoice({ set, ask }: Choice): string {
  const asked = new URLSearchParams();
  if (set !== '') asked.set('set', set);
  if (ask !== 'meaning') asked.set('ask', ask);
  const search = asked.toString();
  return search && `?${search}`;
}

/** Whether a term belongs to a set: `isInSet('', { id: 'bpe', chapter: 'tokens', theme: 'tokens' })` → `true` */
export function isInSet(set: string, { chapter, theme }: TermPlace): boolean {
  return set === '' || set === chapter || set === setOfTheme(theme);
}
