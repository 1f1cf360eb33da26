import type { TermFrontmatter } from '~/glossary/term.schema';
import type { AddressOf } from './bank';
import type { Licence, TermList } from './bank.schema';

/** A term, as the collection has it. */
export interface TermSource {
  readonly id: string;
  readonly data: Pick<
    TermFrontmatter,
    'term' | 'aliases' | 'theme' | 'short' | 'misread' | 'technical' | 'see' | 'sources'
  >;
  /** The paragraph below its frontmatter, wrapped as its author wrapped it. */
  readonly body: string;
  /** The whole address of the section that explains it. */
  readonly taught: string | undefined;
}

/** The glossary as it is published. A paragraph comes on one line, and what a term has not is left out. */
export function toTermList(
  terms: readonly TermSource[],
  { title, licence }: { title: string; licence: Licence },
  addressOf: AddressOf,
): TermList {
  return {
    title,
    language: 'en-GB',
    licence,
    terms: terms.map(({ id, data, body, taught }) => ({
      id,
      term: data.term,
      aliases: data.aliases,
      theme: data.theme,
      short: unwrap(data.short),
      body: unwrap(body),
      ...(data.misread && { misread: unwrap(data.misread) }),
      ...(data.technical && { technical: unwrap(data.technical) }),
      see: data.see,
      sources: data.sources,
      address: addressOf(`/glossary/${id}/`),
      ...(taught && { taught }),
    })),
  };
}

const unwrap = (text: string) => text.replace(/\s+/g, ' ').trim();
