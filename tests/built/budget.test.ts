import { describe, expect, test } from 'vitest';
import { chapters } from '~/chapter/book';
import budget from './budget.json' with { type: 'json' };
import { base, pageAt, pages, type Page } from './site';
import { importsIn, kilo, weigh, weighCards, weighSearch, type Weight } from './weight';

const slugs = chapters.map(({ slug }) => slug);
const measured = pages.map((page) => ({
  page,
  kind: kindOf(page),
  weight: weigh(page),
  cards: weighCards(page),
}));
const kinds = [...new Set(measured.map(({ kind }) => kind))];
const columns = ['html', 'css', 'js', 'fonts', 'total', 'requests'] as const;

/** What sort of page it is; pages of one sort cost about the same. */
function kindOf({ path }: Page): string {
  const [first = '', second] = path.slice(base.length).split('/');
  if (first === '') return 'front page';
  if (slugs.includes(first)) return 'chapter';
  if (first === 'glossary' && second === 'cards') return 'flashcards';
  return first === 'glossary' && second ? 'term' : first.replace('.html', '');
}

const show = (weight: Weight) =>
  columns.map((key) => (key === 'requests' ? `${weight[key]}` : kilo(weight[key])).padStart(9));
const told = (page: Page, amount: number) => `${page.file}: ${amount}`;

test('tells what the heaviest page of each kind costs', () => {
  const rows = kinds.map((kind) => {
    const of = measured.filter((one) => one.kind === kind).map(({ weight }) => weight);
    const most = Object.fromEntries(
      columns.map((key) => [key, Math.max(...of.map((weight) => weight[key]))]),
    );
    return `${kind.padEnd(12)}${show(most as unknown as Weight).join('')}`;
  });
  const cards = Math.max(...measured.map((one) => one.cards));
  const search = Object.entries(weighSearch(pageAt('/'))).map(([part, bytes]) => `  ${part}: ${kilo(bytes)}`);
  console.log(
    [
      'Brotli, in kB; the most that a page of its kind costs:',
      `${''.padEnd(12)}${columns.map((key) => key.padStart(9)).join('')}`,
      ...rows,
      `Cards of a page, gzip: ${kilo(cards)}`,
      'The first search:',
      ...search,
    ].join('\n'),
  );
  expect(kinds).toEqual(
    expect.arrayContaining(['front page', 'chapter', 'glossary', 'term', 'sources', '404']),
  );
});

describe.each(kinds)('each page of the kind %s', (kind) => {
  const of = measured.filter((one) => one.kind === kind);

  test.each(Object.entries(budget.everyPage))('keeps %s within %i', (key, limit) => {
    const over = of.filter(({ weight }) => weight[key as keyof Weight] > limit);
    expect(over.map(({ page, weight }) => told(page, weight[key as keyof Weight]))).toEqual([]);
  });

  test('keeps its cards within their limit', () => {
    expect(
      of.filter(({ cards }) => cards > budget.cards).map(({ page, cards }) => told(page, cards)),
    ).toEqual([]);
  });
});

test.each(Object.entries(budget.html))('a %s has an HTML of at most %i bytes', (kind, limit) => {
  const of = measured.filter((one) => one.kind === kind);
  expect(of.length).toBeGreaterThan(0);
  expect(
    of.filter(({ weight }) => weight.html > limit).map(({ page, weight }) => told(page, weight.html)),
  ).toEqual([]);
});

test('the first result of a search, a term or a title, is on the screen within its limit', () => {
  const parts = weighSearch(pageAt('/'));
  const bytes = parts['dialog and its imports'] + parts['terms and titles'] + parts['pagefind.js'];
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(budget.firstResult);
});

// Pagefind’s WebAssembly alone is 72 kB, compressed by its makers; every query of the full text needs it once.
test('the first passage costs no more than Pagefind has to', () => {
  const { 'one part of the index, the largest': _, ...parts } = weighSearch(pageAt('/'));
  const bytes = Object.values(parts).reduce((a, b) => a + b, 0);
  expect(bytes).toBeLessThanOrEqual(budget.firstPassage);
});

test.each([
  { code: 'import{t as e}from"./a.js";var n', paths: ['./a.js'] },
  { code: 'import"./a.js";import{b}from`./b.js`', paths: ['./a.js', './b.js'] },
  { code: 'export{a}from"./a.js"', paths: ['./a.js'] },
  { code: 'import("./a.js");var importing="b"', paths: [] },
])('finds what $code imports as it starts', ({ code, paths }) => {
  expect(importsIn(code)).toEqual(paths);
});

test('counts a chapter’s inlined styles and scripts, its font, and the files that it links', () => {
  const weight = weigh(pageAt(`/${slugs[0]}/`));
  expect(Math.min(...columns.map((key) => weight[key]))).toBeGreaterThan(0);
  expect(weight.total).toBeGreaterThan(weight.html + weight.fonts);
});
