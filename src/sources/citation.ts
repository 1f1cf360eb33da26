import type { Source } from './source.schema';

/**
 * The short form of a citation: `(Sennrich et al., 2016)` without the brackets.
 *
 * | authors | short |
 * |---|---|
 * | `Shannon`, 1948 | `Shannon, 1948` |
 * | `Jain & Wallace`, 2019 | `Jain & Wallace, 2019` |
 * | `Sennrich, Haddow & Birch`, 2016 | `Sennrich et al., 2016` |
 * | `OpenAI API documentation`, no year | `OpenAI API documentation` |
 */
export function shortCitation({ authors, year }: Pick<Source, 'authors' | 'year'>): string {
  const names = authors.replace(/ \(.*\)$/, '').split(/, | & /);
  const who = names.length > 2 ? `${names[0]} et al.` : names.join(' & ');
  return year === undefined ? who : `${who}, ${year}`;
}

/** Where a source can be opened, or `undefined` if it has no id that is certain. arXiv 1706.03762 → `https://arxiv.org/abs/1706.03762` */
export function sourceUrl({ arxiv, doi }: Pick<Source, 'arxiv' | 'doi'>): string | undefined {
  if (arxiv) return `https://arxiv.org/abs/${arxiv}`;
  return doi && `https://doi.org/${doi}`;
}
