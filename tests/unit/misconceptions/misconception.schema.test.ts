import { expect, test } from 'vitest';
import { misconceptionSchema } from '~/misconceptions/misconception.schema';
import { problemsOf } from '../problems-of';

const misconception = {
  belief: 'A token is a word.',
  verdict: 'wrong',
  taught: 'tokens#pieces-not-words',
  sources: ['sennrich-2016'],
};

test.each(['wrong', 'half-true', 'outdated'])('takes a belief that is %s', (verdict) => {
  expect(misconceptionSchema.parse({ ...misconception, verdict })).toEqual({ ...misconception, verdict });
});

test.each([
  {
    name: 'an empty entry',
    entry: {},
    problems: [
      'belief: This field is missing: write the text.',
      'verdict: Invalid option: expected one of "wrong"|"half-true"|"outdated"',
      'taught: This field is missing: name a chapter and a heading in it, like `tokens#pieces-not-words`.',
      'sources: This field is missing: name at least one source.',
    ],
  },
  {
    name: 'an empty list of sources',
    entry: { ...misconception, sources: [] },
    problems: ['sources: Name at least one source: a correction without one is an opinion.'],
  },
  {
    name: 'an unknown field',
    entry: { ...misconception, truth: 'x' },
    problems: [
      ': Unknown field `truth`. The fields here are: `belief`, `verdict`, `easy`, `taught`, `sources`.',
    ],
  },
  {
    name: 'a verdict that is not one of ours',
    entry: { ...misconception, verdict: 'myth' },
    problems: ['verdict: Invalid option: expected one of "wrong"|"half-true"|"outdated"'],
  },
  {
    name: 'a source id of the wrong form',
    entry: { ...misconception, sources: ['Sennrich'] },
    problems: ['sources.0: Write an id as lower-case words joined by hyphens, like `next-token`.'],
  },
])('refuses $name', ({ entry, problems }) => {
  expect(problemsOf(misconceptionSchema, entry)).toEqual(problems);
});
