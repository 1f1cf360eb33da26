import { sharedLength } from '~/search/near';
import { searchSays } from '~/strings/search-said';
import { normalise } from '~/strings/spelling';
import type { Row } from './find';

/** A page as Pagefind gives it. */
export interface FoundPage {
  readonly url: string;
  readonly meta: { readonly title?: string };
  readonly sub_results: readonly FoundSection[];
}

interface FoundSection {
  readonly title: string;
  readonly url: string;
  /** With `<mark>` around what was found, as all its markup. */
  readonly excerpt: string;
  readonly weighted_locations: readonly { readonly balanced_score: number }[];
}

/**
 * Passages of the pages found: of each chapter the one or two sections that hold most of what was asked, and then the
 * pages of terms. Pagefind answers what it does not know with words that begin alike, with a letter if need be: those
 * are no passages.
 *
 * `placePassages([{ url: '/tokens/', meta: { title: 'Tokens' }, sub_results: [{ title: 'Pieces', … }] }], 'piece')` →
 * `[{ href: '/tokens/#pieces', title: 'Pieces', above: 'Tokens', html: '… <mark>pieces</mark> …' }]`
 */
export function placePassages(pages: readonly FoundPage[], query: string): PassageRow[] {
  const words = normalise(query).split(' ');
  const rows = pages.map((page) => {
    const sections = page.sub_results.filter(({ excerpt }) => holds(excerpt, words));
    const [best, second] = sections.toSorted((one, other) => weigh(other) - weigh(one));
    return { page, sections: [best, second].filter((section) => section !== undefined) };
  });
  const isTerm = ({ page }: { page: FoundPage }) => page.url.includes('/glossary/');
  return [
    ...rows
      .filter((row) => !isTerm(row))
      .flatMap(({ page, sections }) => sections.map((one) => place(page, one))),
    ...rows.filter(isTerm).flatMap(({ page, sections: [best] }) => {
      const { title = '' } = page.meta;
      return best ? [{ href: page.url, title, above: searchSays.glossary, html: best.excerpt }] : [];
    }),
  ];
}

function place(
  { meta: { title: above = '' } }: FoundPage,
  { url, title, excerpt }: FoundSection,
): PassageRow {
  const row = { href: url.replace(/#_top$/, ''), title, html: excerpt };
  return title === above ? row : { ...row, above };
}

/** Is one of the words marked in it, or as much of it as tells it from others? */
function holds(excerpt: string, words: readonly string[]): boolean {
  const marks = [...excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].map(([, marked = '']) => normalise(marked));
  return marks.some((marked) =>
    words.some((word) => sharedLength(marked, word) >= Math.min(4, word.length, Math.max(3, marked.length))),
  );
}

export interface PassageRow extends Row {
  readonly html: string;
}

function weigh({ weighted_locations: locations }: FoundSection): number {
  return locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);
}
