import { expect, test } from 'vitest';
import { placePassages, type FoundPage } from '~/site/search/place-passages';

const section = (title: string, url: string, excerpt: string, score = 1) => {
  return { title, url, excerpt, weighted_locations: [{ balanced_score: score }] };
};
const tokens: FoundPage = {
  url: '/tokens/',
  meta: { title: 'Tokens' },
  sub_results: [
    section('Tokens', '/tokens/#_top', 'what a <mark>lamp</mark> costs', 1),
    section('Pieces', '/tokens/#pieces', '<mark>lamps</mark> and <mark>lamp</mark> shops', 9),
    section('Window', '/tokens/#window', 'the <mark>lamp</mark> again', 3),
  ],
};
const term: FoundPage = {
  url: '/glossary/token/',
  meta: { title: 'Token' },
  sub_results: [section('For developers', '/glossary/token/#technical', 'a <mark>lamp</mark>')],
};

test('takes of each chapter the two sections that hold most, and then the pages of terms', () => {
  expect(placePassages([term, tokens], 'lamp')).toEqual([
    {
      href: '/tokens/#pieces',
      title: 'Pieces',
      above: 'Tokens',
      html: '<mark>lamps</mark> and <mark>lamp</mark> shops',
    },
    { href: '/tokens/#window', title: 'Window', above: 'Tokens', html: 'the <mark>lamp</mark> again' },
    { href: '/glossary/token/', title: 'Token', above: 'Glossary', html: 'a <mark>lamp</mark>' },
  ]);
});

test('names a page itself by its own address', () => {
  const [first] = placePassages([{ ...tokens, sub_results: tokens.sub_results.slice(0, 1) }], 'lamp');
  expect(first).toEqual({ href: '/tokens/', title: 'Tokens', html: 'what a <mark>lamp</mark> costs' });
});

test.each([
  { query: 'halucination', marked: 'h', isPassage: false },
  { query: 'halucination', marked: 'Halu', isPassage: true },
  { query: 'rag', marked: 'RAG', isPassage: true },
  { query: 'rags', marked: 'rag', isPassage: true },
  { query: 'lamp shop', marked: 'shops', isPassage: true },
])('holds “$marked” to answer “$query”: $isPassage', ({ query, marked, isPassage }) => {
  const page = { ...tokens, sub_results: [section('Pieces', '/tokens/#pieces', `<mark>${marked}</mark>`)] };
  expect(placePassages([page], query)).toHaveLength(isPassage ? 1 : 0);
});
