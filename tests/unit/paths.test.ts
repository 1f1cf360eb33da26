import { expect, test } from 'vitest';
import { toPath } from '~/paths';

test.each([
  { path: '/glossary/bpe/', base: '/', expected: '/glossary/bpe/' },
  { path: '/glossary/bpe/', base: '/primer', expected: '/primer/glossary/bpe/' },
  { path: '/glossary/bpe/', base: '/primer/', expected: '/primer/glossary/bpe/' },
  { path: '/', base: '/primer', expected: '/primer/' },
  { path: '/sources/#brown-2020', base: '/a/b/', expected: '/a/b/sources/#brown-2020' },
] as const)('puts $path under the base $base', ({ path, base, expected }) => {
  expect(toPath(path, base)).toBe(expected);
});

test('takes the base of the build if none is given', () => {
  expect(toPath('/tokens/')).toBe('/tokens/');
});
