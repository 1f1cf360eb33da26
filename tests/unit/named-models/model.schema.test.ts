import { describe, expect, test } from 'vitest';
import { modelSchema } from '~/named-models/model.schema';
import { problemsOf } from '../problems-of';

const bert = {
  name: 'BERT',
  maker: 'Google',
  year: 2018,
  shape: 'encoder-only',
  billions: [0.11, 0.34],
  takes: ['text'],
  gives: ['vectors'],
  weights: 'public',
  note: 'Reads both ways.',
  sources: ['devlin-2018'],
  checked: new Date('2026-11-21'),
};
const without = (field: keyof typeof bert) =>
  Object.fromEntries(Object.entries(bert).filter(([name]) => name !== field));

describe('modelSchema', () => {
  test('takes a model', () => {
    expect(modelSchema.parse(bert)).toEqual({ ...bert, is: 'model' });
  });

  test('takes one whose size is not published', () => {
    expect(modelSchema.parse(without('billions')).billions).toBeUndefined();
  });

  test.each([
    {
      name: 'a row without a source',
      entry: { ...bert, sources: [] },
      problems: ['sources: Name at least one source: the maker’s own where there is one.'],
    },
    {
      name: 'a row without a date',
      entry: without('checked'),
      problems: [
        'checked: This field is missing: write the day on which you compared it with its sources, like `2026-11-21`.',
      ],
    },
    {
      name: 'a long note',
      entry: { ...bert, note: 'word '.repeat(31) },
      problems: ['note: This has 31 words; at most 30 fit. Move the rest into the body.'],
    },
  ])('refuses $name', ({ entry, problems }) => {
    expect(problemsOf(modelSchema, entry)).toEqual(problems);
  });
});
