import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { normalise, searchTerms, slips, type Searchable } from '~/glossary/search';
import { termSchema } from '~/glossary/term.schema';

fc.configureGlobal({ seed: 1 });

/** Any string there can be, broken halves of characters included. */
const anyText = fc.array(fc.nat(0xffff), { maxLength: 40 }).map((units) => String.fromCharCode(...units));
/** Words so alike that they are often a few slips apart. */
const alike = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });

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

describe('normalise', () => {
  test.each([
    { text: ' Tokenisation ', normal: 'tokenization' },
    { text: 'few‑shot', normal: 'few shot' },
    { text: 'few-shot', normal: 'few shot' },
    { text: 'Behaviours', normal: 'behaviors' },
    { text: 'labelled', normal: 'labeled' },
    { text: 'modelling', normal: 'modeling' },
    { text: 'Naïve Résumé', normal: 'naive resume' },
    { text: 'model’s', normal: 'models' },
    { text: "model's", normal: 'models' },
    { text: 'top-k / top-p', normal: 'top k top p' },
    { text: 'precision', normal: 'precision' },
    { text: 'İSTANBUL', normal: 'istanbul' },
    { text: '\ud800', normal: '' },
    { text: '', normal: '' },
  ])('writes “$text” as “$normal”', ({ text, normal }) => {
    expect(normalise(text)).toBe(normal);
  });

  test('leaves letters and digits with single blanks between them', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(normalise(text)).toMatch(/^(?:[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*)?$/u);
      }),
      { numRuns: 500 },
    );
  });

  test('makes no difference between cases, nor between blanks and hyphens', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zA-Z]{1,8}$/), { maxLength: 4 }), (words) => {
        const normal = normalise(words.join(' '));
        expect(normalise(words.join('-').toUpperCase())).toBe(normal);
        expect(normalise(` ${words.join(' – ').toLowerCase()} `)).toBe(normal);
      }),
    );
  });
});

describe('slips', () => {
  test.each([
    { a: 'temprature', b: 'temperature', limit: 2, count: 1 },
    { a: 'cat', b: 'elephant', limit: 2, count: 3 },
    { a: '', b: '', limit: 2, count: 0 },
    { a: '', b: 'ab', limit: 2, count: 2 },
    { a: 'abc', b: 'abc', limit: 0, count: 0 },
    { a: 'abc', b: 'acb', limit: 2, count: 1 },
    { a: 'abcd', b: 'badc', limit: 2, count: 2 },
    { a: 'abc', b: 'axc', limit: 2, count: 1 },
    { a: 'abc', b: 'abxc', limit: 2, count: 1 },
    { a: 'kitten', b: 'sitting', limit: 3, count: 3 },
    { a: 'kitten', b: 'sitting', limit: 2, count: 3 },
    { a: 'abc', b: 'bcxyz', limit: 2, count: 3 },
    { a: 'aaaaaa', b: 'bbbbbb', limit: 1, count: 2 },
  ])('counts $count between “$a” and “$b” up to $limit', ({ a, b, limit, count }) => {
    expect(slips(a, b, limit)).toBe(count);
  });

  const limits = fc.nat(3);

  test('is the same in both directions', () => {
    fc.assert(
      fc.property(alike, alike, limits, (a, b, limit) => {
        expect(slips(a, b, limit)).toBe(slips(b, a, limit));
      }),
      { numRuns: 1000 },
    );
  });

  test('is zero between equal words alone', () => {
    fc.assert(
      fc.property(alike, alike, limits, (a, b, limit) => {
        expect(slips(a, b, limit) === 0).toBe(a === b);
      }),
      { numRuns: 1000 },
    );
  });

  test('is the true count, or one over the limit', () => {
    fc.assert(
      fc.property(alike, alike, limits, (a, b, limit) => {
        expect(slips(a, b, limit)).toBe(Math.min(slips(a, b, 99), limit + 1));
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    { name: 'a letter added', slip: (word: string, at: number) => `${word.slice(0, at)}x${word.slice(at)}` },
    { name: 'a letter dropped', slip: (word: string, at: number) => word.slice(0, at) + word.slice(at + 1) },
    {
      name: 'a letter changed',
      slip: (word: string, at: number) => `${word.slice(0, at)}x${word.slice(at + 1)}`,
    },
    {
      name: 'two neighbours swapped',
      slip: (word: string, at: number) =>
        word.slice(0, at) +
        word
          .slice(at, at + 2)
          .split('')
          .reverse()
          .join('') +
        word.slice(at + 2),
    },
  ])('counts $name as one at most', ({ slip }) => {
    fc.assert(
      fc.property(alike, fc.nat(7), (word, at) => {
        expect(slips(word, slip(word, at), 2)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('does not throw for any two strings', () => {
    fc.assert(
      fc.property(anyText, anyText, limits, (a, b, limit) => {
        expect(slips(a, b, limit)).toBeLessThanOrEqual(limit + 1);
      }),
    );
  });
});
