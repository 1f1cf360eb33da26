import type { APIRoute } from 'astro';
import { getChapters } from '~/chapter/chapters.content';
import { getTerms } from '~/glossary/terms.content';
import { toPath } from '~/paths';
import type { PlaceEntry, SearchEntries } from '~/site/search/entries';
import { sitePages } from '~/site/search/site-pages';
import { plainText } from '~/strings/inline';

/** What the search dialog finds at once, before the full-text index has arrived; fetched when it opens. */
export const GET: APIRoute = async () => {
  const terms = (await getTerms()).map(({ id, data, href, taught }) => ({
    id,
    href,
    term: data.term,
    aliases: [...data.aliases, ...data.searchOnly],
    short: plainText(data.short),
    ...(taught && { taught: taught.href }),
  }));
  const chapters = (await getChapters()).flatMap(({ slug, number, title, data, sections }): PlaceEntry[] => [
    { href: toPath(`/${slug}/`), title: `${number} ${data.title}`, aliases: [title, data.title] },
    ...sections.map((section) => ({
      href: toPath(`/${slug}/#${section.id}`),
      title: section.title,
      above: `${number} ${data.title}`,
      aliases: data.searchOnly?.[section.id] ?? [],
    })),
  ]);
  const pages = sitePages.map(({ path, ...page }) => ({ href: toPath(path), ...page }));
  return Response.json({ terms, places: [...chapters, ...pages] } satisfies SearchEntries);
};
