import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isNewStep, readBrowse, tellHits, worthShowing, writeBrowse } from '~/glossary/browse';
import type { Match } from '~/search/search';

fc.configureGlobal({ seed: 1 });

const themes = ['tokens', 'limits'];
const resting = { query: '', theme: '', letter: '' };

test.each([
  { address: '', browse: {} },
  { address: '?q=tok&letter=t', browse: { query: 'tok', letter: 'T' } },
  { address: '?theme=tokens', browse: { theme: 'tokens' } },
  { address: '?theme=poems&letter=%C3%9F&q=', browse: {} },
  { address: '?letter=ab', browse: {} },
  { address: `?q=${'a'.repeat(300)}`, browse: { query: 'a'.repeat(200) } },
])('reads $address', ({ address, browse }) => {
  expect(readBrowse(address, themes)).toEqual({ ...resting, ...browse });
});

test.each([
  { browse: {}, address: '' },
  { browse: { query: ' tok ' }, address: '?q=tok' },
  { browse: { query: 'a & b', theme: 'tokens', letter: 'T' }, address: '?q=a+%26+b&theme=tokens&letter=T' },
])('writes $address', ({ browse, address }) => {
  expect(writeBrowse({ ...resting, ...browse })).toBe(address);
});

test('reads what it wrote', () => {
  const browse = fc.record({
    query: fc.string({ maxLength: 200 }).map((text) => text.trim()),
    theme: fc.constantFrom('', ...themes),
    letter: fc.constantFrom('', 'A', 'Z'),
  });
  fc.assert(
    fc.property(browse, (wanted) => {
      expect(readBrowse(writeBrowse(wanted), themes)).toEqual(wanted);
    }),
  );
});

test.each([
  { name: 'the first letter', before: {}, after: { query: 't' }, isNew: true },
  { name: 'the next letter', before: { query: 't' }, after: { query: 'to' }, isNew: false },
  { name: 'the last letter deleted', before: { query: 't' }, after: {}, isNew: true },
  { name: 'another theme', before: { query: 't' }, after: { query: 't', theme: 'tokens' }, isNew: true },
  { name: 'another letter', before: { letter: 'A' }, after: { letter: 'B' }, isNew: true },
  { name: 'nothing new', before: { letter: 'A' }, after: { letter: 'A' }, isNew: false },
])('$name is a step to go back over: $isNew', ({ before, after, isNew }) => {
  expect(isNewStep({ ...resting, ...before }, { ...resting, ...after })).toBe(isNew);
});

const hits = (...found: Match[]) => found.map((match) => ({ match, score: 0.5 }));

describe('tells', () => {
  test.each([
    { found: hits(), told: { says: 'none', count: 0, more: 0 } },
    { found: hits('name', 'word', 'text'), told: { says: 'found', count: 2, more: 1 } },
    { found: hits('spelling'), told: { says: 'closest', count: 1, more: 0 } },
    { found: hits('text', 'text'), told: { says: 'mentions', count: 2, more: 0 } },
    { found: hits('part'), told: { says: 'parts', count: 1, more: 0 } },
  ])('$told.says of $found', ({ found, told }) => {
    expect(tellHits(found)).toEqual(told);
  });
});

describe('shows', () => {
  test('parts of a query only where nothing holds the whole', () => {
    expect(worthShowing(hits('word', 'part'))).toEqual(hits('word'));
    expect(worthShowing(hits('part'))).toEqual(hits('part'));
  });

  test('of the parts the nearest few', () => {
    const part = (score: number) => ({ match: 'part' as const, score });
    expect(worthShowing([0.9, 0.6, 0.5, 0.2].map(part))).toEqual([0.9, 0.6].map(part));
    expect(worthShowing([0.2].map(part))).toEqual([]);
    expect(worthShowing(Array.from({ length: 9 }, () => part(0.5)))).toHaveLength(5);
  });
});
