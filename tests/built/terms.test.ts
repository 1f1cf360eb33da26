import { describe, expect, test } from 'vitest';
import { codeOf, find, findByClass, get, textOf } from './html';
import { base, origin, pages, type Page } from './site';

const terms = pages.filter(({ path }) => new RegExp(`^${base}glossary/(?!cards/)[^/]+/$`).test(path));
const meta = (page: Page, name: string) =>
  find(page.tree, 'meta')
    .filter((one) => get(one, 'name') === name)
    .map((one) => get(one, 'content'))
    .join();
const isData = (type: string) => type === 'application/ld+json';
const definitionsOf = (page: Page) =>
  find(page.tree, 'script')
    .filter((script) => isData(get(script, 'type')))
    .map((script) => JSON.parse(codeOf(script)) as Record<string, unknown>);

test('there is a page for each term', () => {
  expect(terms.length).toBeGreaterThanOrEqual(140);
});

describe('each page of a term', () => {
  test('describes it for machines as it describes it for readers', () => {
    const wrong = terms.filter((page) => {
      const [definition, ...more] = definitionsOf(page);
      const title = find(page.tree, 'h1').map(textOf).join();
      return (
        more.length > 0 ||
        definition?.['@context'] !== 'https://schema.org' ||
        definition['@type'] !== 'DefinedTerm' ||
        definition['name'] !== title ||
        definition['description'] !== meta(page, 'description') ||
        definition['url'] !== origin + page.path ||
        (definition['inDefinedTermSet'] as Record<string, unknown>)['@type'] !== 'DefinedTermSet' ||
        (definition['inDefinedTermSet'] as Record<string, unknown>)['url'] !== `${origin}${base}glossary/`
      );
    });
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  test('names as alternatives what the page names', () => {
    const wrong = terms.filter((page) => {
      const told = findByClass(page.tree, 'term-meta').map(textOf).join();
      const [definition] = definitionsOf(page);
      return ((definition?.['alternateName'] ?? []) as string[]).some((name) => !told.includes(name));
    });
    expect(wrong.map(({ file }) => file)).toEqual([]);
  });

  test('gives away no answer: it holds neither a question’s form nor its key', () => {
    const given = terms.filter(
      ({ html, elements }) =>
        elements.some(({ name }) => name === 'quiz-question') || /data-key=|class="tell"/.test(html),
    );
    expect(given.map(({ file }) => file)).toEqual([]);
  });

  test('keeps its questions out of the search', () => {
    const lists = terms.flatMap(({ tree }) => findByClass(tree, 'term-questions'));
    expect(lists.length).toBeGreaterThan(80);
    expect(lists.filter((list) => !list.attributes.has('data-pagefind-ignore'))).toEqual([]);
  });

  test('draws its related terms, and says in words what the drawing shows', () => {
    const mute = terms.filter(({ tree }) =>
      findByClass(tree, 'related').some((figure) => {
        const own = find(figure, 'b').map(textOf).join();
        const others = find(figure, 'a').map(textOf);
        const said = find(figure, 'svg')
          .map((svg) => get(svg, 'aria-label'))
          .join();
        return others.length === 0 || [own, ...others].some((name) => !said.includes(name));
      }),
    );
    expect(mute.map(({ file }) => file)).toEqual([]);
  });
});
