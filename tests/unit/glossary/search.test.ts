import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { searchTerms, type Searchable } from '~/glossary/search';
import { termSchema } from '~/glossary/term.schema';
import { normalise } from '~/strings/spelling';

fc.configureGlobal({ seed: 1 });

/** Any string there can be, broken halves of characters included. */
const anyText = fc.array(fc.nat(0xffff), { maxLength: 40 }).map((units) => String.fromCharCode(...units));

const folder = new URL('../../../content/glossary/', import.meta.url);
const glossary = readdirSync(folder).map((file) => {
  const [, frontmatter = ''] = readFileSync(new URL(file, folder), 'utf8').split(/^---$/m);
  return { id: file.replace(/\.md$/, ''), ...termSchema.parse(parse(frontmatter)) };
});
/** The terms as the pages hand them to the search, and without what authors foresaw that readers would type. */
const terms = glossary.map(({ id, term, aliases, searchOnly, short }): Searchable => ({
  id,
  term,
  aliases: [...aliases, ...searchOnly],
  short,
}));
const bare = glossary.map(({ id, term, aliases, short }): Searchable => ({ id, term, aliases, short }));

describe('over the real glossary', () => {
  test.each([
    { query: 'temprature', id: 'temperature' },
    { query: 'halucination', id: 'hallucination' },
    { query: 'RAG', id: 'rag' },
    { query: 'rag', id: 'rag' },
    { query: 'tokeniser', id: 'tokenization' },
    { query: 'tokenizer', id: 'tokenization' },
    { query: 'Tokenizers', id: 'tokenization' },
    { query: 'CoT', id: 'chain-of-thought' },
    { query: 'chain-of-thought', id: 'chain-of-thought' },
    { query: 'fewshot', id: 'few-shot' },
    { query: 'few shot', id: 'few-shot' },
    { query: 'embeding', id: 'embedding' },
    { query: 'LLMs', id: 'llm' },
    { query: 'llm', id: 'llm' },
    { query: 'finetuning', id: 'fine-tuning' },
    { query: 'retrieval augm', id: 'rag' },
    { query: 'making things up', id: 'hallucination' },
  ])('“$query” finds $id first', ({ query, id }) => {
    expect(searchTerms(query, terms)[0]).toMatchObject({ id });
  });

  test.each([
    { query: 'temprature', id: 'temperature', via: 'Temperature' },
    { query: 'halucination', id: 'hallucination', via: 'Hallucination' },
    { query: 'embeding', id: 'embedding', via: 'Embedding' },
    { query: 'tokenisaton', id: 'tokenization', via: 'Tokenisation' },
    { query: 'atention', id: 'attention', via: 'Attention' },
    { query: 'overfiting', id: 'overfitting', via: 'Overfitting' },
    { query: 'transfomer', id: 'transformer', via: 'Transformer' },
    { query: 'promtp', id: 'prompt', via: 'Prompt' },
  ])('“$query” finds $id by its spelling, though no author foresaw the slip', ({ query, id, via }) => {
    expect(searchTerms(query, bare)[0]).toEqual({ id, match: 'spelling', via });
  });

  test.each(glossary.flatMap(({ id, term, aliases }) => [term, ...aliases].map((name) => ({ id, name }))))(
    '“$name” finds $id',
    ({ id, name }) => {
      const best = searchTerms(name, terms).filter(({ match }) => match === 'name');
      expect(best.map((hit) => hit.id)).toContain(id);
    },
  );

  test.each(['', ' ', '-', '!?', '🙂', 'qqqqqqqqqqqq'])('“%s” finds nothing', (query) => {
    expect(searchTerms(query, terms)).toEqual([]);
  });
});

