import type { Lexicon } from './forms';

/** A section of a chapter with its Markdown. */
export interface TaughtIn {
  readonly chapter: string;
  readonly id: string;
  readonly markdown: string;
}

/**
 * Where each term is taught, going by the text: the section that names it most often, the earlier one if two do.
 * Terms that no section names are not in the result.
 *
 * `findTaught([{ chapter: 'tokens', id: 'pieces', markdown: 'A token …' }], lexicon).get('token')?.id` → `'pieces'`
 */
export function findTaught<Section extends TaughtIn>(
  sections: readonly Section[],
  lexicon: Lexicon,
): Map<string, Section> {
  const best = new Map<string, { section: Section; count: number }>();
  for (const section of sections) {
    const counts = new Map<string, number>();
    for (const [matched] of proseOf(section.markdown).matchAll(lexicon.pattern)) {
      const id = lexicon.find(matched);
      if (id) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    for (const [id, count] of counts) {
      if (count > (best.get(id)?.count ?? 0)) best.set(id, { section, count });
    }
  }
  return new Map([...best].map(([id, { section }]) => [id, section]));
}

function proseOf(markdown: string): string {
  return markdown.replace(/```[\s\S]*?```/g, ' ').replace(/<[^>]*>/g, ' ');
}
