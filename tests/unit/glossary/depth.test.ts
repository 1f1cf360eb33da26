import { describe, expect, test } from 'vitest';
import { depths, depthToShow, isDeeper, parseDepth } from '~/glossary/depth';

describe('parseDepth', () => {
  test.each([...depths])('knows %s', (depth) => {
    expect(parseDepth(depth)).toBe(depth);
  });

  test.each([null, undefined, '', 'Technical', 'constructor', '0', '{"depth":"technical"}', 1])(
    'takes %o for no choice',
    (stored) => {
      expect(parseDepth(stored)).toBeUndefined();
    },
  );
});

describe('depthToShow', () => {
  test.each([
    { chosen: undefined, offered: depths, shown: 'paragraph' },
    { chosen: undefined, offered: ['sentence'], shown: 'sentence' },
    { chosen: 'sentence', offered: depths, shown: 'sentence' },
    { chosen: 'paragraph', offered: depths, shown: 'paragraph' },
    { chosen: 'technical', offered: depths, shown: 'technical' },
    { chosen: 'technical', offered: ['sentence', 'paragraph'], shown: 'paragraph' },
    { chosen: 'paragraph', offered: ['sentence', 'technical'], shown: 'sentence' },
    { chosen: 'technical', offered: [], shown: 'sentence' },
  ] as const)('shows $shown of $offered to whoever has chosen $chosen', ({ chosen, offered, shown }) => {
    expect(depthToShow(chosen, offered)).toBe(shown);
  });
});

test.each([
  { depth: 'technical', than: 'paragraph', deeper: true },
  { depth: 'paragraph', than: 'paragraph', deeper: false },
  { depth: 'sentence', than: 'technical', deeper: false },
] as const)('says whether $depth is deeper than $than', ({ depth, than, deeper }) => {
  expect(isDeeper(depth, than)).toBe(deeper);
});
