import { getEntry } from 'astro:content';
import { AstroError } from 'astro/errors';
import { toPath } from '~/paths';
import { shortCitation } from './citation';
import type { Source } from './source.schema';

export interface CitedSource {
  readonly id: string;
  readonly data: Source;
  /** `Sennrich et al., 2016` */
  readonly short: string;
  /** Its place in the bibliography. */
  readonly href: string;
}

/** The source behind an id of `content/sources.yaml`. */
export async function getSource(id: string, askedBy: string): Promise<CitedSource> {
  const entry = await getEntry('sources', id);
  if (!entry)
    throw new AstroError(
      `The bibliography has no source \`${id}\`.`,
      `${askedBy} cites it. Add it to \`content/sources.yaml\`, or correct the id.`,
    );
  return { id, data: entry.data, short: shortCitation(entry.data), href: toPath(`/sources/#${id}`) };
}

/** The sources behind several ids, in their order. */
export function getSources(ids: readonly string[], askedBy: string): Promise<CitedSource[]> {
  return Promise.all(ids.map((id) => getSource(id, askedBy)));
}
