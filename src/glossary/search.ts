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

/**
 * One form for all ways to write a word: no case, no accents, hyphens as blanks, “-ise” as “-ize”, “-our” as “-or”.
 *
 * `normalise(' Tokenisation ')` → `'tokenization'`; `normalise('few‑shot')` → `'few shot'`
 */
export function normalise(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/is(?=(e|es|ed|er|ers|ing|ation|ations)\b)/g, 'iz')
    .replace(/(behavi|col|fav|lab)our/g, '$1or')
    .replace(/ll(?=(ed|ing)\b)/g, 'l')
    .trim();
}

/**
 * How many slips lie between two words: letters added, dropped, changed, or two neighbours swapped
 * (Damerau, “A technique for computer detection and correction of spelling errors”, 1964), or `limit + 1` if more.
 *
 * `slips('temprature', 'temperature', 2)` → `1`; `slips('cat', 'elephant', 2)` → `3`
 */
export function slips(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const next = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (next[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      next.push(cost);
    }
    if (Math.min(...next) > limit) return limit + 1;
    before = last;
    last = next;
  }
  return Math.min(last[b.length] ?? 0, limit + 1);
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
