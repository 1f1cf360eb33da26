import { expect, test } from 'vitest';
import { buildLexicon } from '~/glossary/forms';
import { findTaught } from '~/glossary/taught';

const lexicon = buildLexicon([
  { id: 'token', term: 'Token', aliases: [] },
  { id: 'rag', term: 'Retrieval-augmented generation', aliases: ['RAG'] },
]);
const section = (id: string, markdown: string) => ({ chapter: 'tokens', id, markdown });
const homeOf = (term: string, sections: ReturnType<typeof section>[]) =>
  findTaught(sections, lexicon).get(term);

test('names the section that names the term', () => {
  expect(homeOf('token', [section('pieces', 'A token …')])?.id).toBe('pieces');
});

test.each([
  {
    name: 'the section that names it most often',
    sections: [section('one', 'A token.'), section('two', 'Tokens, a token.')],
    home: 'two',
  },
  {
    name: 'the earlier of two that name it as often',
    sections: [section('one', 'A token.'), section('two', 'Tokens.')],
    home: 'one',
  },
  {
    name: 'no section where it stands in code alone',
    sections: [section('one', '```\ntoken token\n```')],
    home: undefined,
  },
  {
    name: 'no section where it stands in a tag alone',
    sections: [section('one', '<Term id="token">A piece</Term>')],
    home: undefined,
  },
  {
    name: 'the section with the text, not the one with the code',
    sections: [section('one', '```\ntoken token\n```'), section('two', 'A token.')],
    home: 'two',
  },
  { name: 'no section if there is none', sections: [], home: undefined },
])('gives $name', ({ sections, home }) => {
  expect(homeOf('token', sections)?.id).toBe(home);
});

test('counts all forms of a term together, but not a word that only looks like one', () => {
  const sections = [
    section('one', 'A rag, a rag, a rag.'),
    section('two', 'RAG: retrieval-augmented generation.'),
  ];
  expect(homeOf('rag', sections)?.id).toBe('two');
});

test('hands back the section as it was given, and leaves out terms that none names', () => {
  const only = section('one', 'A token.');
  expect([...findTaught([only], lexicon)]).toEqual([['token', only]]);
});
