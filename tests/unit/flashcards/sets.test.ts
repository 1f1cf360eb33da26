import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asks, isInSet, readChoice, setOfTheme, writeChoice } from '~/flashcards/sets';

fc.configureGlobal({ seed: 1 });

const sets = ['tokens', 'limits', 'theme-tokens'];
const whole = { set: '', ask: 'meaning' };

test.each([
  { search: '', choice: whole },
  { search: '?set=tokens&ask=term', choice: { set: 'tokens', ask: 'term' } },
  { search: '?ask=mixed&set=theme-tokens', choice: { set: 'theme-tokens', ask: 'mixed' } },
  { search: '?set=tokens', choice: { set: 'tokens', ask: 'meaning' } },
  { search: '?set=tokens&set=limits', choice: { set: 'tokens', ask: 'meaning' } },
  { search: '?set=Tokens&ask=TERM', choice: whole },
  { search: '?set=no-such-chapter&ask=everything', choice: whole },
  { search: '?set=constructor&ask=toString', choice: whole },
  { search: '?set=%E0%A4%A&ask=%', choice: whole },
])('reads $search', ({ search, choice }) => {
  expect(readChoice(search, sets)).toEqual(choice);
});

test('reads what it wrote', () => {
  const choices = fc.record({ set: fc.constantFrom('', ...sets), ask: fc.constantFrom(...asks) });
  fc.assert(
    fc.property(choices, (choice) => {
      expect(readChoice(writeChoice(choice), sets)).toEqual(choice);
    }),
  );
});

test('reads any address as a choice that there is', () => {
  fc.assert(
    fc.property(fc.string(), (search) => {
      const { set, ask } = readChoice(search, sets);
      expect(['', ...sets]).toContain(set);
      expect(asks).toContain(ask);
    }),
  );
});

test.each([
  { choice: { set: '', ask: 'meaning' as const }, search: '' },
  { choice: { set: 'tokens', ask: 'term' as const }, search: '?set=tokens&ask=term' },
])('writes $search', ({ choice, search }) => {
  expect(writeChoice(choice)).toBe(search);
});

const bpe = { id: 'bpe', chapter: 'tokens', theme: 'training' };

test.each([
  { set: '', place: bpe, isIn: true },
  { set: 'tokens', place: bpe, isIn: true },
  { set: 'limits', place: bpe, isIn: false },
  { set: setOfTheme('training'), place: bpe, isIn: true },
  { set: setOfTheme('tokens'), place: bpe, isIn: false },
  { set: 'theme-', place: bpe, isIn: false },
  { set: 'tokens', place: { ...bpe, chapter: '' }, isIn: false },
])('tells whether a term is in “$set”: $isIn', ({ set, place, isIn }) => {
  expect(isInSet(set, place)).toBe(isIn);
});
