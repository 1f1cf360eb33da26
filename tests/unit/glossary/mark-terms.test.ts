import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildLexicon } from '~/glossary/forms';
import { markTerms } from '~/glossary/mark-terms';

fc.configureGlobal({ seed: 1 });

const lexicon = buildLexicon([
  { id: 'token', term: 'Token', aliases: [] },
  { id: 'rag', term: 'Retrieval-augmented generation', aliases: ['RAG'] },
  { id: 'token-id', term: 'Token id', aliases: [] },
  { id: 'pre-training', term: 'Pre-training', aliases: [] },
  { id: 'split', term: 'train/test split', aliases: ['Turing’s test'] },
  { id: 'tokenization', term: 'Tokenisation', aliases: [] },
]);
const link = (id: string, text: string) => `<a href="#${id}">${text}</a>`;
const keyOf = ({ id, section }: { id: string; section: number }) => `${section} ${id}`;
const mark = (html: string, except?: ReadonlySet<string>) => markTerms(html, lexicon, link, except);

test('marks a term and names it', () => {
  expect(mark('<p>A token.</p>')).toEqual({
    html: '<p>A <a href="#token">token</a>.</p>',
    used: ['token'],
    marks: [{ id: 'token', text: 'token', section: 0 }],
    passed: [],
  });
});

test.each([
  {
    name: 'the first use of each term',
    html: '<p>RAG, tokens, a token, RAG.</p>',
    marked: '<p><a href="#rag">RAG</a>, <a href="#token">tokens</a>, a token, RAG.</p>',
  },
  {
    name: 'the first use across paragraphs',
    html: '<p>A token.</p><p>A token.</p>',
    marked: '<p>A <a href="#token">token</a>.</p><p>A token.</p>',
  },
  {
    name: 'the first use in each section',
    html: '<p>A token.</p><h2 id="x">Two</h2><p>A token.</p><h3>Three</h3><p>A token.</p>',
    marked:
      '<p>A <a href="#token">token</a>.</p><h2 id="x">Two</h2><p>A <a href="#token">token</a>.</p><h3>Three</h3><p>A token.</p>',
  },
  {
    name: 'text without any tag',
    html: 'A token.',
    marked: 'A <a href="#token">token</a>.',
  },
  {
    name: 'text after a void element and a closed drawing',
    html: '<p><br>1 <img src="x.png" alt="token"><svg><text>token</text></svg> token</p>',
    marked:
      '<p><br>1 <img src="x.png" alt="token"><svg><text>token</text></svg> <a href="#token">token</a></p>',
  },
  {
    name: 'text after a void element, which has nothing inside to leave alone',
    html: '<p><img data-no-terms src="x.png">token</p>',
    marked: '<p><img data-no-terms src="x.png"><a href="#token">token</a></p>',
  },
  {
    name: 'text after a tag that closes itself',
    html: '<p><code/>token</p>',
    marked: '<p><code/><a href="#token">token</a></p>',
  },
  {
    name: 'text behind an attribute that holds a bracket',
    html: '<p title="a > token">token</p>',
    marked: '<p title="a > token"><a href="#token">token</a></p>',
  },
  {
    name: 'text after a stray bracket',
    html: '<p>1 < 2 token</p>',
    marked: '<p>1 < 2 <a href="#token">token</a></p>',
  },
  {
    name: 'text after a script that compares',
    html: '<script>for (let i = 0; i<n; i++) token()</script><p>token</p>',
    marked: '<script>for (let i = 0; i<n; i++) token()</script><p><a href="#token">token</a></p>',
  },
  {
    name: 'text after an element that was left open',
    html: '<div><code>token</div><p>token</p>',
    marked: '<div><code>token</div><p><a href="#token">token</a></p>',
  },
  {
    name: 'text after a closing tag without its opening one',
    html: '</code><p>token</p>',
    marked: '</code><p><a href="#token">token</a></p>',
  },
  {
    name: 'text in a link whose address ends with a slash, and is left alone',
    html: '<p><a href=/x/>token</a>, token</p>',
    marked: '<p><a href=/x/>token</a>, <a href="#token">token</a></p>',
  },
  {
    name: 'nested markup',
    html: '<ul><li><strong><b>token</b></strong></li></ul>',
    marked: '<ul><li><strong><b><a href="#token">token</a></b></strong></li></ul>',
  },
  {
    name: 'the longest name',
    html: '<p>A token id, then a token.</p>',
    marked: '<p>A <a href="#token-id">token id</a>, then a <a href="#token">token</a>.</p>',
  },
  {
    name: 'a name at its first place that may be marked',
    html: '<p><em>Token and RAG</em>: a <code>token</code> is a token.</p>',
    marked: '<p><em>Token and RAG</em>: a <code>token</code> is a <a href="#token">token</a>.</p>',
  },
  {
    name: 'a name in italics, where a term is introduced',
    html: '<p>A <em>token</em> is a token.</p>',
    marked: '<p>A <em><a href="#token">token</a></em> is a token.</p>',
  },
  {
    name: 'a name before a footnote',
    html: '<p>A token<sup>2</sup></p>',
    marked: '<p>A <a href="#token">token</a><sup>2</sup></p>',
  },
  {
    name: 'a name beside the end of a block',
    html: '<div><p>token</p><p>s</p></div>',
    marked: '<div><p><a href="#token">token</a></p><p>s</p></div>',
  },
  {
    name: 'a name where no space is needed',
    html: '<p>“token”—(RAG)/…</p>',
    marked: '<p>“<a href="#token">token</a>”—(<a href="#rag">RAG</a>)/…</p>',
  },
  {
    name: 'a name that the author did not forbid',
    html: '<p data-no-terms="false" title=" data-no-terms" data-no-termses>token</p>',
    marked: '<p data-no-terms="false" title=" data-no-terms" data-no-termses><a href="#token">token</a></p>',
  },
])('marks $name', ({ html, marked }) => {
  expect(mark(html).html).toBe(marked);
});

