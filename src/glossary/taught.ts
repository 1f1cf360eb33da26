import type { Lexicon } from './forms';

/** A section of a chapter with its Markdown. */
export interface TaughtIn {
  readonly chapter: string;
  readonly id: string;
  readonly markdown: string;
}

/**
 * Where each term is taught, going by the text: the first section that introduces it, which authors do in italics or by
 * `<Term>` around other words, else the section that names it most often and at least twice, the earlier one if two do.
 * Sections for roles apply what others teach and do not count. Terms that are named in passing only are not in the result.
 *
 * `findTaught([{ chapter: 'tokens', id: 'pieces', markdown: 'A *token* …' }], lexicon).get('token')?.id` → `'pieces'`
 */
export function findTaught<Section extends TaughtIn>(
  sections: readonly Section[],
  lexicon: Lexicon,
): Map<string, Section> {
  const best = new Map<string, { section: Section; count: number }>();
  for (const section of sections) {
    if (section.markdown.includes('<ByRole>')) continue;
    const prose = proseOf(section.markdown);
    const counts = new Map<string, number>();
    // An author who marks other words as a term explains it there.
    for (const [, id = ''] of section.markdown.matchAll(/<Term id="([^"]+)"/g)) counts.set(id, Infinity);
    for (const match of prose.matchAll(lexicon.pattern)) {
      const id = lexicon.find(match[0]);
      const isIntroduced = prose[match.index - 1] === '*' && prose[match.index + match[0].length] === '*';
      if (id) counts.set(id, (counts.get(id) ?? 0) + (isIntroduced ? Infinity : 1));
    }
    for (const [id, count] of counts) {
      if (count > (best.get(id)?.count ?? 1)) best.set(id, { section, count });
    }
  }
  return new Map([...best].map(([id, { section }]) => [id, section]));
}

function proseOf(markdown: string): string {
  return markdown.replace(/```[\s\S]*?```|<NoTerms>[\s\S]*?<\/NoTerms>/g, ' ').replace(/<[^>]*>/g, ' ');
}
