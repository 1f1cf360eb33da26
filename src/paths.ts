/**
 * The address of a page of this site under whatever base path it is served from.
 *
 * `toPath('/glossary/bpe/')` → `/glossary/bpe/`, or `/primer/glossary/bpe/` under the base `/primer`.
 */
export function toPath(path: `/${string}`, base: string = import.meta.env.BASE_URL): string {
  return base.replace(/\/$/, '') + path;
}