test.each([
  { text: 'token&nbsp;id', marked: '[token&nbsp;id]' },
  { text: 'token&#160;ids', marked: '[token&#160;ids]' },
  { text: 'token\u00a0id', marked: '[token\u00a0id]' },
  { text: 'token\n    id', marked: '[token\n    id]' },
  { text: 'token-id', marked: '[token-id]' },
  { text: 'token\u2011id', marked: '[token\u2011id]' },
  { text: 'token&#x2011;id', marked: '[token&#x2011;id]' },
  { text: 'to\u00adken', marked: '[to\u00adken]' },
  { text: '&shy;to&shy;kens&shy;, x', marked: '&shy;[to&shy;kens]&shy;, x' },
  { text: 'R&amp;D, token &lt; 3', marked: 'R&amp;D, [token] &lt; 3' },
  { text: '&quot;token&quot;', marked: '&quot;[token]&quot;' },
  { text: 'the token’s place', marked: 'the [token]’s place' },
  { text: 'the tokens’ place', marked: 'the [tokens]’ place' },
  { text: 'RAG’s place, RAGs', marked: '[RAG]’s place, RAGs' },
  { text: "Turing's test", marked: "[Turing's test]" },
  { text: 'Turing&#39;s test', marked: '[Turing&#39;s test]' },
  { text: 'Token. TOKENS', marked: '[Token]. TOKENS' },
  { text: 'PRE-TRAINING', marked: '[PRE-TRAINING]' },
  { text: 'pretraining', marked: '[pretraining]' },
  { text: 'pre training', marked: '[pre training]' },
  { text: 'train/test splits', marked: '[train/test splits]' },
  { text: 'pre-training/tokenization', marked: '[pre-training]/[tokenization]' },
  { text: 'pre-training–tokenisation', marked: '[pre-training]–[tokenisation]' },
  { text: 'tokeniza&shy;tion', marked: '[tokeniza&shy;tion]' },
  { text: '<b>token</b> id', marked: '<b>[token]</b> id' },
])('marks $text as $marked', ({ text, marked }) => {
  expect(markTerms(`<p>${text}</p>`, lexicon, (_id, name) => `[${name}]`).html).toBe(`<p>${marked}</p>`);
});

test.each([
  { text: 'token<b>iser</b>' },
  { text: '<b>token</b>s' },
  { text: '<b>to</b>ken' },
  { text: 'de<i></i>token' },
  { text: 'sub-<b>token</b>' },
  { text: 'token<b>-based</b>' },
  { text: 'sub\u2011token, token\u2011based' },
  { text: '&eacute;token, caf&#233;token, token\u0301' },
  { text: '&token; &RAG;' },
  { text: '&#1234567;token_id' },
])('marks nothing in another word: $text', ({ text }) => {
  expect(mark(`<p>${text}</p>`).html).toBe(`<p>${text}</p>`);
});

