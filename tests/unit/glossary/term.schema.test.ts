import { expect, test } from 'vitest';
import { termSchema } from '~/glossary/term.schema';
import { problemsOf } from '../problems-of';

const term = { term: 'Token', theme: 'tokens', short: 'The unit of text a model handles.', sources: [] };

test('fills in what an author may leave out', () => {
  expect(termSchema.parse(term)).toEqual({
    ...term,
    aliases: [],
    searchOnly: [],
    link: true,
    background: false,
    see: [],
    oneWay: {},
  });
});

test('takes every field', () => {
  const whole = {
    ...term,
    aliases: ['word piece'],
    searchOnly: ['text unit'],
    link: false,
    background: true,
    misread: 'It is equated with a word.',
    technical: 'The model receives ids only.',
    see: ['token-id'],
    oneWay: { 'token-id': 'It is the wider term.' },
    sources: ['sennrich-2016'],
    taught: 'tokens#pieces-not-words',
  };
  expect(termSchema.parse(whole)).toEqual(whole);
});

const themes =
  '"basics"|"history"|"tokens"|"attention"|"architectures"|"training"|"using"|"tuning"|"measuring"|"choosing"|"work"|"limits"';
const idForm = 'Write an id as lower-case words joined by hyphens, like `next-token`.';

test.each([
  {
    name: 'an empty entry',
    entry: {},
    problems: [
      'term: This field is missing: write the text.',
      `theme: Invalid option: expected one of ${themes}`,
      'short: This field is missing: write the text.',
      'sources: This field is missing: list the ids of its sources, or write `sources: []`.',
    ],
  },
  {
    name: 'an unknown field',
    entry: { ...term, alias: ['x'] },
    problems: [
      ': Unknown field `alias`. The fields here are: `term`, `aliases`, `searchOnly`, `link`, `background`, `theme`, `short`, `misread`, `technical`, `see`, `oneWay`, `sources`, `taught`.',
    ],
  },
  {
    name: 'a definition over 30 words',
    entry: { ...term, short: 'word '.repeat(31) },
    problems: ['short: This has 31 words; at most 30 fit. Move the rest into the body.'],
  },
  {
    name: 'an invented theme',
    entry: { ...term, theme: 'maths' },
    problems: [`theme: Invalid option: expected one of ${themes}`],
  },
  {
    name: 'a related term that is not an id',
    entry: { ...term, see: ['token-id', 'Token ID'] },
    problems: [`see.1: ${idForm}`],
  },
  {
    name: 'a source that is not an id',
    entry: { ...term, sources: ['Sennrich, 2016'] },
    problems: [`sources.0: ${idForm}`],
  },
  {
    name: 'a field that is there but empty',
    entry: { ...term, misread: '' },
    problems: ['misread: This is empty. Write the text, or delete the field.'],
  },
  {
    name: 'more than 8 related terms',
    entry: { ...term, see: 'abcdefghi'.split('') },
    problems: ['see: A term points to 8 others at most. Keep the most useful.'],
  },
  {
    name: 'a pointer one way without a reason',
    entry: { ...term, oneWay: { 'token-id': '' } },
    problems: ['oneWay.token-id: This is empty. Write the text, or delete the field.'],
  },
  {
    name: 'one alias that is not in a list',
    entry: { ...term, aliases: 'word piece' },
    problems: ['aliases: Invalid input: expected array, received string'],
  },
])('refuses $name', ({ entry, problems }) => {
  expect(problemsOf(termSchema, entry)).toEqual(problems);
});

test('takes a definition of exactly 30 words', () => {
  expect(problemsOf(termSchema, { ...term, short: 'word '.repeat(30) })).toEqual([]);
});
