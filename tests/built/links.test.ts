import { describe, expect, test } from 'vitest';
import { get } from './html';
import { base, fileAt, files, folder, isOurs, origin, pages, read, toUrl, type Page } from './site';

/** Attributes that hold one address, those of our own elements included. */
const addresses = ['href', 'src', 'action', 'poster', 'data-terms', 'data-index', 'data-extras'];
/** Attributes that hold ids of the same page. */
const idLists = [
  'for',
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'aria-owns',
  'popovertarget',
  'list',
];
/** Where a page must spell the whole address out. */
const isSpeltOut = (page: Page, address: string) =>
  page.elements.some(
    (element) =>
      (element.name === 'link' &&
        ['canonical', 'sitemap'].includes(get(element, 'rel')) &&
        get(element, 'href') === address) ||
      (element.name === 'meta' &&
        /^(og|twitter):/.test(get(element, 'property') || get(element, 'name')) &&
        get(element, 'content') === address),
  );

const links = pages.flatMap((page) =>
  page.elements.flatMap((element) =>
    addresses
      .filter((name) => element.attributes.has(name))
      .map((name) => ({ page, element, name, address: get(element, name) })),
  ),
);
const inside = links.filter(
  ({ page, address }) => isOurs(toUrl(address, page)) && !address.startsWith('data:'),
);
const idsOf = new Map(pages.map(({ file, ids }) => [file, new Set(ids)]));
const told = ({ page, address }: (typeof links)[number]) => `${page.file}: ${address}`;

test('has pages with links', () => {
  expect(pages.length).toBeGreaterThan(1);
  expect(inside.length).toBeGreaterThan(pages.length);
});

describe('every link', () => {
  test('begins with the base path, or is relative', () => {
    const outside = inside.filter(({ page, address }) => !toUrl(address, page).pathname.startsWith(base));
    expect(outside.map(told)).toEqual([]);
  });

  test('leads to a file that is there', () => {
    expect(inside.filter(({ page, address }) => !fileAt(address, page)).map(told)).toEqual([]);
  });

  test('leads to an anchor that is there', () => {
    const dangling = inside.filter(({ page, address }) => {
      const anchor = decodeURIComponent(toUrl(address, page).hash.slice(1));
      const target = idsOf.get(fileAt(address, page) ?? '');
      return anchor !== '' && target !== undefined && !target.has(anchor);
    });
    expect(dangling.map(told)).toEqual([]);
  });

  test('leads to a page directly, not by a redirect to its last slash', () => {
    const detours = inside.filter(({ page, address }) =>
      /\/index\.html$|\/[^/.]+$/.test(toUrl(address, page).pathname),
    );
    expect(detours.map(told)).toEqual([]);
  });

  test('goes abroad by https alone', () => {
    const plain = links.filter(
      ({ page, address }) => !isOurs(toUrl(address, page)) && !/^(https|mailto):/.test(address),
    );
    expect(plain.filter(({ page, address }) => !isSpeltOut(page, address)).map(told)).toEqual([]);
  });
});

test('spells its own address out in canonical links, previews and site maps alone', () => {
  const spelt = pages.flatMap((page) =>
    page.elements.flatMap((element) =>
      [...element.attributes.values()]
        .filter((value) => value.startsWith(origin) || /https?:\/\/(localhost|127\.)/.test(value))
        .filter((value) => !isSpeltOut(page, value))
        .map((value) => `${page.file}: <${element.name}> ${value}`),
    ),
  );
  expect(spelt).toEqual([]);
});

test('has every id that labels, buttons and descriptions refer to', () => {
  const missing = pages.flatMap((page) =>
    page.elements.flatMap((element) =>
      idLists
        .flatMap((name) => get(element, name).split(/\s+/).filter(Boolean))
        .filter((id) => !idsOf.get(page.file)?.has(id))
        .map((id) => `${page.file}: <${element.name}> ${id}`),
    ),
  );
  expect(missing).toEqual([]);
});

test('lists every page but the one for errors in its site map', () => {
  const maps = [...files].filter((file) => /^sitemap-\d+\.xml$/.test(file));
  const listed = maps.flatMap((file) =>
    [
      ...read(file)
        .toString()
        .matchAll(/<loc>([^<]*)<\/loc>/g),
    ].map(([, address]) => address),
  );
  const wanted = pages
    .filter(({ file }) => file !== '404.html')
    .map(({ path }) => new URL(path, origin).href);
  expect(listed.sort(), folder).toEqual(wanted.sort());
});
