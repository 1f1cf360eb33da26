import { getEntry, type CollectionEntry } from 'astro:content';
import { AstroError } from 'astro/errors';
import { linkSection, type SectionLink } from '~/chapter/chapters.content';

export interface FoundMisconception {
  readonly entry: CollectionEntry<'misconceptions'>;
  /** The section that teaches what is true. */
  readonly taught: SectionLink;
}

/** The misconception of an id. */
export async function getMisconception(id: string, askedBy: string): Promise<FoundMisconception> {
  const entry = await getEntry('misconceptions', id);
  if (!entry)
    throw new AstroError(
      `There is no misconception \`${id}\`.`,
      `${askedBy} names it. Add \`content/misconceptions/${id}.md\`, or correct the id.`,
    );
  return { entry, taught: await linkSection(entry.data.taught, `\`content/misconceptions/${id}.md\``) };
}
