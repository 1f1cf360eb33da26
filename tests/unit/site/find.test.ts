import { expect, test } from 'vitest';
import { buildFinder } from '~/site/search/find';

const entries = {
  terms: [
    {
      id: 'hallucination',
      href: '/glossary/hallucination/',
      term: 'Hallucination',
      aliases: ['making things up'],
      short: 'Fluent output that is false.',
      taught: '/limits/#bad-answers',
    },
  ],
  places: [
    { href: '/limits/', title: '14 Limits', aliases: ['Limits and risks'] },
    { href: '/limits/#bad-answers', title: 'Three kinds of bad answer', above: '14 Limits', aliases: [] },
    { href: '/progress/', title: 'What you answered', aliases: ['delete my data'] },
  ],
};
const statements = {
  claims: [
    {
      href: '/claims/#lim-01',
      text: 'Bots cannot lie.',
      above: 'Wrong, Limits',
      taught: '/limits/#bad-answers',
    },
  ],
  questions: [
    {
      href: '/limits/#q-kinds',
      text: 'Which mail is misuse?',
      above: 'A question of Limits',
      taught: '/limits/#bad-answers',
    },
  ],
};
const finder = buildFinder(entries, statements);
const titles = (query: string) =>
  Object.values(finder.find(query)).map((rows) => rows.map(({ title }) => title));

test.each([
  { query: 'halucination', found: [['Hallucination'], ['Three kinds of bad answer'], [], []] },
  { query: 'making things up', found: [['Hallucination'], ['Three kinds of bad answer'], [], []] },
  { query: 'delete my data', found: [[], ['What you answered'], [], []] },
  { query: 'can bots lie', found: [[], ['Three kinds of bad answer'], ['Bots cannot lie.'], []] },
  { query: 'misuse', found: [[], ['Three kinds of bad answer'], [], ['Which mail is misuse?']] },
  { query: '', found: [[], [], [], []] },
])('finds for “$query” what fits in each part', ({ query, found }) => {
  expect(titles(query)).toEqual(found);
});

test('finds terms and places before the statements have come', () => {
  const early = buildFinder(entries);
  expect(early.find('risks').place.map(({ href }) => href)).toEqual(['/limits/']);
  expect(early.find('lie')).toEqual({ term: [], place: [], claim: [], question: [] });
});

test.each([
  ['halucination', 'Hallucination'],
  ['hallucination', undefined],
  ['delete', undefined],
])('takes “%s” to mean %s', (query, meant) => {
  expect(finder.meant(query)).toBe(meant);
});
