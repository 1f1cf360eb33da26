import { expect, test } from 'vitest';
import { defineTerm } from '~/glossary/defined-term';

const set = { name: 'Glossary', url: 'https://example.org/glossary/' };
const token = {
  term: 'Token',
  aliases: [],
  definition: 'A piece of text.',
  url: 'https://example.org/glossary/token/',
  set,
};

test('describes a term as schema.org does', () => {
  expect(JSON.parse(defineTerm({ ...token, aliases: ['piece', 'subword'] }))).toEqual({
    '@context': 'https://schema.org',
    '@type': 'DefinedTerm',
    '@id': 'https://example.org/glossary/token/',
    name: 'Token',
    alternateName: ['piece', 'subword'],
    description: 'A piece of text.',
    url: 'https://example.org/glossary/token/',
    inDefinedTermSet: {
      '@type': 'DefinedTermSet',
      '@id': 'https://example.org/glossary/',
      name: 'Glossary',
      url: 'https://example.org/glossary/',
    },
  });
});

test('names no alternatives where there are none', () => {
  expect(JSON.parse(defineTerm(token))).not.toHaveProperty('alternateName');
});

test('lets no definition end the script that it stands in', () => {
  const definition = 'Marks such as </script> or <!-- in text.';
  const json = defineTerm({ ...token, definition });
  expect(json).not.toContain('<');
  expect(JSON.parse(json)).toMatchObject({ description: definition });
});
