import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildIndex, matches, search, type Searchable } from '~/search/search';
import { normalise } from '~/strings/spelling';

fc.configureGlobal({ seed: 1 });

const entry = (id: string, name: string, aliases: string[] = [], text = ''): Searchable => {
  return { id, name, aliases, text };
};
const hallucination = entry(
  'hallucination',
  'Hallucination',
  ['confabulation', 'making things up'],
  'Fluent output that is false.',
);
const rag = entry('rag', 'Retrieval-augmented generation', ['RAG'], 'Finding passages first.');
const token = entry('token', 'Token', [], 'The unit of text a model handles.');
const tokenId = entry('token-id', 'Token ID', [], 'The number of an entry.');
const special = entry('special-token', 'Special token', [], 'A reserved mark.');
const tokenization = entry('tokenization', 'Tokenisation', ['tokeniser'], 'Cutting text into pieces.');
const policy = entry('policy', 'Usage policy', [], 'What is allowed.');
const all = [hallucination, rag, special, tokenId, token, tokenization, policy];
const index = buildIndex(all);
const found = (query: string, entries: readonly Searchable[] = all) =>
  search(buildIndex(entries), query).map(({ id, match }) => [id, match]);

test.each([
  { query: 'rag', id: 'rag', match: 'name', via: 'RAG' },
  { query: 'Tokens', id: 'token', match: 'name', via: 'Token' },
  { query: 'what is a token?', id: 'token', match: 'name', via: 'Token' },
  { query: 'tokenizer', id: 'tokenization', match: 'name', via: 'Tokenisation' },
  { query: 'policies usage', id: 'policy', match: 'name', via: 'Usage policy' },
  { query: 'confab', id: 'hallucination', match: 'prefix', via: 'confabulation' },
  { query: 'retrieval augm', id: 'rag', match: 'prefix', via: 'Retrieval-augmented generation' },
  { query: 'generation', id: 'rag', match: 'word', via: 'Retrieval-augmented generation' },
  { query: 'gener', id: 'rag', match: 'word', via: 'Retrieval-augmented generation' },
  { query: 'is it making things up again', id: 'hallucination', match: 'word', via: 'making things up' },
  { query: 'halucination', id: 'hallucination', match: 'spelling', via: 'Hallucination' },
  { query: 'halucin', id: 'hallucination', match: 'spelling', via: 'Hallucination' },
  { query: 'genration', id: 'rag', match: 'spelling', via: 'Retrieval-augmented generation' },
  { query: 'retreival augmentd', id: 'rag', match: 'spelling', via: 'Retrieval-augmented generation' },
  { query: 'retrievalaugmented', id: 'rag', match: 'word', via: 'Retrieval-augmented generation' },
  { query: 'hallu cination', id: 'hallucination', match: 'spelling', via: 'Hallucination' },
  { query: 'fluent output', id: 'hallucination', match: 'text', via: '' },
  { query: 'passages finding', id: 'rag', match: 'text', via: '' },
  { query: 'fluent lamp', id: 'hallucination', match: 'part', via: '' },
] as const)('“$query” finds $id as $match', ({ query, ...hit }) => {
  expect(search(index, query)[0]).toMatchObject(hit);
});

test.each(['', ' ', '-', '!?', '🙂', 'qqqqqqqqqqqq', 'of', 'rga', 'tkne', 'hallxxxnation', 'x y'])(
  '“%s” finds nothing',
  (query) => {
    expect(search(index, query)).toEqual([]);
  },
);

test('puts the same name before a beginning, a word within and a text', () => {
  const text = entry('text', 'Text', [], 'What a token is a piece of.');
  expect(found('token', [text, ...all])).toEqual([
    ['token', 'name'],
    ['token-id', 'prefix'],
    ['tokenization', 'prefix'],
    ['special-token', 'word'],
    ['text', 'text'],
  ]);
});

test('looks for slips only where the word stands nowhere', () => {
  const tolken = entry('tolken', 'Tolken');
  expect(found('token', [tolken, token])).toEqual([['token', 'name']]);
  expect(found('tokken', [tolken, token])).toEqual([
    ['token', 'spelling'],
    ['tolken', 'spelling'],
  ]);
});

test('puts a name of its own before an alias, and a whole name before half of one', () => {
  const mean = entry('f1', 'F1', ['harmonic mean of precision and recall']);
  const precision = entry('precision', 'Precision');
  const both = [mean, precision, entry('recall', 'Recall')];
  expect(found('what is precision', both)[0]).toEqual(['precision', 'name']);
  expect(found('precision or recall?', both).map(([id]) => id)).toEqual(['recall', 'precision', 'f1']);
  const other = entry('other', 'Other', ['recall']);
  const recall = entry('recall', 'Recall');
  expect(found('recall', [other, recall]).map(([id]) => id)).toEqual(['recall', 'other']);
});

test('weighs a rare word more than a common one', () => {
  const common = ['a', 'b', 'c', 'd', 'e'].map((id) =>
    entry(id, `Model ${id}${id}`, [], 'A model of parcels.'),
  );
  const rare = entry('rare', 'Temperature', [], 'A model of chance.');
  expect(found('model chance lamp', [...common, rare])[0]).toEqual(['rare', 'part']);
});

describe('whatever is looked for', () => {
  /** Any string there can be, broken halves of characters included. */
  const anyText = fc.array(fc.nat(0xffff), { maxLength: 40 }).map((units) => String.fromCharCode(...units));
  const known = fc.constantFrom(...all.flatMap(({ name, aliases, text }) => [name, ...aliases, text]));
  const cut = fc.tuple(known, fc.nat(30)).map(([text, length]) => text.slice(0, length));

  test('names each entry once, best first, with a score between 0 and 1', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, cut), (query) => {
        const hits = search(index, query);
        expect(new Set(hits.map(({ id }) => id)).size).toBe(hits.length);
        const ranks = hits.map(({ match }) => matches.indexOf(match));
        expect(ranks).toEqual([...ranks].sort());
        expect(hits.every(({ score }) => score > 0 && score <= 1)).toBe(true);
      }),
    );
  });

  test('finds every entry by its name, whatever the others are', () => {
    const named = fc.string({ minLength: 1 }).filter((name) => normalise(name) !== '');
    fc.assert(
      fc.property(fc.uniqueArray(named, { minLength: 1, maxLength: 5 }), (names) => {
        const given = buildIndex(names.map((name, at) => entry(String(at), name)));
        names.forEach((name, at) => {
          expect(search(given, name).find(({ id }) => id === String(at))?.match).toBe('name');
        });
      }),
    );
  });
});
