import { expect, test } from 'vitest';
import { claimFileSchema, claimSchema } from '~/claims/claim.schema';
import { problemsOf } from '../problems-of';

const claim = {
  id: 'tokens-are-words',
  statement: 'A token is a word.',
  verdict: 'simplification',
  instead: 'A token is a piece of text from a fixed list.',
  sources: ['sennrich-2016'],
  taught: 'tokens#pieces-not-words',
};

test('takes a claim as it is', () => {
  expect(claimFileSchema.parse({ claims: [claim] })).toEqual({ claims: [claim] });
});

test.each([
  {
    name: 'an empty claim',
    entry: {},
    problems: [
      'id: This field is missing: write lower-case words joined by hyphens, like `next-token`.',
      'statement: This field is missing: write the text.',
      'verdict: Invalid option: expected one of "accurate"|"simplification"|"outdated"|"wrong"|"marketing"',
      'instead: This field is missing: write the text.',
      'sources: This field is missing: list the ids of its sources, or write `sources: []`.',
      'taught: This field is missing: name a chapter and a heading in it, like `tokens#pieces-not-words`.',
    ],
  },
  {
    name: 'an unknown field',
    entry: { ...claim, source: 'x' },
    problems: [
      ': Unknown field `source`. The fields here are: `id`, `statement`, `verdict`, `instead`, `sources`, `misconception`, `taught`.',
    ],
  },
  {
    name: 'a verdict that is not one of ours',
    entry: { ...claim, verdict: 'half-true' },
    problems: [
      'verdict: Invalid option: expected one of "accurate"|"simplification"|"outdated"|"wrong"|"marketing"',
    ],
  },
  {
    name: 'an id of the wrong form',
    entry: { ...claim, id: 'tokensAreWords' },
    problems: ['id: Write an id as lower-case words joined by hyphens, like `next-token`.'],
  },
  {
    name: 'a chapter without a heading',
    entry: { ...claim, taught: 'tokens' },
    problems: [
      'taught: Name a chapter and a heading in it, like `tokens#pieces-not-words`: the heading in lower case, its words joined by hyphens.',
    ],
  },
])('refuses $name', ({ entry, problems }) => {
  expect(problemsOf(claimSchema, entry)).toEqual(problems);
});

test('says which claim of a file is meant', () => {
  expect(problemsOf(claimFileSchema, { claims: [claim, { ...claim, instead: ' ' }] })).toEqual([
    'claims.1.instead: This is empty. Write the text, or delete the field.',
  ]);
});
