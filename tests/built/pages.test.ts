import { describe, expect, test } from 'vitest';
import { find, get, isWithin, textOf } from './html';
import { base, files, origin, pages, type Page } from './site';

const metas = (page: Page, name: string) =>
  find(page.tree, 'meta')
    .filter((meta) => [get(meta, 'name'), get(meta, 'property')].includes(name))
    .map((meta) => get(meta, 'content'));
const titles = (page: Page) =>
  find(page.tree, 'title')
    .filter(({ parent }) => parent?.name === 'head')
    .map(textOf);
/** Where a page says it is. The one for errors stands at every address that is wrong, and names `/404/`. */
const addressOf = ({ path }: Page) => new URL(path.replace(/404\.html$/, '404/'), origin).href;
/** One text, and something in it. */
const isOne = (texts: readonly string[]) => texts.length === 1 && texts[0]?.trim() !== '';

describe('every page', () => {
  test.each<[string, (page: Page) => boolean]>([
    ['has a language', (page) => find(page.tree, 'html').some((html) => get(html, 'lang') === 'en-GB')],
    ['has one title', (page) => isOne(titles(page))],
    ['has one first heading', (page) => isOne(find(page.tree, 'h1').map(textOf))],
    ['has one description', (page) => isOne(metas(page, 'description'))],
    [
      'names its own address to search engines',
      (page) => {
        const links = find(page.tree, 'link').filter((link) => get(link, 'rel') === 'canonical');
        return links.map((link) => get(link, 'href')).join() === addressOf(page);
      },
    ],
    ['names its own address in previews', (page) => metas(page, 'og:url').join() === addressOf(page)],
    [
      'has a picture for previews, on this site',
      (page) => {
        const images = metas(page, 'og:image').map((address) => address.replace(origin + base, ''));
        return images.length === 1 && images.every((file) => files.has(file));
      },
    ],
    ['has a main part', (page) => find(page.tree, 'main').length === 1],
  ])('%s', (_, holds) => {
    expect(pages.filter((page) => !holds(page)).map(({ file }) => file)).toEqual([]);
  });

  test('gives every id once', () => {
    const twice = pages.flatMap(({ file, ids }) => {
      const seen = new Set<string>();
      return ids.filter((id) => seen.size === seen.add(id).size).map((id) => `${file}: ${id}`);
    });
    expect(twice).toEqual([]);
  });

  test('shows no asterisks around a word', () => {
    const raw = pages.flatMap(({ file, elements }) =>
      elements
        .filter(
          (one) =>
            !['code', 'pre', 'script', 'style', 'textarea'].some(
              (name) => one.name === name || isWithin(one, name),
            ),
        )
        .flatMap(({ children }) => children.filter((child) => typeof child === 'string'))
        .flatMap((text) => /(?<![\w*])\*[^\s*](?:[^*]*[^\s*])?\*(?![\w*])/.exec(text)?.[0] ?? [])
        .map((words) => `${file}: ${words}`),
    );
    expect(raw).toEqual([]);
  });

  test('leaves out no level of headings', () => {
    const jumps = pages.flatMap(({ file, elements }) => {
      // A dialog that is closed is no part of the page’s outline.
      const headings = elements.filter((one) => /^h[1-6]$/.test(one.name) && !isWithin(one, 'dialog'));
      const level = (index: number) => Number(headings[index]?.name.slice(1) ?? 0);
      return headings
        .filter((_, index) => level(index) > level(index - 1) + 1)
        .map((heading) => `${file}: <${heading.name}> ${textOf(heading)}`);
    });
    expect(jumps).toEqual([]);
  });

  test('has a title of its own', () => {
    const all = pages.flatMap(titles);
    expect(all.filter((title, index) => all.indexOf(title) !== index)).toEqual([]);
  });
});
