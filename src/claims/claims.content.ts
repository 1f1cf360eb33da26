import { getCollection } from 'astro:content';
import { getChapters, linkSection, type Chapter, type SectionLink } from '~/chapter/chapters.content';
import { oncePerBuild } from '~/once-per-build';
import { getSources, type CitedSource } from '~/sources/sources.content';
import type { Claim } from './claim.schema';

export interface PlacedClaim {
  readonly claim: Claim;
  /** The section that teaches it. */
  readonly taught: SectionLink;
  readonly sources: readonly CitedSource[];
}

export interface ChapterClaims {
  readonly chapter: Chapter;
  readonly claims: readonly PlacedClaim[];
}

/** Every claim, by the chapter that it belongs to, in the order of the book and of the files. */
export const getClaims = oncePerBuild(async (): Promise<ChapterClaims[]> => {
  const files = await getCollection('claims');
  return Promise.all(
    (await getChapters()).map(async (chapter) => ({
      chapter,
      claims: await Promise.all(
        files.filter(({ id }) => id === chapter.slug).flatMap(({ data }) => data.claims.map(place)),
      ),
    })),
  );
});

async function place(claim: Claim): Promise<PlacedClaim> {
  const askedBy = `The claim \`${claim.id}\``;
  return {
    claim,
    taught: await linkSection(claim.taught, askedBy),
    sources: await getSources(claim.sources, askedBy),
  };
}
