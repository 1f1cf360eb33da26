/** What the search dialog fetches when it opens, from `/search-entries.json`. */
export interface SearchEntries {
  readonly terms: readonly TermEntry[];
  /** Chapters, sections and the pages beside them. */
  readonly places: readonly PlaceEntry[];
}

export interface TermEntry {
  readonly id: string;
  readonly href: string;
  readonly term: string;
  readonly aliases: readonly string[];
  readonly short: string;
  /** The address of the section that teaches it. */
  readonly taught?: string;
}

export interface PlaceEntry {
  readonly href: string;
  readonly title: string;
  /** The chapter of a section. */
  readonly above?: string;
  /** What readers type who do not know its title. */
  readonly aliases: readonly string[];
}

/** What it fetches beside that, from `/search-statements.json`. Neither holds an answer to a question. */
export interface StatementEntries {
  readonly claims: readonly StatementEntry[];
  readonly questions: readonly StatementEntry[];
}

export interface StatementEntry {
  readonly href: string;
  readonly text: string;
  /** What stands above it in the results: the verdict and the chapter. */
  readonly above: string;
  /** The address of the section that teaches it, which is found by its words as well. */
  readonly taught: string;
}
