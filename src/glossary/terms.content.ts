import { getCollection, type CollectionEntry } from 'astro:content';
import { AstroError } from 'astro/errors';
import { getChapters, linkSection, type SectionLink } from '~/chapter/chapters.content';
import { oncePerBuild } from '~/once-per-build';
import { toPath } from '~/paths';
import { buildLexicon, type Lexicon } from './forms';
import { findTaught } from './taught';

export interface Term {
  readonly id: string;
  readonly entry: CollectionEntry<'glossary'>;
  readonly data: CollectionEntry<'glossary'>['data'];
  readonly href: string;
  /** The section that explains it, where a chapter does. */
  readonly taught: SectionLink | undefined;
}

/** All terms, by name. */
export const getTerms = oncePerBuild(async (): Promise<Term[]> => {
  const entries = await getCollection('glossary');
  const chapters = await getChapters();
  const sections = chapters.flatMap((chapter) =>
    chapter.sections.map(({ id, markdown }) => ({ chapter: chapter.slug, id, markdown })),
  );
  const found = findTaught(sections, lexiconOf(entries));
  const terms = entries.map(async (entry): Promise<Term> => {
    const home = found.get(entry.id);
    const anchor = entry.data.taught ?? (home && `${home.chapter}#${home.id}`);
    return {
      id: entry.id,
      entry,
      data: entry.data,
      href: toPath(`/glossary/${entry.id}/`),
      taught: anchor ? await linkSection(anchor, `\`content/glossary/${entry.id}.md\``) : undefined,
    };
  });
  return (await Promise.all(terms)).sort((a, b) => a.data.term.localeCompare(b.data.term, 'en'));
});

/** The terms of these ids, in their order. */
export async function getTermsOf(ids: readonly string[], askedBy: string): Promise<Term[]> {
  const terms = new Map((await getTerms()).map((term) => [term.id, term]));
  return ids.map((id) => {
    const term = terms.get(id);
    if (!term)
      throw new AstroError(
        `The glossary has no term \`${id}\`.`,
        `${askedBy} asks for it. Add \`content/glossary/${id}.md\`, or correct the id.`,
      );
    return term;
  });
}

/** The forms under which terms are named in the text. */
export const getLexicon = oncePerBuild(async () => lexiconOf(await getCollection('glossary')));

/** The terms that are marked only where an author writes `<Term>`. */
export const getUnlinked = oncePerBuild(async (): Promise<readonly string[]> => {
  const entries = await getCollection('glossary');
  return entries.filter((entry) => !entry.data.link).map(({ id }) => id);
});

function lexiconOf(entries: readonly CollectionEntry<'glossary'>[]): Lexicon {
  return buildLexicon(entries.map(({ id, data }) => ({ id, term: data.term, aliases: data.aliases })));
}
