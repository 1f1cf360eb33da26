import { codeToHtml } from 'shiki';
import { expect, test } from 'vitest';
import { codeClasses } from '~/source-code/code-classes';
import { noteId, noteLines } from '~/source-code/note-lines';
import theme from '~/styles/code-light.json' with { type: 'json' };

const code = 'function f() {\n\n  return g(1);\n}';
const draw = () =>
  codeToHtml(code, {
    lang: 'ts',
    theme: theme as object,
    transformers: [
      codeClasses(theme),
      noteLines([{ number: 1, line: 3, text: 'Asks *g*.' }], { name: 'f', label: (n) => `Note ${n}` }),
    ],
  });

test('links the number of a note in the line that it is about', async () => {
  expect(await draw()).toContain(
    '<span class="line i2" data-note="1"><a href="#f-note-1" aria-label="Note 1" aria-describedby="f-note-1">1</a>',
  );
});

test('makes a box of each line, with nothing between, and no style', async () => {
  const html = await draw();
  expect(html.match(/<span class="line/g)).toHaveLength(4);
  expect(html).not.toContain('\n');
  expect(html).not.toMatch(/style=|tabindex/);
});

test('loses no character of the code', async () => {
  const text = (await draw()).replace(/<a .*?<\/a>/g, '').replace(/<[^>]*>/g, '');
  expect(text).toBe(code.replaceAll('\n', ''));
});

test('names a note by the function', () => {
  expect(noteId('softmax', { number: 2, line: 5, text: '' })).toBe('softmax-note-2');
});
