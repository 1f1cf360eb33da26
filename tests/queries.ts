import fixture from './fixtures/queries.json' with { type: 'json' };

/** What readers type, and what should come first. */
export const queries: readonly { set: string; query: string; want: string[] }[] = fixture.queries;

/** `hrefOf('term:token')` → `'/glossary/token/'`; `hrefOf('page:tokens#pieces')` → `'/tokens/#pieces'` */
export function hrefOf(target: string): string {
  const [kind, id = ''] = target.split(':');
  const [path, anchor] = id.split('#');
  return kind === 'term' ? `/glossary/${id}/` : `/${path}/${anchor ? `#${anchor}` : ''}`;
}
