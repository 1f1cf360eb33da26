import { codeToHtml } from 'shiki';
import { expect, test } from 'vitest';
import { codeClasses } from '~/source-code/code-classes';
import theme from '~/styles/code-light.json' with { type: 'json' };

const highlight = (code: string, lang: string) =>
  codeToHtml(code, { lang, theme: theme as object, transformers: [codeClasses(theme)] });
const textOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&#x3C;/g, '<')
    .replace(/&#x26;/g, '&');

test('gives keywords, comments and names being defined their classes, and all else none', async () => {
  expect(await highlight('// pairs\nfunction merge(ids) {\n  return ids < "a";\n}', 'ts'))
    .toMatchInlineSnapshot(`
    "<pre class="shiki working-model-light" tabindex="0"><code><span class="line"><span class="c">// pairs</span></span>
    <span class="line"><span class="k">function</span><span class="b"> merge</span>(ids) {</span>
    <span class="line"><span class="k">  return</span> ids &#x3C; "a";</span>
    <span class="line">}</span></code></pre>"
  `);
});

test.each([
  { lang: 'python', code: '# merge\ndef merge(ids):\n    return ids < 3 and "a"\n' },
  { lang: 'ts', code: 'export const merge = (ids: number[]): number => ids.length & 1; // pairs' },
  { lang: 'json', code: '{"a": [1, true, null]}' },
  { lang: 'yaml', code: 'id: tokens # the chapter' },
  { lang: 'text', code: 'plain <text>\n\n  indented' },
  { lang: 'text', code: '' },
])('writes $lang without a style, and without losing a character: $code', async ({ lang, code }) => {
  const html = await highlight(code, lang);
  expect(html).not.toMatch(/style=/);
  expect(html).not.toMatch(/<span>/);
  expect(textOf(html)).toBe(code);
});

test('lets a keyboard reach the block', async () => {
  expect(await highlight('a', 'text')).toMatch(/^<pre [^>]*tabindex="0"/);
});
