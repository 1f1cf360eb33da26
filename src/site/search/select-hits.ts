import { isNamed, type Hit } from '~/search/search';

/** What a thing that was found can be, in the order of the dialog. Its id begins so: `term:token`. */
export const kinds = ['term', 'place', 'claim', 'question'] as const;
export type Kind = (typeof kinds)[number];

/** What the dialog shows, by the part that it stands in, best first. */
export type Selected = Readonly<Record<Kind, readonly Hit[]>>;

const most: Record<Kind, number> = { term: 5, place: 4, claim: 3, question: 3 };

/**
 * Of all that was found what is worth a row. Terms stand above places, so one that is found by a word of its
 * definition alone is shown only if no place fits better. `taught` gives the place that teaches a term: it follows the
 * places whose own titles fit.
 *
 * `selectHits([{ id: 'term:token', match: 'name', … }], () => undefined).term` → that hit
 */
export function selectHits(hits: readonly Hit[], taught: (term: string) => string | undefined): Selected {
  const of = (kind: Kind) => hits.filter(({ id }) => id.startsWith(`${kind}:`));
  const [terms, places] = [of('term'), of('place')];
  const term = terms.some(isNamed) ? terms.filter(isNamed) : terms.filter(isAsGoodAs(places[0])).slice(0, 2);
  return {
    term: term.slice(0, most.term),
    place: selectPlaces(
      places,
      term.filter(isNamed).map(({ id }) => taught(id)),
    ),
    claim: of('claim').filter(isClose).slice(0, most.claim),
    question: of('question').filter(isClose).slice(0, most.question),
  };
}

function selectPlaces(places: readonly Hit[], [taught]: readonly (string | undefined)[]): Hit[] {
  const named = places.filter(isNamed).slice(0, most.place - 1);
  const teaching = taught && named.every(({ id }) => id !== taught);
  const home: Hit[] = teaching ? [{ id: taught, match: 'text', via: '', score: 1 }] : [];
  const chosen = [...named, ...home];
  const others = places.filter(({ id, score }) => score > 0.3 && chosen.every((hit) => hit.id !== id));
  // Passages of the full text follow, and know the rest better.
  return [...chosen, ...others.slice(0, Math.max(0, 2 - chosen.length))];
}

/** Is it found nearly as well as the best place? A place that has the name in its title is found better. */
function isAsGoodAs(place: Hit | undefined): (term: Hit) => boolean {
  if (place && isNamed(place)) return () => false;
  return ({ score }) => score > 0.25 && score > 0.8 * (place?.score ?? 0);
}

/** A long statement need not have every word of a query. */
function isClose({ match, score }: Hit): boolean {
  return match !== 'part' || score > 0.55;
}
