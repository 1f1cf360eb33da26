import { getCollection } from 'astro:content';
import { AstroError } from 'astro/errors';
import { oncePerBuild } from '~/once-per-build';
import { toPath } from '~/paths';
import { chapters as book, type BookChapter } from './book';
import type { ChapterFrontmatter } from './chapter.schema';
import { readingMinutes, splitSections, type Section } from './sections';

export interface Chapter extends BookChapter {
  readonly data: ChapterFrontmatter;
  readonly sections: readonly (Section & { readonly markdown: string })[];
  readonly minutes: number;
}

/** The chapters, in reading order. */
export const getChapters = oncePerBuild(async (): Promise<Chapter[]> => {
  const entries = await getCollection('docs');
  return book.map((chapter) => {
    const entry = entries.find(({ id }) => id === chapter.slug);
    if (!entry)
      throw new AstroError(
        `The book lists the chapter \`${chapter.slug}\`, but it has no file.`,
        `Add \`content/chapters/<part>/<number>-${chapter.slug}.mdx\`, or take it off the list in \`src/chapter/book.ts\`.`,
      );
    const body = entry.body ?? '';
    return {
      ...chapter,
      data: entry.data as ChapterFrontmatter,
      sections: splitSections(body, chapter.number),
      minutes: readingMinutes(body),
    };
  });
});

/** The chapter with a slug. */
export async function getChapter(slug: string, askedBy: string): Promise<Chapter> {
  const chapter = (await getChapters()).find((one) => one.slug === slug);
  if (!chapter)
    throw new AstroError(
      `There is no chapter \`${slug}\`.`,
      `${askedBy} asks for it. Correct the slug, or list the chapter in \`src/chapter/book.ts\`.`,
    );
  return chapter;
}

export interface SectionLink {
  readonly href: string;
  readonly number: string;
  readonly title: string;
}

/** Number, title and address of the section that an anchor like `tokens#pieces-not-words` names. */
export async function linkSection(anchor: string, askedBy: string): Promise<SectionLink> {
  const [slug = '', id = ''] = anchor.split('#');
  const chapter = await getChapter(slug, askedBy);
  const section = chapter.sections.find((one) => one.id === id);
  if (!section)
    throw new AstroError(
      `The chapter \`${slug}\` has no section \`${id}\`.`,
      `${askedBy} points at it. Its sections are: ${chapter.sections.map((one) => `\`${one.id}\``).join(', ')}.`,
    );
  return { href: toPath(`/${slug}/#${id}`), number: section.number, title: section.title };
}