const why = {
  link: ['a'],
  control: ['button', 'label', 'legend', 'summary', 'select', 'option', 'textarea'],
  code: ['code', 'pre', 'kbd', 'samp', 'title'],
  heading: ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'],
  italics: ['em', 'i', 'cite'],
  table: ['table'],
  date: ['time'],
  drawing: ['svg', 'math'],
};
const untouched = [...Object.values(why).flat(), 'script', 'style'];

test.each([
  ...Object.entries(why).flatMap(([reason, tags]) =>
    tags.map((tag) => ({ html: `<${tag}>a token</${tag}>`, reason })),
  ),
  { html: '<a href="/x/"><b>token</b></a>', reason: 'link' },
  { html: '<p data-no-terms>token</p>', reason: 'forbidden' },
  { html: '<section data-no-terms="quiz"><h2>A token</h2></section>', reason: 'quiz' },
  { html: '<p>to<b>ken</b></p>', reason: undefined },
  { html: '<p><b>token</b>s</p>', reason: 'split by a tag' },
])('says why nothing is marked in $html', ({ html, reason }) => {
  const { passed } = mark(html);
  expect(passed.map(({ id, why: given }) => [id, given])).toEqual(reason ? [['token', reason]] : []);
});

test('says of each name that it passed over where it stands, and of no later use', () => {
  const html = '<p>rag, RAG, RAG</p><h2>A token</h2><p>Pre-training</p>';
  expect(mark(html, new Set(['pre-training'])).passed).toEqual([
    { id: 'rag', text: 'rag', section: 0, why: 'capitals' },
    { id: 'token', text: 'token', section: 1, why: 'heading' },
    { id: 'pre-training', text: 'Pre-training', section: 1, why: 'excepted' },
  ]);
});

test.each([
  ...untouched.map((tag) => ({ name: `a <${tag}>`, html: `<${tag} class="x">a token</${tag}>` })),
  { name: 'an element within a link', html: '<a href="/x/"><b>token</b></a>' },
  { name: 'an element in capitals', html: '<CODE>token</CODE>' },
  { name: 'a quiz', html: '<div data-no-terms><p>token</p></div>' },
  { name: 'a quiz with a value', html: '<div class="quiz" data-no-terms="true"><p>token</p></div>' },
  { name: 'a comment', html: '<!-- token <p>token</p> -->' },
  { name: 'more than a name in italics', html: '<p><em>A token</em> <em>token <b>x</b></em></p>' },
  { name: 'a name in italics that goes on', html: '<p><em>token</em>ised</p>' },
  { name: 'a name in italics in a heading', html: '<h3><em>token</em></h3>' },
  { name: 'a cell', html: '<table><tr><td>token</td></tr></table>' },
  { name: 'an attribute', html: '<p title="token">A word.</p>' },
  { name: 'a code block left open', html: '<pre>token <b>token</b>' },
  { name: 'a word that is not the term', html: '<p>tokenistic rag</p>' },
  { name: 'nothing', html: '' },
])('leaves $name alone', ({ html }) => {
  expect(mark(html)).toMatchObject({ html, used: [], marks: [] });
});

test('leaves out the terms it is told to', () => {
  expect(mark('<p>RAG, token</p>', new Set(['token']))).toMatchObject({
    html: '<p><a href="#rag">RAG</a>, token</p>',
    used: ['rag'],
  });
});

test('counts a term that the author marked as the first use', () => {
  const html = '<p><a data-term="token" href="/x/">a piece</a>, then a token.</p>';
  expect(mark(html)).toMatchObject({ html, used: ['token'], marks: [{ id: 'token', section: 0 }] });
});

test('leaves the mark of a section where the author set it', () => {
  const html = '<p>A token.</p><h2>Two</h2><p>A token, and <a data-term="token" href="/x/">a piece</a>.</p>';
  expect(mark(html).html).toBe(html.replace('A token.', 'A <a href="#token">token</a>.'));
});

test('names the terms in the order of the text, each once', () => {
  expect(mark('<p>RAG</p><h2>Two</h2><p>token, RAG</p>').used).toEqual(['rag', 'token']);
});

