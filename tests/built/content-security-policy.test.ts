import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { codeOf, get, type Element } from './html';
import { files, isOurs, pages, read, toUrl, type Page } from './site';

const policyOf = (page: Page) =>
  page.elements.filter((element) => get(element, 'http-equiv').toLowerCase() === 'content-security-policy');
const directive = (page: Page, name: string) => {
  const [policy] = policyOf(page);
  const directives = policy ? get(policy, 'content').split(';') : [];
  return (
    directives
      .map((one) => one.trim().split(/\s+/))
      .find(([first]) => first === name)
      ?.slice(1) ?? []
  );
};
const hash = (element: Element) =>
  `'sha256-${createHash('sha256').update(codeOf(element)).digest('base64')}'`;
const hashesIn = (sources: readonly string[]) => sources.filter((source) => source.startsWith("'sha")).sort();
const distinct = (values: readonly string[]) => [...new Set(values)].sort();

/** Data between script tags is not run, and needs no hash. */
const isData = (element: Element) => /^application\/(ld\+)?json$/.test(get(element, 'type'));
/** Rules about what to prefetch need a hash and are not run. */
const isRun = (element: Element) => !isData(element) && get(element, 'type') !== 'speculationrules';

/** What a page fetches by itself, as against where it leads. */
const fetches: Readonly<Record<string, readonly string[]>> = {
  script: ['src'],
  img: ['src', 'srcset'],
  source: ['src', 'srcset'],
  video: ['src', 'poster'],
  audio: ['src'],
  iframe: ['src'],
  object: ['data'],
  embed: ['src'],
  link: ['href'],
  use: ['href', 'xlink:href'],
};
const leadsOnly = ['canonical', 'alternate', 'author', 'license', 'me', 'next', 'prev', 'search', 'help'];

const inline = (page: Page, name: string) =>
  page.elements.filter(
    (element) => element.name === name && !element.attributes.has('src') && !isData(element),
  );
/** What each page has to be blamed for, by its file; pages without blame are left out. */
const blame = (find: (page: Page) => readonly string[]) =>
  pages.flatMap((page) => find(page).map((found) => `${page.file}: ${found}`));

describe('every page', () => {
  test('has one policy', () => {
    expect(pages.filter((page) => policyOf(page).length !== 1).map(({ file }) => file)).toEqual([]);
  });

  test('has its policy ahead of the styles and scripts that it governs', () => {
    const early = blame((page) => {
      const policy = page.elements.indexOf(policyOf(page)[0]!);
      const ahead = page.elements.slice(0, policy);
      return ahead
        .filter(({ name }) => name === 'style' || name === 'script')
        .filter(isRun)
        .map(({ name }) => name);
    });
    expect(early).toEqual([]);
  });

  test('allows nothing that its policy does not name', () => {
    expect(
      blame((page) => (directive(page, 'default-src').join(' ') === "'none'" ? [] : ['default-src'])),
    ).toEqual([]);
    expect(
      blame((page) => (directive(page, 'style-src-attr').join(' ') === "'none'" ? [] : ['style-src-attr'])),
    ).toEqual([]);
  });

  test('allows no code but by its file or its hash', () => {
    const loose = [
      "'unsafe-inline'",
      "'unsafe-eval'",
      "'unsafe-hashes'",
      "'strict-dynamic'",
      '*',
      'http:',
      'https:',
    ];
    const allowed = (page: Page) => get(policyOf(page)[0]!, 'content').split(/[\s;]+/);
    expect(blame((page) => allowed(page).filter((source) => loose.includes(source)))).toEqual([]);
  });

  test.each(['script', 'style'])('allows the hash of each inline %s, and no others', (name) => {
    const wrong = blame((page) => {
      const allowed = hashesIn(directive(page, `${name}-src`));
      const needed = distinct(inline(page, name).map(hash));
      return [
        ...needed.filter((one) => !allowed.includes(one)).map((one) => `${one} is missing`),
        ...allowed.filter((one) => !needed.includes(one)).map((one) => `${one} is not needed`),
      ];
    });
    expect(wrong).toEqual([]);
  });

  test('has no code and no style in attributes', () => {
    const found = blame((page) =>
      page.elements.flatMap(({ name, attributes }) =>
        [...attributes]
          .filter(([key, value]) => key === 'style' || key.startsWith('on') || /^\s*javascript:/i.test(value))
          .map(([key]) => `<${name} ${key}>`),
      ),
    );
    expect(found).toEqual([]);
  });

  test('fetches something, and nothing of it from another site', () => {
    expect(blame((page) => (fetchedBy(page).length === 0 ? ['nothing'] : []))).toEqual([]);
    expect(blame((page) => fetchedBy(page).filter((address) => !isOurs(toUrl(address, page))))).toEqual([]);
  });

  test('has styles that fetch nothing from another site', () => {
    expect(blame((page) => abroad(inline(page, 'style').map(codeOf).join('\n')))).toEqual([]);
  });
});

test('has style sheets that fetch nothing from another site', () => {
  const sheets = [...files].filter((file) => file.startsWith('_astro/') && file.endsWith('.css'));
  expect(sheets.flatMap((file) => abroad(read(file).toString()))).toEqual([]);
});

function fetchedBy(page: Page): string[] {
  return page.elements.flatMap((element) => {
    if (leadsOnly.includes(get(element, 'rel'))) return [];
    const values = (fetches[element.name] ?? []).map((key) => get(element, key)).filter(Boolean);
    // `srcset` holds several addresses, each with a size.
    return values.flatMap((value) => value.split(/,\s+/).map((one) => one.split(' ')[0] ?? ''));
  });
}

/** The addresses in a style sheet that lead to another site, and every `@import`. */
function abroad(css: string): string[] {
  const addresses = [...css.matchAll(/url\(\s*["']?([^"')\s]*)/g)].map(([, address = '']) => address);
  return [
    ...addresses.filter((address) => /^(https?:)?\/\//.test(address)),
    ...(css.match(/@import/g) ?? []),
  ];
}
