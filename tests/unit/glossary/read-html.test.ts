import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asSeen, attributeOf, readPieces } from '~/glossary/read-html';

fc.configureGlobal({ seed: 1 });

test.each([
  { html: '<p>A</p>', kinds: ['open', 'text', 'close'] },
  { html: '<br><IMG alt="a > b">a', kinds: ['other', 'other', 'text'] },
  { html: '<code/><a href=/x/>', kinds: ['other', 'open'] },
  { html: '<!-- <p> --><script>1<p</script>', kinds: ['other', 'other'] },
  { html: '1 < 2', kinds: ['text', 'other', 'text'] },
])('reads $html as $kinds', ({ html, kinds }) => {
  expect(readPieces(html).map(({ kind }) => kind)).toEqual(kinds);
});

test('gives any text back, piece by piece', () => {
  const soup = fc.array(fc.oneof(fc.constantFrom('<', '>', '<p', '</p>', '"', '<!--', '-->'), fc.string()));
  fc.assert(
    fc.property(soup, (parts) => {
      const html = parts.join('');
      expect(
        readPieces(html)
          .map((piece) => piece.html)
          .join(''),
      ).toBe(html);
    }),
  );
});

test.each([
  { attributes: ' class="x" data-term="token"', value: 'token' },
  { attributes: " DATA-TERM='token'", value: 'token' },
  { attributes: ' data-term=token', value: 'token' },
  { attributes: ' data-term', value: '' },
  { attributes: ' data-terms="x" title="data-term=y"', value: undefined },
  { attributes: '', value: undefined },
])('reads $value in $attributes', ({ attributes, value }) => {
  expect(attributeOf(attributes, 'data-term')).toBe(value);
});

test.each([
  { html: 'to&shy;kens &amp; more', text: 'tokens & more' },
  { html: 'a&nbsp;b&#160;c&#xA0;d', text: 'a\u00a0b\u00a0c\u00a0d' },
  { html: 'to\u00adken', text: 'token' },
  { html: '&#128512;&eacute;&#x110000;', text: '😀x\ufffd' },
  { html: 'R & D; &', text: 'R & D; &' },
])('sees $html as $text', ({ html, text }) => {
  expect(asSeen(html).text).toBe(text);
});

test('finds what it saw again in the HTML', () => {
  const seen = asSeen('A to&shy;ken&shy; &amp; b');
  const at = seen.text.indexOf('token');
  expect('A to&shy;ken&shy; &amp; b'.slice(...seen.range(at, at + 5))).toBe('to&shy;ken');
});
