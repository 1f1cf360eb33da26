/** What a machine is told of a term. Addresses are whole. */
export interface TermToDefine {
  readonly term: string;
  readonly aliases: readonly string[];
  readonly definition: string;
  readonly url: string;
  /** The glossary. */
  readonly set: { readonly name: string; readonly url: string };
}

/**
 * A term as schema.org describes one (https://schema.org/DefinedTerm), as JSON that may stand between script tags.
 *
 * `defineTerm({ term: 'Token', aliases: [], definition: 'A piece of text.', url: 'https://example.org/token/', set })` →
 * `'{"@context":"https://schema.org","@type":"DefinedTerm","name":"Token",…}'`
 */
export function defineTerm({ term, aliases, definition, url, set }: TermToDefine): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'DefinedTerm',
    '@id': url,
    name: term,
    ...(aliases.length > 0 && { alternateName: aliases }),
    description: definition,
    url,
    inDefinedTermSet: { '@type': 'DefinedTermSet', '@id': set.url, name: set.name, url: set.url },
  };
  // A definition may not end the script that it stands in.
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
