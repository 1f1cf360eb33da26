import { describe, expect, test } from 'vitest';
import { countWords, readingMinutes, sectionsOf, splitSections } from '~/chapter/sections';

describe('sectionsOf', () => {
  test('numbers the headings in their order', () => {
    expect(sectionsOf('## One\n\n## Two *and* more', 3)).toEqual([
      { id: 'one', title: 'One', number: '3.1' },
      { id: 'two-and-more', title: 'Two and more', number: '3.2' },
    ]);
  });

  test.each([
    { name: 'emphasis', heading: '## Two *and* **more**', id: 'two-and-more', title: 'Two and more' },
    { name: 'underlined emphasis', heading: '## Two _and_ more', id: 'two-and-more', title: 'Two and more' },
    { name: 'code', heading: '## What `top-p` cuts', id: 'what-top-p-cuts', title: 'What top-p cuts' },
    {
      name: 'an underscore in code',
      heading: '## Set `max_tokens`',
      id: 'set-max_tokens',
      title: 'Set max_tokens',
    },
    {
      name: 'an underscore in a word',
      heading: '## Set max_tokens',
      id: 'set-max_tokens',
      title: 'Set max_tokens',
    },
    { name: 'an asterisk in code', heading: '## Why `a*b`', id: 'why-ab', title: 'Why a*b' },
    { name: 'a link', heading: '## See [the *map*](/map/)', id: 'see-the-map', title: 'See the map' },
    { name: 'punctuation', heading: '## Who, then, pays?', id: 'who-then-pays', title: 'Who, then, pays?' },
    { name: 'marks at the end', heading: '## One ##', id: 'one', title: 'One' },
    { name: 'a sharp that belongs to a word', heading: '## In C#', id: 'in-c', title: 'In C#' },
    { name: 'a Windows line end', heading: '## One\r', id: 'one', title: 'One' },
    { name: 'another script', heading: '## 토큰 하나', id: '토큰-하나', title: '토큰 하나' },
  ])('reads $name', ({ heading, id, title }) => {
    expect(sectionsOf(heading, 1)).toEqual([{ id, title, number: '1.1' }]);
  });

  test.each([
    { name: 'no heading', markdown: 'Text.' },
    { name: 'nothing', markdown: '' },
    { name: 'deeper headings alone', markdown: '### One' },
    { name: 'a title of the page', markdown: '# One' },
    { name: 'no blank after the marks', markdown: '##One' },
    { name: 'a heading in a code block', markdown: '```md\n## One\n```' },
    { name: 'a heading behind waves', markdown: '~~~\n## One\n~~~' },
    { name: 'a code block within a code block', markdown: '````md\n```\n## One\n```\n## Two\n````' },
    { name: 'waves within a code block', markdown: '```\n~~~\n## One\n```' },
    { name: 'an indented code block', markdown: '- item\n  ```md\n## One\n  ```' },
    { name: 'a code block that is never closed', markdown: '```\n## One' },
    { name: 'an opening mark within a code block', markdown: '```\n```js\n## One\n```' },
  ])('finds none in $name', ({ markdown }) => {
    expect(sectionsOf(markdown, 1)).toEqual([]);
  });

  test.each([
    { name: 'a code block', markdown: '```\ncode\n```\n## One' },
    { name: 'inline code with three marks', markdown: '```code``` in a line\n## One' },
  ])('finds a heading after $name', ({ markdown }) => {
    expect(sectionsOf(markdown, 1)).toMatchObject([{ id: 'one' }]);
  });

  test('makes anchors unique as the page does, deeper headings counted', () => {
    expect(sectionsOf('## Cost\n### Cost\n## Cost', 2)).toEqual([
      { id: 'cost', title: 'Cost', number: '2.1' },
      { id: 'cost-2', title: 'Cost', number: '2.2' },
    ]);
  });
});

test('splits a chapter into the text of its sections', () => {
  const markdown = 'Before.\n## One\nFirst.\n\n### Deeper\nMore.\n## Two\n```\n## not\n```';
  expect(splitSections(markdown, 4).map(({ id, markdown: inside }) => [id, inside])).toEqual([
    ['one', 'First.\n\n### Deeper\nMore.\n'],
    ['two', '```\n## not\n```\n'],
  ]);
});

describe('countWords', () => {
  test.each([
    { markdown: '', count: 0 },
    { markdown: 'Two *words*.', count: 2 },
    { markdown: 'The model’s top-p, at 0.95: 1,200 words', count: 7 },
    { markdown: "import Figure from './Figure.astro'\n\nOne.", count: 1 },
    { markdown: 'The import of words', count: 4 },
    { markdown: 'One <Cite id="brown-2020" /> two <b>three</b>', count: 3 },
    { markdown: '<Figure\n  title="A long title"\n>\nOne\n</Figure>', count: 1 },
    { markdown: 'One [link](/tokens/#a-long-anchor).', count: 2 },
    { markdown: 'One\n```py\nprint(2)\n```\ntwo', count: 2 },
    { markdown: '× – “ ” … 🙂', count: 0 },
    { markdown: '모든 인간은', count: 2 },
  ])('counts $count in $markdown', ({ markdown, count }) => {
    expect(countWords(markdown)).toBe(count);
  });
});

describe('readingMinutes', () => {
  test.each([
    { words: 0, minutes: 1 },
    { words: 1, minutes: 1 },
    { words: 220, minutes: 1 },
    { words: 221, minutes: 2 },
    { words: 441, minutes: 3 },
  ])('takes $minutes for $words words', ({ words, minutes }) => {
    expect(readingMinutes('word '.repeat(words))).toBe(minutes);
  });
});
