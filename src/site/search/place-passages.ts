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
 * Passages of the pages found: of each page the one or two sections that hold most of what was asked. Chapters go
 * before the pages of terms, which the dialog lists by themselves.
 *
 * `placePassages([{ url: '/tokens/', meta: { title: 'Tokens' }, sub_results: [{ title: 'Pieces', … }] }], isTerm)` →
 * `[{ href: '/tokens/#pieces', title: 'Pieces', above: 'Tokens', html: '… <mark>piece</mark> …' }]`
 */
export function placePassages(pages: readonly FoundPage[], isTerm: (url: string) => boolean): PassageRow[] {
  const chapters = pages.filter(({ url }) => !isTerm(url));
  const terms = pages.filter(({ url }) => isTerm(url));
  return [...chapters, ...terms].flatMap((page) => {
    const above = page.meta.title ?? '';
    return [...page.sub_results]
      .sort((one, other) => weigh(other) - weigh(one))
      .slice(0, isTerm(page.url) ? 1 : 2)
      .map(({ title, url, excerpt }) => ({
        href: url.replace(/#_top$/, ''),
        title,
        html: excerpt,
        ...(title === above ? {} : { above }),
      }));
  });
}

export interface PassageRow extends Row {
  readonly html: string;
}

function weigh({ weighted_locations: locations }: FoundSection): number {
  return locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);
}
