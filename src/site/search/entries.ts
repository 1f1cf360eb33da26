import type { Searchable } from '~/glossary/search';

/** What `/search-entries.json` holds: every term, and every section by its title. */
export interface SearchEntries {
  readonly terms: readonly (Searchable & { readonly href: string })[];
  readonly sections: readonly { readonly href: string; readonly title: string; readonly chapter: string }[];
}