describe('searchTerms', () => {
  const term = (id: string, name: string, aliases: string[] = [], short = ''): Searchable => ({
    id,
    term: name,
    aliases,
    short,
  });
  const hallucination = term(
    'hallucination',
    'Hallucination',
    ['confabulation'],
    'Fluent output that is false.',
  );
  const rag = term('rag', 'Retrieval-augmented generation', ['RAG'], 'Finding passages first.');
  const token = term('token', 'Token', [], 'The unit of text a model handles.');
  const tokenId = term('token-id', 'Token ID', [], 'The number of an entry.');
  const special = term('special-token', 'Special token', [], 'A reserved mark.');
  const all = [hallucination, rag, special, tokenId, token];

  test.each([
    { query: 'halucination', hit: { id: 'hallucination', match: 'spelling', via: 'Hallucination' } },
    { query: 'rag', hit: { id: 'rag', match: 'name', via: 'RAG' } },
    { query: 'Tokens', hit: { id: 'token', match: 'name', via: 'Token' } },
    { query: 'confab', hit: { id: 'hallucination', match: 'prefix', via: 'confabulation' } },
    { query: 'generation', hit: { id: 'rag', match: 'word', via: 'Retrieval-augmented generation' } },
    { query: 'genration', hit: { id: 'rag', match: 'spelling', via: 'Retrieval-augmented generation' } },
    { query: 'halucin', hit: { id: 'hallucination', match: 'spelling', via: 'Hallucination' } },
    { query: 'fluent output', hit: { id: 'hallucination', match: 'definition', via: 'Hallucination' } },
    {
      query: 'passages finding',
      hit: { id: 'rag', match: 'definition', via: 'Retrieval-augmented generation' },
    },
  ])('“$query” is found as $hit.match', ({ query, hit }) => {
    expect(searchTerms(query, all)).toEqual([hit]);
  });

  test('puts the same name before a beginning, a word within and a definition', () => {
    const text = term('text', 'Text', [], 'What a token is a piece of.');
    expect(searchTerms('token', [text, ...all]).map(({ id, match }) => [id, match])).toEqual([
      ['token', 'name'],
      ['token-id', 'prefix'],
      ['special-token', 'word'],
      ['text', 'definition'],
    ]);
  });

  test.each([
    { name: 'no slips in three letters', query: 'rga' },
    { name: 'one slip in four', query: 'tkne' },
    { name: 'two slips in seven', query: 'hallxxxnation' },
    { name: 'no words of two letters in definitions', query: 'of' },
    { name: 'no half of the words in definitions', query: 'fluent lamp' },
  ])('allows $name at most', ({ query }) => {
    expect(searchTerms(query, all)).toEqual([]);
  });

  test('looks for slips only where nothing fits better', () => {
    const told = term('tolken', 'Tolken');
    expect(searchTerms('token', [told, token]).map(({ id }) => id)).toEqual(['token']);
    expect(searchTerms('tokken', [told, token]).map(({ id }) => id)).toEqual(['token', 'tolken']);
  });

  test('puts fewer slips before a shorter name', () => {
    const near = term('nucleus', 'Nucleus sampling');
    const far = term('samplings', 'Samplings');
    expect(searchTerms('samplinng', [far, near]).map(({ id }) => id)).toEqual(['nucleus', 'samplings']);
  });

  test('does not throw for any string', () => {
    fc.assert(
      fc.property(anyText, (query) => {
        expect(searchTerms(query, terms)).toBeInstanceOf(Array);
      }),
    );
  });

  test('names each term once at most', () => {
    const known = fc.constantFrom(...terms.flatMap((one) => [one.term, ...one.aliases, one.short]));
    fc.assert(
      fc.property(known, fc.nat(30), (text, length) => {
        const ids = searchTerms(text.slice(0, length), terms).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });

  test('finds every term by its name, whatever the other terms are', () => {
    const named = fc.string({ minLength: 1 }).filter((name) => normalise(name) !== '');
    fc.assert(
      fc.property(fc.uniqueArray(named, { minLength: 1, maxLength: 5 }), (names) => {
        const given = names.map((name, index) => term(String(index), name));
        names.forEach((name, index) => {
          const hit = searchTerms(name, given).find(({ id }) => id === String(index));
          expect(hit?.match).toBe('name');
        });
      }),
    );
  });
});
