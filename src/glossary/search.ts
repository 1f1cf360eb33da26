import { normalise, slips } from '~/strings/spelling';

/** A term as the search sees it. */
export interface Searchable {
  readonly id: string;
  readonly term: string;
  /** Other names, abbreviations and what readers type: all are searched alike. */
  readonly aliases: readonly string[];
  readonly short: string;
}

/** How a term was found, best first. */
export type Match = 'name' | 'prefix' | 'word' | 'spelling' | 'definition';

export interface Hit {
  readonly id: string;
  readonly match: Match;
  /** The name or alias that was found: `RAG` for *Retrieval-augmented generation*. */
  readonly via: string;
}

const rank: Record<Match, number> = { name: 0, prefix: 1, word: 2, spelling: 3, definition: 4 };

/**
 * The terms that fit what a reader typed, best first: the same name, names that begin so, names with a word that
 * begins so, names a slip or two away, definitions with all the words. Case, accents, hyphens and British or American
 * spelling make no difference. Slips are looked for only where nothing fits better.
 *
 * `searchTerms('halucination', terms)[0]` → `{ id: 'hallucination', match: 'spelling', via: 'Hallucination' }`
 */
export function searchTerms(query: string, terms: readonly Searchable[]): Hit[] {
  const wanted = normalise(query);
  if (wanted === '') return [];
  const exact = terms.flatMap((term) => bestHit(term, (name) => matchExactly(wanted, name)));
  const named = exact.some((hit) => hit.match !== 'definition');
  const close = named ? [] : terms.flatMap((term) => bestHit(term, (name) => matchLoosely(wanted, name)));
  const found = new Set([...exact, ...close].map((hit) => hit.id));
  const defined = terms
    .filter((term) => !found.has(term.id) && mentions(normalise(term.short), wanted))
    .map((term): Scored => ({ id: term.id, match: 'definition', via: term.term, distance: 0 }));
  return [...exact, ...close, ...defined]
    .sort((a, b) => rank[a.match] - rank[b.match] || a.distance - b.distance || a.via.length - b.via.length)
    .map(({ id, match, via }) => ({ id, match, via }));
}

type Scored = Hit & { distance: number };
type Found = { match: Match; distance: number } | undefined;

/** The best way in which any of a term’s names fits, as a list of one or none. */
function bestHit({ id, term, aliases }: Searchable, fit: (name: string) => Found): Scored[] {
  const hits = [term, ...aliases].flatMap((via): Scored[] => {
    const found = fit(normalise(via));
    return found ? [{ id, via, ...found }] : [];
  });
  hits.sort((a, b) => rank[a.match] - rank[b.match] || a.distance - b.distance);
  return hits.slice(0, 1);
}

function matchExactly(wanted: string, name: string): Found {
  // A plural is the same name.
  if (name === wanted || `${name}s` === wanted) return { match: 'name', distance: 0 };
  if (name.startsWith(wanted)) return { match: 'prefix', distance: name.length - wanted.length };
  if (` ${name}`.includes(` ${wanted}`)) return { match: 'word', distance: name.length - wanted.length };
  return undefined;
}

function matchLoosely(wanted: string, name: string): Found {
  const limit = wanted.length < 4 ? 0 : wanted.length < 7 ? 1 : 2;
  if (limit === 0) return undefined;
  // The whole name, its beginning as far as the reader has typed, or one of its words.
  const parts = [name, name.slice(0, wanted.length), ...name.split(' ')];
  const distance = Math.min(...parts.map((part) => slips(wanted, part, limit)));
  return distance <= limit ? { match: 'spelling', distance } : undefined;
}

function mentions(text: string, wanted: string): boolean {
  return wanted.split(' ').every((word) => word.length > 2 && ` ${text}`.includes(` ${word}`));
}
