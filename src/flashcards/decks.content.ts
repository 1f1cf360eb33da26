import { chapters } from '~/chapter/book';
import { getTerms, type Term } from '~/glossary/terms.content';

/** The terms of one chapter, in the order in which it teaches them. */
export interface Deck {
  /** Of the chapter; empty for the terms that none teaches. */
  readonly slug: string;
  /** Number and title of the chapter. */
  readonly title: string | undefined;
  readonly terms: readonly Term[];
}

/** All terms by the chapter that teaches them; those that none teaches come last. */
export async function getDecks(): Promise<Deck[]> {
  const terms = await getTerms();
  const decks = chapters.map(({ slug, number, title }) => ({
    slug,
    title: `${number} ${title}`,
    terms: terms.filter(({ taught }) => chapterOf(taught) === number).sort(bySection),
  }));
  return [
    ...decks,
    { slug: '', title: undefined, terms: terms.filter(({ taught }) => taught === undefined) },
  ].filter((deck) => deck.terms.length > 0);
}

const chapterOf = (taught: Term['taught']) => Number(taught?.number.split('.')[0]);
const bySection = ({ taught: one }: Term, { taught: other }: Term) =>
  (one?.number ?? '').localeCompare(other?.number ?? '', 'en', { numeric: true });
