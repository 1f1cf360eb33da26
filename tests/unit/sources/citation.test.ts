import { expect, test } from 'vitest';
import { shortCitation, sourceUrl } from '~/sources/citation';

test.each([
  { authors: 'Shannon', year: 1948, short: 'Shannon, 1948' },
  { authors: 'Jain & Wallace', year: 2019, short: 'Jain & Wallace, 2019' },
  { authors: 'Sennrich, Haddow & Birch', year: 2016, short: 'Sennrich et al., 2016' },
  { authors: 'A, B, C & D', year: 2020, short: 'A et al., 2020' },
  { authors: 'OpenAI API documentation', year: undefined, short: 'OpenAI API documentation' },
  { authors: 'Touvron et al. (Meta)', year: 2023, short: 'Touvron et al., 2023' },
  { authors: 'van der Maaten & Hinton', year: 2008, short: 'van der Maaten & Hinton, 2008' },
])('cites $authors as $short', ({ authors, year, short }) => {
  expect(shortCitation({ authors, year })).toBe(short);
});

test.each([
  { source: { arxiv: '1706.03762' }, url: 'https://arxiv.org/abs/1706.03762' },
  {
    source: { doi: '10.1145/3442188.3445922' },
    url: 'https://doi.org/10.1145/3442188.3445922',
  },
  { source: { arxiv: '1706.03762', doi: '10.1/x' }, url: 'https://arxiv.org/abs/1706.03762' },
  { source: {}, url: undefined },
])('opens $source at $url', ({ source, url }) => {
  expect(sourceUrl(source)).toBe(url);
});
