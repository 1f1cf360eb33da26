import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parseBook, readFiles } from './book';

const folder = fileURLToPath(new URL('../../src/pages/glossary', import.meta.url));
/** What has an address below `/glossary/` without being a term. */
const pages = readdirSync(folder)
  .map((file) => file.replace(/\.\w+$/, ''))
  .filter((name) => !['index', '[term]'].includes(name));

test('no term has the address of another page of the glossary', () => {
  const ids = parseBook(readFiles()).terms.map(({ id }) => id);
  expect(pages).toContain('cards');
  expect(ids.filter((id) => pages.includes(id))).toEqual([]);
});
