import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { getChapters } from '~/chapter/chapters.content';
import { getClaims } from '~/claims/claims.content';
import { toPath } from '~/paths';
import type { StatementEntries } from '~/site/search/entries';
import { fill } from '~/strings/fill';
import { plainText } from '~/strings/inline';
import { strings } from '~/strings/en';

/** The claims and the questions, as the search dialog lists them: no answers, no reasons. */
export const GET: APIRoute = async () => {
  const claims = (await getClaims()).flatMap(({ chapter, claims: placed }) =>
    placed.map(({ claim, taught }) => ({
      href: toPath(`/claims/#${claim.id}`),
      text: plainText(claim.statement),
      above: fill(strings['search.claim'], {
        verdict: strings[`verdict.${claim.verdict}`],
        chapter: chapter.title,
      }),
      taught: taught.href,
    })),
  );
  const quizzes = await getCollection('quizzes');
  const questions = (await getChapters()).flatMap(({ slug, title }) =>
    quizzes
      .filter(({ id }) => id === slug)
      .flatMap(({ data }) => data.questions)
      .map(({ id, prompt, see }) => ({
        href: toPath(`/${slug}/#q-${id}`),
        text: plainText(prompt),
        above: fill(strings['search.question'], { chapter: title }),
        taught: toPath(`/${slug}/#${see}`),
      })),
  );
  return Response.json({ claims, questions } satisfies StatementEntries);
};