describe('for any HTML', () => {
  // Two characters of the private use area stand for a link, so that it can be told from what was there.
  const wrap = (_id: string, text: string) => `\uE000${text}\uE001`;
  const wrapped = (html: string) => markTerms(html, lexicon, wrap).html;
  const strip = (html: string) => html.replace(/[\uE000\uE001]/g, '');

  const piece = fc.oneof(
    fc.constantFrom(
      'token ',
      'RAG',
      ' ',
      '<',
      '>',
      '</',
      '/>',
      '"',
      "'",
      '<!--',
      '-->',
      '&amp;',
      '<p',
      '<p>',
    ),
    fc.constantFrom('</p>', '<code>', '</code>', '<h2 id="x">', '</h2>', '<br/>', '<script>', '</script>'),
    fc.constantFrom('<a data-term="token"', ' data-no-terms', '<svg', '</svg>', '<style>', '\0', '\ud800'),
    fc.string({ unit: 'binary', maxLength: 5 }),
  );
  const soup = fc.array(piece, { maxLength: 40 }).map((pieces) => strip(pieces.join('')));

  test('gives the input back when the links it added are taken out', () => {
    fc.assert(
      fc.property(soup, (html) => {
        expect(strip(wrapped(html))).toBe(html);
      }),
      { numRuns: 1000 },
    );
  });

  const term = (id: string, text: string) => `<a data-term="${id}" href="/x/">${text}</a>`;

  test('marks nothing more in what it has marked', () => {
    fc.assert(
      fc.property(node, (one) => {
        const once = markTerms(write(one), lexicon, term);
        const twice = markTerms(once.html, lexicon, term);
        expect(twice.html).toBe(once.html);
        expect(twice.used).toEqual(once.used);
      }),
    );
  });

  test('marks each term once at most in a section, whatever the text', () => {
    fc.assert(
      fc.property(soup, (html) => {
        const forced = new Set(markTerms(html, buildLexicon([]), term).marks.map(keyOf));
        const set = markTerms(html, lexicon, term)
          .marks.map(keyOf)
          .filter((key) => !forced.has(key));
        expect(new Set(set).size).toBe(set.length);
      }),
    );
  });

  /** A document as a tree: text, or an element around more of it. */
  type Node = string | { tag: string; children: Node[] };
  const { node } = fc.letrec<{ node: Node }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc.constantFrom('a token here. ', 'RAG and more. ', 'no term. ', '1 &lt; 2 '),
      fc.record({
        tag: fc.constantFrom('p', 'div', 'b', 'strong', 'li', ...untouched),
        children: fc.array(tie('node'), { maxLength: 4 }),
      }),
    ),
  }));
  const write = (one: Node): string =>
    typeof one === 'string' ? one : `<${one.tag}>${one.children.map(write).join('')}</${one.tag}>`;
  const isRaw = ({ tag }: { tag: string }) => tag === 'script' || tag === 'style';
  /** A script holds text alone; a browser would end it at the first closing tag. */
  const legal = (one: Node): Node =>
    typeof one === 'string'
      ? one
      : { tag: one.tag, children: isRaw(one) ? ['token '] : one.children.map(legal) };

  /** What should come out, said by walking the tree instead of reading the text. */
  function expected(nodes: Node[]): string {
    let seen = new Set<string>();
    const walk = (one: Node, skip: boolean): string => {
      if (typeof one === 'string') {
        return skip
          ? one
          : one.replace(/token|RAG/, (word) => {
              if (seen.has(word)) return word;
              seen.add(word);
              return `\uE000${word}\uE001`;
            });
      }
      if (one.tag === 'h2') seen = new Set();
      const inside = one.children.map((child) => walk(child, skip || untouched.includes(one.tag)));
      return `<${one.tag}>${inside.join('')}</${one.tag}>`;
    };
    return nodes.map((one) => walk(one, false)).join('');
  }

  // The texts of the tree end with a blank, so that no italics hold a name alone.
  test('marks what a walk over the tree would mark, and nothing inside the elements left alone', () => {
    const nodes = fc.array(node.map(legal), { maxLength: 5 });
    fc.assert(
      fc.property(nodes, (tree) => {
        expect(wrapped(tree.map(write).join(''))).toBe(expected(tree));
      }),
      { numRuns: 1000 },
    );
  });
});
