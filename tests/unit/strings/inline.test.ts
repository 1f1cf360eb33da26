import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeHtml, inlineHtml, plainText } from '~/strings/inline';

fc.configureGlobal({ seed: 1 });

const marked = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '*', '`', '<', '>', '&', '"', '/', 'é') });

const rows = [
  { text: '', html: '', plain: '' },
  { text: '*a* < `b`', html: '<em>a</em> &lt; <code>b</code>', plain: 'a < b' },
  { text: '*a* and `b`', html: '<em>a</em> and <code>b</code>', plain: 'a and b' },
  { text: '*two words*', html: '<em>two words</em>', plain: 'two words' },
  { text: '2 * 3 * 4', html: '2 * 3 * 4', plain: '2 * 3 * 4' },
  { text: '`2*3*4`', html: '<code>2*3*4</code>', plain: '2*3*4' },
  { text: 'a lone ` and a lone *', html: 'a lone ` and a lone *', plain: 'a lone ` and a lone *' },
  { text: '`<b>`', html: '<code>&lt;b&gt;</code>', plain: '<b>' },
  { text: '*<i>*', html: '<em>&lt;i&gt;</em>', plain: '<i>' },
  { text: '<script>a()</script>', html: '&lt;script&gt;a()&lt;/script&gt;', plain: '<script>a()</script>' },
];

test.each(rows)('writes “$text” as HTML', ({ text, html }) => {
  expect(inlineHtml(text)).toBe(html);
});

test.each(rows)('writes “$text” as plain text', ({ text, plain }) => {
  expect(plainText(text)).toBe(plain);
});

test.each([
  { text: 'a < b & "c"', escaped: 'a &lt; b &amp; &quot;c&quot;' },
  { text: '&lt;', escaped: '&amp;lt;' },
])('escapes $text', ({ text, escaped }) => {
  expect(escapeHtml(text)).toBe(escaped);
});

describe('for any text', () => {
  test('lets no tag through but its own', () => {
    fc.assert(
      fc.property(marked, (text) => {
        expect(inlineHtml(text).replace(/<\/?(em|code)>/g, '')).not.toMatch(/[<>"]/);
      }),
    );
  });

  test('shows the same words as HTML and as plain text', () => {
    const read = (html: string) =>
      html
        .replace(/<[^>]*>/g, '')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&amp;/g, '&');
    fc.assert(
      fc.property(marked, (text) => {
        expect(read(inlineHtml(text))).toBe(plainText(text));
      }),
    );
  });
});
