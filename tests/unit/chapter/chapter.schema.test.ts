import { describe, expect, test } from 'vitest';
import { chapterFields, chapterSchema } from '~/chapter/chapter.schema';
import { problemsOf } from '../problems-of';

const objective = (id: string) => ({ id, text: 'tell a token from a word' });
const chapter = {
  title: 'Tokens',
  description: 'Why the model never sees letters.',
  checked: '2026-11-21',
  objectives: [objective('a'), objective('b'), objective('c')],
  sources: ['sennrich-2016'],
};
const without = (field: keyof typeof chapter) =>
  Object.fromEntries(Object.entries(chapter).filter(([name]) => name !== field));

test.each(['2026-11-21', new Date('2026-11-21')])('takes a chapter checked on %s', (checked) => {
  expect(chapterSchema.parse({ ...chapter, checked })).toEqual({
    ...chapter,
    checked: new Date('2026-11-21'),
  });
});

test.each([
  { field: 'title', problem: 'title: This field is missing: write the text.' },
  { field: 'description', problem: 'description: This field is missing: write the text.' },
  {
    field: 'checked',
    problem: 'checked: Give the day the chapter was last checked, like `2026-11-21`.',
  },
  { field: 'objectives', problem: 'objectives: This field is missing: list three to five objectives.' },
  {
    field: 'sources',
    problem: 'sources: This field is missing: list the ids of the sources that the chapter cites.',
  },
] as const)('tells what to do if $field is missing', ({ field, problem }) => {
  expect(problemsOf(chapterSchema, without(field))).toEqual([problem]);
});

describe('checked', () => {
  test.each([null, 'soon', '21 November 2026', '2026-13-40', 2026, true, new Date('soon')])(
    'refuses %s with an example',
    (checked) => {
      expect(problemsOf(chapterSchema, { ...chapter, checked })).toEqual([
        'checked: Give the day the chapter was last checked, like `2026-11-21`.',
      ]);
    },
  );
});

test.each([
  {
    name: 'an unknown field',
    change: { descripton: 'x' },
    problem:
      ': Unknown field `descripton`. The fields here are: `title`, `description`, `checked`, `objectives`, `sources`, `searchOnly`.',
  },
  {
    name: 'a description over 36 words',
    change: { description: 'word '.repeat(37) },
    problem: 'description: This has 37 words; at most 36 fit. Move the rest into the body.',
  },
  {
    name: 'two objectives',
    change: { objectives: [objective('a'), objective('b')] },
    problem: 'objectives: Too small: expected array to have >=3 items',
  },
  {
    name: 'six objectives',
    change: { objectives: ['a', 'b', 'c', 'd', 'e', 'f'].map(objective) },
    problem: 'objectives: Too big: expected array to have <=5 items',
  },
  {
    name: 'an unknown field of an objective',
    change: { objectives: [objective('a'), objective('b'), { ...objective('c'), verb: 'x' }] },
    problem: 'objectives.2: Unknown field `verb`. The fields here are: `id`, `text`.',
  },
  {
    name: 'an id of the wrong form',
    change: { sources: ['Sennrich 2016'] },
    problem: 'sources.0: Write an id as lower-case words joined by hyphens, like `next-token`.',
  },
])('refuses $name', ({ change, problem }) => {
  expect(problemsOf(chapterSchema, { ...chapter, ...change })).toEqual([problem]);
});

describe('chapterFields', () => {
  test('makes every field but the title optional, for pages that are no chapters', () => {
    expect(chapterFields.parse({ title: 'Not found', kind: 'page' })).toEqual({
      title: 'Not found',
      kind: 'page',
    });
  });

  test('takes a page for a chapter unless it says otherwise', () => {
    expect(chapterFields.parse(chapter)).toMatchObject({ kind: 'chapter', checked: new Date('2026-11-21') });
  });

  test('refuses another kind', () => {
    expect(problemsOf(chapterFields, { title: 'x', kind: 'note' })).toEqual([
      'kind: Invalid option: expected one of "chapter"|"page"',
    ]);
  });
});
