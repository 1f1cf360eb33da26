/**
 * The address of a chapter from its file: `2-how-it-works/03-tokens.mdx` → `tokens`.
 * Part and number may change when chapters move; the slug, and every link to it, stays.
 */
export function slugOfFile(path: string): string {
  const name = path.split('/').at(-1) ?? path;
  return name.replace(/\.mdx?$/, '').replace(/^\d+-/, '');
}
