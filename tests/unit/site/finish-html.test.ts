import { describe, expect, test } from 'vitest';
import { addBasePath, labelTables, numberHeadings } from '~/site/finish-html';

describe('numberHeadings', () => {
  const sections = [
    { id: 'x', number: '3.1' },
    { id: 'y-z', number: '3.2' },
  ];

  test.each([
    { html: '<h2 id="x">', numbered: '<h2 id="x" data-number="3.1">' },
    {
      html: '<h2 id="x">One</h2><p>Text.</p><h2 id="y-z" class="a">Two</h2>',
      numbered:
        '<h2 id="x" data-number="3.1">One</h2><p>Text.</p><h2 id="y-z" data-number="3.2" class="a">Two</h2>',
    },
    { html: '<h2 id="unknown">', numbered: '<h2 id="unknown">' },
    { html: '<h3 id="x">', numbered: '<h3 id="x">' },
    { html: '', numbered: '' },
  ])('writes $html as $numbered', ({ html, numbered }) => {
    expect(numberHeadings(html, sections)).toBe(numbered);
  });
});

describe('labelTables', () => {
  const row = (...cells: string[]) => `<tr>\n${cells.join('\n')}\n</tr>`;
  const table = (head: string, ...rows: string[]) =>
    `<table>\n<thead>\n${head}\n</thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`;

  test('names the column of each cell, in every row anew', () => {
    const head = row('<th>Model</th>', '<th align="right">Size</th>');
    const html = table(head, row('<td>A</td>', '<td align="right">1</td>'), row('<td>B</td>', '<td>2</td>'));
    const labelled = table(
      head,
      row('<td data-h="Model">A</td>', '<td data-h="Size" align="right">1</td>'),
      row('<td data-h="Model">B</td>', '<td data-h="Size">2</td>'),
    );
    expect(labelTables(html)).toBe(`<div class="table stack">${labelled}</div>`);
  });

  test.each([
    {
      name: 'drops the marks of a heading',
      head: '<th><em>Cost</em> of it</th>',
      label: ' data-h="Cost of it"',
    },
    { name: 'keeps what is escaped', head: '<th>a &lt; b &amp; c</th>', label: ' data-h="a &lt; b &amp; c"' },
    { name: 'escapes quotes', head: '<th>"a"</th>', label: ' data-h="&quot;a&quot;"' },
    { name: 'leaves a column without a heading alone', head: '<th></th>', label: '' },
  ])('$name', ({ head, label }) => {
    const html = table(row(head), row('<td>1</td>'));
    expect(labelTables(html)).toContain(row(`<td${label}>1</td>`));
  });

  test('leaves the table of a component alone', () => {
    const html = '<table class="by-objective"><tr data-objective="a"><td>1</td></tr></table>';
    expect(labelTables(html)).toBe(html);
  });

  test('labels each of two tables by its own headings', () => {
    const one = table(row('<th>A</th>'), row('<td>1</td>'));
    const other = table(row('<th>B</th>'), row('<td>2</td>'));
    expect(labelTables(`${one}<p>Text.</p>${other}`)).toBe(
      `${labelTables(one)}<p>Text.</p>${labelTables(other)}`,
    );
  });

  test.each(['<p>A table.</p>', '<table class="drawn"><tr><td>1</td></tr></table>', ''])(
    'leaves %s alone',
    (html) => {
      expect(labelTables(html)).toBe(html);
    },
  );
});

describe('addBasePath', () => {
  test.each([
    { html: '<a href="/tokens/">', moved: '<a href="/primer/tokens/">' },
    { html: '<a class="x" href="/tokens/#cost">', moved: '<a class="x" href="/primer/tokens/#cost">' },
    { html: '<a href="/">', moved: '<a href="/primer/">' },
    { html: '<a href="/primers/">', moved: '<a href="/primer/primers/">' },
    {
      html: '<a href="/a/">1</a> <a href="/b/">2</a>',
      moved: '<a href="/primer/a/">1</a> <a href="/primer/b/">2</a>',
    },
  ])('writes $html as $moved', ({ html, moved }) => {
    expect(addBasePath(html, '/primer')).toBe(moved);
    expect(addBasePath(html, '/primer/')).toBe(moved);
  });

  test.each([
    { name: 'a link that has the base', html: '<a href="/primer/tokens/">' },
    { name: 'a link to the base', html: '<a href="/primer">' },
    { name: 'a link within the page', html: '<a href="#cost">' },
    { name: 'a link to another site', html: '<a href="https://example.org/">' },
    { name: 'a link to another host', html: '<a href="//example.org/">' },
    { name: 'a link from where the page is', html: '<a href="../attention/">' },
    { name: 'text that looks like a link', html: '&lt;a href="/tokens/"&gt;' },
  ])('leaves $name alone', ({ html }) => {
    expect(addBasePath(html, '/primer')).toBe(html);
  });

  test('changes nothing at the root', () => {
    expect(addBasePath('<a href="/tokens/">', '/')).toBe('<a href="/tokens/">');
  });
});
