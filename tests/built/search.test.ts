import { describe, expect, test } from 'vitest';
import { buildFinder } from '~/site/search/find';
import type { SearchEntries, StatementEntries } from '~/site/search/entries';
import { queries, hrefOf } from '../queries';
import { base, files, pages, read } from './site';

const entries = JSON.parse(read('search-entries.json').toString()) as SearchEntries;
const statements = JSON.parse(read('search-statements.json').toString()) as StatementEntries;
const finder = buildFinder(entries, statements);

/** Where the wanted term or page stands among the results, from 0; Infinity if it is not there. */
function placeOf({ query, want }: (typeof queries)[number]): number {
  const { term, place } = finder.find(query);
  const hrefs = [...term, ...place].map(({ href }) => `/${href.slice(base.length)}`);
  const at = hrefs.findIndex((href) => want.map(hrefOf).includes(href));
  return at < 0 ? Infinity : at;
}

const placed = queries.map((one) => ({ ...one, at: placeOf(one) }));
const success = (most: number, set = 'abc') => {
  const of = placed.filter((one) => set.includes(one.set));
  return of.filter(({ at }) => at < most).length / of.length;
};

test('finds what readers look for: first in 90 %, among the first three in 97 % of at least 120 queries', () => {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  const rows = ['abc', 'a', 'b', 'c'].map((set) => {
    const count = placed.filter((one) => set.includes(one.set)).length;
    return `${set.padEnd(4)}${count} queries, success@1 ${percent(success(1, set))}, success@3 ${percent(success(3, set))}`;
  });
  const missed = placed
    .filter(({ at }) => at > 0)
    .map(
      ({ query, want, at }) => `  ${at === Infinity ? 'not found' : at + 1}: ${query} → ${want.join(', ')}`,
    );
  console.log([...rows, 'Not first:', ...missed].join('\n'));
  expect(queries.length).toBeGreaterThanOrEqual(120);
  expect(success(1)).toBeGreaterThanOrEqual(0.9);
  expect(success(3)).toBeGreaterThanOrEqual(0.97);
});

describe('what is looked for', () => {
  test('is there: every wanted page and section is one that the search knows', () => {
    const known = [...entries.terms, ...entries.places].map(({ href }) => `/${href.slice(base.length)}`);
    const wanted = queries.flatMap(({ want }) => want.map(hrefOf));
    expect(wanted.filter((href) => !known.includes(href))).toEqual([]);
  });
});

describe('what the search can lead to', () => {
  const addresses = [...entries.terms, ...entries.places, ...statements.claims, ...statements.questions];

  test('is on a page, at an anchor that is there', () => {
    const missing = addresses.filter(({ href }) => {
      const [path, anchor] = href.split('#');
      const page = pages.find((one) => one.path === path);
      return !page || (anchor !== undefined && !page.html.includes(`id="${anchor}"`));
    });
    expect(missing.map(({ href }) => href)).toEqual([]);
    expect(addresses.length).toBeGreaterThan(800);
  });

  test('gives no answer away: of a question it holds the question alone', () => {
    expect(statements.questions.length).toBeGreaterThanOrEqual(180);
    for (const question of statements.questions)
      expect(Object.keys(question).sort()).toEqual(['above', 'href', 'taught', 'text']);
    expect([...files].filter((file) => /^search-.*\.json$/.test(file)).sort()).toEqual([
      'search-entries.json',
      'search-statements.json',
    ]);
  });
});
