import { expect, test } from 'vitest';
import { sourceSchema } from '~/sources/source.schema';
import { problemsOf } from '../problems-of';

const source = { authors: 'Sennrich, Haddow & Birch', title: 'Rare Words', year: 2016, kind: 'paper' };

test.each([
  source,
  { authors: 'OpenAI', title: 'API documentation', kind: 'documentation' },
  { ...source, knownAs: 'BPE', arxiv: '1508.07909', doi: '10.18653/v1/P16-1162' },
  { ...source, arxiv: '0704.0001' },
])('takes $title as it is', (entry) => {
  expect(sourceSchema.parse(entry)).toEqual(entry);
});

test.each(['arXiv:1508.07909', 'https://arxiv.org/abs/1508.07909', '1508.07909v2', '1508.079', 'cs/0301001'])(
  'refuses the arXiv id %s',
  (arxiv) => {
    expect(problemsOf(sourceSchema, { ...source, arxiv })).toEqual([
      'arxiv: Write only the number, like `1508.07909`.',
    ]);
  },
);

test.each(['https://doi.org/10.1145/3442188', 'doi:10.1145/3442188', '10.1145', '10.1145/a b', '11.1145/x'])(
  'refuses the DOI %s',
  (doi) => {
    expect(problemsOf(sourceSchema, { ...source, doi })).toEqual([
      'doi: Write only the DOI, like `10.1145/3442188.3445922`.',
    ]);
  },
);

test.each([
  {
    name: 'an unknown field',
    entry: { ...source, url: 'https://example.org' },
    problems: [
      ': Unknown field `url`. The fields here are: `authors`, `title`, `year`, `kind`, `knownAs`, `arxiv`, `doi`.',
    ],
  },
  {
    name: 'a source without authors',
    entry: { title: 'Rare Words', kind: 'paper' },
    problems: ['authors: This field is missing: write the text.'],
  },
  {
    name: 'an invented kind',
    entry: { ...source, kind: 'blog' },
    problems: [
      'kind: Invalid option: expected one of "paper"|"book"|"report"|"article"|"documentation"|"press"|"law"|"talk"|"course"',
    ],
  },
  {
    name: 'a year in quotes',
    entry: { ...source, year: '2016' },
    problems: ['year: Invalid input: expected number, received string'],
  },
  {
    name: 'a year before 1900',
    entry: { ...source, year: 216 },
    problems: ['year: Too small: expected number to be >=1900'],
  },
  {
    // Without quotes YAML reads 1706.03760 as a number and drops the last zero.
    name: 'an arXiv id without quotes',
    entry: { ...source, arxiv: 1706.0376 },
    problems: ['arxiv: Invalid input: expected string, received number'],
  },
])('refuses $name', ({ entry, problems }) => {
  expect(problemsOf(sourceSchema, entry)).toEqual(problems);
});
