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

test('names the section that introduces the term', () => {
  expect(homeOf('token', [section('pieces', 'A *token* …')])?.id).toBe('pieces');
});

test.each([
  {
    name: 'the section that introduces it, not the one that names it more often',
    sections: [
      section('one', 'Tokens, tokens.'),
      section('two', 'A *token*.'),
      section('three', 'Tokens, tokens.'),
    ],
    home: 'two',
  },
  {
    name: 'the first section that introduces it',
    sections: [section('one', 'A *token*.'), section('two', 'A *token*, and *tokens*, and a token.')],
    home: 'one',
  },
  {
    name: 'the section that names it most often',
    sections: [section('one', 'A token, a token.'), section('two', 'Tokens, a token, a token.')],
    home: 'two',
  },
  {
    name: 'the earlier of two that name it as often',
    sections: [section('one', 'A token, a token.'), section('two', 'Tokens, a token.')],
    home: 'one',
  },
  {
    name: 'no section where it is named in passing',
    sections: [section('one', 'A token.'), section('two', 'A token.')],
    home: undefined,
  },
  {
    name: 'no section where half of it is in italics',
    sections: [section('one', 'A *token and more*.'), section('two', 'A *small token*.')],
    home: undefined,
  },
  {
    name: 'no section for roles',
    sections: [section('one', '<ByRole>\nA *token*, a token.\n</ByRole>')],
    home: undefined,
  },
  {
    name: 'no section where it stands in code',
    sections: [section('one', '```\ntoken token\n```')],
    home: undefined,
  },
  {
    name: 'no section where it stands in tags',
    sections: [section('one', '<Chip token="token" /> <Chip token="token" />')],
    home: undefined,
  },
  {
    name: 'the section where an author marks other words as the term',
    sections: [section('one', 'A token, a token.'), section('two', '<Term id="token">Pieces</Term>')],
    home: 'two',
  },
  {
    name: 'no section where the author forbids it',
    sections: [section('one', 'A <NoTerms>*token*</NoTerms>, a <NoTerms>token</NoTerms>.')],
    home: undefined,
  },
  { name: 'no section if there is none', sections: [], home: undefined },
])('gives $name', ({ sections, home }) => {
  expect(homeOf('token', sections)?.id).toBe(home);
});

test('counts all forms of a term together, but not a word that only looks like one', () => {
  const sections = [
    section('one', 'A rag, a rag, a *rag*.'),
    section('two', 'RAG: retrieval-augmented generation.'),
  ];
  expect(homeOf('rag', sections)?.id).toBe('two');
});

test('hands back the section as it was given, and leaves out terms that none teaches', () => {
  const only = section('one', 'A *token*.');
  expect([...findTaught([only], lexicon)]).toEqual([['token', only]]);
});
