import type { APIRoute, GetStaticPaths } from 'astro';
import type { Depth } from '~/glossary/depth';
import { getTerms, type Term } from '~/glossary/terms.content';
import { inlineHtml } from '~/strings/inline';

/** What cards say to readers who want more than the sentence, by term; nobody else fetches it. */
export const getStaticPaths = (() => [
  { params: { depth: 'paragraph' satisfies Depth } },
  { params: { depth: 'technical' satisfies Depth } },
]) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params }) => {
  const terms = await getTerms();
  return Response.json(Object.fromEntries(terms.map((term) => [term.id, tell(term, params['depth'])])));
};

/** A term that has nothing for developers is told to them as to everybody. */
function tell({ entry, data }: Term, depth: string | undefined): string {
  return depth === 'technical' && data.technical
    ? `<p>${inlineHtml(data.technical)}</p>`
    : (entry.rendered?.html ?? '');
}
