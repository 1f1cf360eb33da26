import type { APIRoute } from 'astro';
import { getTerms } from '~/glossary/terms.content';
import { plainText } from '~/strings/inline';

/** The terms as the search dialog needs them; fetched when it opens. */
export const GET: APIRoute = async () =>
  Response.json(
    (await getTerms()).map(({ id, data, href }) => ({
      id,
      href,
      term: data.term,
      aliases: [...data.aliases, ...data.searchOnly],
      short: plainText(data.short),
    })),
  );
