import { expect, test } from 'vitest';
import { placeNotes } from '~/source-code/place-notes';

const code = 'a();\nb();\nc(a, b);';
const place = (...lines: string[]) =>
  placeNotes(
    code,
    lines.map((line) => ({ line, text: `About ${line}.` })),
    'x.ts, f',
  );

test('numbers notes in the order of their lines', () => {
  expect(place('c(', 'a()')).toEqual([
    { number: 1, line: 1, text: 'About a().' },
    { number: 2, line: 3, text: 'About c(.' },
  ]);
});

test('takes no notes for code without any', () => {
  expect(place()).toEqual([]);
});

test('says what to do about a note that fits no line', () => {
  expect(() => place('d()')).toThrowErrorMatchingInlineSnapshot(
    `[Error: x.ts, f: no line holds \`d()\`. Write a part of one of: \`a();\`, \`b();\`, \`c(a, b);\`.]`,
  );
  expect(() => place(' ')).toThrow('no line holds ` `');
});

test('says what to do about a note that fits several lines', () => {
  expect(() => place('a')).toThrowErrorMatchingInlineSnapshot(
    `[Error: x.ts, f: 2 lines hold \`a\`: \`a();\`, \`c(a, b);\`. Write a longer part of the one that is meant.]`,
  );
});

test('says what to do about two notes on one line', () => {
  expect(() => place('c(', ', b')).toThrowErrorMatchingInlineSnapshot(
    `[Error: x.ts, f: two notes are about the line \`c(a, b);\`. Make one of them.]`,
  );
});
