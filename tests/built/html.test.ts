import { expect, test } from 'vitest';
import { codeOf, elementsIn, find, findByClass, get, isWithin, parseHtml, textOf } from './html';

test.each([
  { html: '<p>a &amp; <b>b</b></p>', text: 'a & b' },
  { html: '<!DOCTYPE html><!-- <p>no</p> --><p>\n yes </p>', text: 'yes' },
  { html: '<p>a<br>b<img alt="x > y">c</p>', text: 'abc' },
  { html: '<svg><path d="M0 0"/></svg>after', text: 'after' },
  { html: 'a<script>if (1 < 2) "<p>no</p>"</script>b<style>p>b{}</style>', text: 'ab' },
  { html: '&#8217;&#x2019;&nbsp;&unknown;', text: '’’ &unknown;' },
  { html: '1 < 2', text: '1 < 2' },
])('reads $html as “$text”', ({ html, text }) => {
  expect(textOf(parseHtml(html))).toBe(text);
});

test('keeps the code of a script to the letter', () => {
  const [script] = find(parseHtml('<script type=module>a("&amp;") </script>'), 'script');
  expect(script && codeOf(script)).toBe('a("&amp;") ');
  expect(script && get(script, 'type')).toBe('module');
});

test.each([
  { html: '<a href="/x/?a&amp;b">', value: '/x/?a&b' },
  { html: "<a href='/x/'>", value: '/x/' },
  { html: '<a href=/x/>', value: '/x/' },
  { html: '<A HREF = "/x/">', value: '/x/' },
  { html: '<a hidden>', value: '' },
])('reads the address in $html', ({ html, value }) => {
  expect(find(parseHtml(html), 'a').map((link) => get(link, 'href'))).toEqual([value]);
});

test('nests elements, and finds them by class', () => {
  const page = parseHtml(
    '<nav class="a book"><ol><li><a>1</a></li><li>2</li></ol></nav><p class="books">3</p>',
  );
  expect(elementsIn(page).map(({ name }) => name)).toEqual(['nav', 'ol', 'li', 'a', 'li', 'p']);
  expect(findByClass(page, 'book').map(textOf)).toEqual(['12']);
  expect(find(page, 'a').map((link) => [isWithin(link, 'nav'), isWithin(link, 'a')])).toEqual([
    [true, false],
  ]);
});
