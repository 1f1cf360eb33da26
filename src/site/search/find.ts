import { buildIndex, search, type Hit, type Index } from '~/search/search';
import type { SearchEntries, StatementEntries } from './entries';
import { selectHits, type Kind, type Selected } from './select-hits';

/** A link among the results. */
export interface Row {
  readonly href: string;
  readonly title: string;
  /** What stands small above it. */
  readonly above?: string | undefined;
  /** What stands below it. */
  readonly text?: string;
}

export interface Finder {
  /** What fits, by part, in links. */
  find(query: string): Readonly<Record<Kind, Row[]>>;
  /** The name that a misspelt query meant, if it was one. */
  meant(query: string): string | undefined;
}

/** Finds terms, places, claims and questions at once. Without `statements`, which come a moment later, the first two. */
export function buildFinder(entries: SearchEntries, statements?: StatementEntries): Finder {
  const { terms, places } = entries;
  const { claims = [], questions = [] } = statements ?? {};
  const rows = new Map<string, Row>([
    ...terms.map(({ id, term, short, href }) => [`term:${id}`, { href, title: term, text: short }] as const),
    ...places.map(({ href, title, above }) => [`place:${href}`, { href, title, above }] as const),
    ...claims.map(({ href, text, above }) => [`claim:${href}`, { href, title: text, above }] as const),
    ...questions.map(({ href, text, above }) => [`question:${href}`, { href, title: text, above }] as const),
  ]);
  const index = indexOf(entries, [...claims, ...questions], rows);
  const homes = new Map(terms.map(({ id, taught }) => [`term:${id}`, taught && `place:${taught}`]));
  const draw = (hits: readonly Hit[]) => hits.flatMap(({ id }) => rows.get(id) ?? []);
  const select = (query: string): Selected => selectHits(search(index, query), (id) => homes.get(id));
  return {
    find(query) {
      const { term, place, claim, question } = select(query);
      return { term: draw(term), place: draw(place), claim: draw(claim), question: draw(question) };
    },
    meant(query) {
      const [best] = select(query).term;
      return best?.match === 'spelling' ? best.via : undefined;
    },
  };
}

/** A place is found by its title, by what readers type, and by the words of the statements that it answers. */
function indexOf(
  { terms, places }: SearchEntries,
  statements: StatementEntries['claims'],
  rows: ReadonlyMap<string, Row>,
): Index {
  const told = new Map<string, string>();
  for (const { taught, text } of statements) told.set(taught, `${told.get(taught) ?? ''} ${text}`);
  const isStatement = ([id]: [string, Row]) => /^(claim|question):/.test(id);
  return buildIndex([
    ...terms.map(({ id, term, aliases, short }) => ({ id: `term:${id}`, name: term, aliases, text: short })),
    ...places.map(({ href, title, aliases }) => {
      return { id: `place:${href}`, name: title, aliases, text: told.get(href) ?? '' };
    }),
    ...[...rows].filter(isStatement).map(([id, { title }]) => ({ id, name: '', aliases: [], text: title })),
  ]);
}
