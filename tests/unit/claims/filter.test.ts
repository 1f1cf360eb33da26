import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filterOf, type Statement, type Wanted } from '~/claims/filter';

fc.configureGlobal({ seed: 1 });

const statements: readonly Statement[] = [
  {
    id: 'a',
    verdict: 'wrong',
    chapter: 'tokens',
    text: 'Glitch tokens are attacks. They are entries hardly met.',
  },
  { id: 'b', verdict: 'accurate', chapter: 'tokens', text: 'Text is cut by a tokeniser.' },
  { id: 'c', verdict: 'wrong', chapter: 'limits', text: 'A hallucination is easy to spot.' },
  { id: 'd', verdict: 'outdated', chapter: 'limits', text: 'Adoption rose from 15\u202f% to 65\u202f%.' },
];
const all: Wanted = { query: '', verdicts: [], chapter: '' };
const ids = (wanted: Partial<Wanted>) => filterOf(statements)({ ...all, ...wanted }).map(({ id }) => id);

describe('filterOf', () => {
  test.each<{ name: string; wanted: Partial<Wanted>; found: string[] }>([
    { name: 'everything without a question', wanted: {}, found: ['a', 'b', 'c', 'd'] },
    { name: 'nothing but blanks as no question', wanted: { query: '  ' }, found: ['a', 'b', 'c', 'd'] },
    { name: 'beginnings of words', wanted: { query: 'tok' }, found: ['a', 'b'] },
    { name: 'all of the words, in any order', wanted: { query: 'attacks glitch' }, found: ['a'] },
    { name: 'whatever the case', wanted: { query: 'GLITCH' }, found: ['a'] },
    { name: 'American spelling', wanted: { query: 'tokenizer' }, found: ['b'] },
    { name: 'one slip', wanted: { query: 'adopton' }, found: ['d'] },
    { name: 'two slips in a long word', wanted: { query: 'halucinaton' }, found: ['c'] },
    { name: 'numbers', wanted: { query: '65' }, found: ['d'] },
    { name: 'one verdict', wanted: { verdicts: ['wrong'] }, found: ['a', 'c'] },
    { name: 'several verdicts', wanted: { verdicts: ['wrong', 'outdated'] }, found: ['a', 'c', 'd'] },
    { name: 'one chapter', wanted: { chapter: 'limits' }, found: ['c', 'd'] },
    {
      name: 'what fits each of them',
      wanted: { query: 'a', verdicts: ['wrong'], chapter: 'limits' },
      found: ['c'],
    },
    { name: 'nothing for a word that stands nowhere', wanted: { query: 'zebra' }, found: [] },
    { name: 'no slips in three letters', wanted: { query: 'tez' }, found: [] },
  ])('finds $name', ({ wanted, found }) => {
    expect(ids(wanted)).toEqual(found);
  });

  test('looks for slips only in words that begin none', () => {
    expect(ids({ query: 'text' })).toEqual(['b']);
  });

  test('takes any text, and gives some of the statements in their order', () => {
    fc.assert(
      fc.property(fc.string(), (query) => {
        const found = ids({ query });
        expect(statements.map(({ id }) => id).filter((id) => found.includes(id))).toEqual(found);
      }),
    );
  });
});
