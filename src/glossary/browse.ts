import type { Hit } from '~/search/search';

/** What a reader looks for in the glossary. Empty means: whatever it is. */
export interface Browse {
  readonly query: string;
  readonly theme: string;
  /** A capital. */
  readonly letter: string;
}

/** What an address asks for; what it cannot mean is left out. `readBrowse('?q=tok&letter=t', ['tokens'])` → `{ query: 'tok', theme: '', letter: 'T' }` */
export function readBrowse(search: string, themes: readonly string[]): Browse {
  const given = new URLSearchParams(search);
  const theme = given.get('theme') ?? '';
  const letter = (given.get('letter') ?? '').toUpperCase();
  return {
    query: (given.get('q') ?? '').slice(0, 200),
    theme: themes.includes(theme) ? theme : '',
    letter: /^[A-Z]$/.test(letter) ? letter : '',
  };
}

/** The same as the end of an address: `writeBrowse({ query: 'tok', theme: '', letter: 'T' })` → `'?q=tok&letter=T'` */
export function writeBrowse({ query, theme, letter }: Browse): string {
  const wanted = Object.entries({ q: query.trim(), theme, letter }).filter(([, value]) => value !== '');
  return wanted.length > 0 ? `?${new URLSearchParams(wanted)}` : '';
}

/**
 * Whether Back should lead to what was looked for before: not at every letter typed, but where a search begins and
 * where another theme or letter was chosen.
 *
 * `isNewStep({ query: '', theme: '', letter: '' }, { query: 't', theme: '', letter: '' })` → `true`
 */
export function isNewStep(before: Browse, after: Browse): boolean {
  const isOtherFilter = before.theme !== after.theme || before.letter !== after.letter;
  return isOtherFilter || (before.query === '') !== (after.query === '');
}

/** What to say of what was found. */
export interface Told {
  readonly says: 'found' | 'closest' | 'mentions' | 'parts' | 'none';
  /** How many terms that is. */
  readonly count: number;
  /** How many more have the words in their definition. */
  readonly more: number;
}

/** `tellHits([{ id: 'token', match: 'name', … }, { id: 'vocabulary', match: 'text', … }])` → `{ says: 'found', count: 1, more: 1 }` */
export function tellHits(hits: readonly Pick<Hit, 'match'>[]): Told {
  const [first] = hits;
  if (!first) return { says: 'none', count: 0, more: 0 };
  const inText = hits.filter(({ match }) => match === 'text').length;
  if (first.match === 'text') return { says: 'mentions', count: inText, more: 0 };
  if (first.match === 'part') return { says: 'parts', count: hits.length, more: 0 };
  const says = first.match === 'spelling' ? 'closest' : 'found';
  return { says, count: hits.length - inText, more: inText };
}

/**
 * What is worth showing: where a whole query was found, not what has some of its words alone; where nothing has all
 * of them, the nearest few.
 */
export function worthShowing<Found extends Pick<Hit, 'match' | 'score'>>(hits: readonly Found[]): Found[] {
  const whole = hits.filter(({ match }) => match !== 'part');
  const best = hits[0]?.score ?? 0;
  return whole.length > 0
    ? whole
    : hits.filter(({ score }) => score > 0.25 && score > best * 0.6).slice(0, 5);
}
