import type { APIRoute } from 'astro';
import { getChapters } from '~/chapter/chapters.content';
import { getTerms } from '~/glossary/terms.content';
import { toPath } from '~/paths';
import type { SearchEntries } from '~/site/search/entries';
import { plainText } from '~/strings/inline';

/** What the search dialog finds at once, before the full-text index has arrived; fetched when it opens. */
export const GET: APIRoute = async () => {
  const terms = (await getTerms()).map(({ id, data, href }) => ({
    id,
    href,
    term: data.term,
    aliases: [...data.aliases, ...data.searchOnly],
    short: plainText(data.short),
  }));
  const sections = (await getChapters()).flatMap((chapter) =>
    chapter.sections.map(({ id, title }) => ({
      href: toPath(`/${chapter.slug}/#${id}`),
      title,
      chapter: `${chapter.number} ${chapter.data.title}`,
    })),
  );
  return Response.json({ terms, sections } satisfies SearchEntries);
};
