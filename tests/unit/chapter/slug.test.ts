import { expect, test } from 'vitest';
import { slugOfFile } from '~/chapter/slug';

test.each([
  { path: '2-how-it-works/03-tokens.mdx', slug: 'tokens' },
  { path: '4-elsewhere/17-tokens.mdx', slug: 'tokens' },
  { path: '03-tokens.md', slug: 'tokens' },
  { path: 'tokens.mdx', slug: 'tokens' },
  { path: '3-using-one/10-fine-tuning.mdx', slug: 'fine-tuning' },
  { path: '404.md', slug: '404' },
  { path: 'tokens', slug: 'tokens' },
])('$path is at $slug', ({ path, slug }) => {
  expect(slugOfFile(path)).toBe(slug);
});
