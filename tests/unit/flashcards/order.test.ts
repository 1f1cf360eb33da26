import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askEach, orderCards, standOf, stands, type Stand } from '~/flashcards/order';
import { dayOf } from '~/reader/review';

fc.configureGlobal({ seed: 1 });

const day = 24 * 60 * 60 * 1000;
const utc = (at: number) => dayOf(at, 0);
const kept = { isKept: true, at: 3 * day };
const tried = (verdict: 'right' | 'wrong') => ({ ...kept, attempts: [{ verdict, at: 3 * day + 1 }] });

test.each<{ name: string; card: Parameters<typeof standOf>[0]; today: number; stand: Stand }>([
  { name: 'never seen', card: undefined, today: 5, stand: 'new' },
  { name: 'kept today', card: kept, today: 3, stand: 'later' },
  { name: 'kept two days ago', card: kept, today: 5, stand: 'due' },
  { name: 'known yesterday', card: tried('right'), today: 4, stand: 'later' },
  { name: 'not known yesterday', card: tried('wrong'), today: 4, stand: 'due' },
  { name: 'put away', card: { isKept: false, at: 0 }, today: 5, stand: 'away' },
])('a card $name is $stand', ({ card, today, stand }) => {
  expect(standOf(card, today, utc)).toBe(stand);
});

/** Cards with where the reader stands with each. */
const standings = fc
  .uniqueArray(fc.tuple(fc.string(), fc.constantFrom(...stands)), { selector: ([id]) => id })
  .map((entries) => new Map(entries));

describe('the order', () => {
  test('puts what is due before what is new', () => {
    expect(orderCards(['a', 'b'], (id) => (id === 'b' ? 'due' : 'new'), 'seed')).toEqual(['b', 'a']);
  });

  test('has every card once', () => {
    fc.assert(
      fc.property(standings, fc.string(), (standing, seed) => {
        const ordered = orderCards([...standing.keys()], (id) => standing.get(id) ?? 'new', seed);
        expect(ordered.toSorted()).toEqual([...standing.keys()].toSorted());
      }),
    );
  });

  test('never puts a card before one that is more urgent', () => {
    fc.assert(
      fc.property(standings, fc.string(), (standing, seed) => {
        const ordered = orderCards([...standing.keys()], (id) => standing.get(id) ?? 'new', seed);
        const ranks = ordered.map((id) => stands.indexOf(standing.get(id) ?? 'new'));
        expect(ranks).toEqual(ranks.toSorted((one, other) => one - other));
      }),
    );
  });

  test('is the same for the same seed, and another for most others', () => {
    const ids = [...'abcdefghij'];
    const isNew = () => 'new' as const;
    expect(orderCards(ids, isNew, 'one')).toEqual(orderCards(ids, isNew, 'one'));
    const orders = new Set([...ids].map((seed) => orderCards(ids, isNew, seed).join('')));
    expect(orders.size).toBe(ids.length);
  });
});

test.each([
  { ask: 'meaning' as const, sides: ['meaning', 'meaning', 'meaning'] },
  { ask: 'term' as const, sides: ['term', 'term', 'term'] },
  { ask: 'mixed' as const, sides: ['meaning', 'term', 'meaning'] },
])('asks for $ask', ({ ask, sides }) => {
  expect(askEach(['a', 'b', 'c'], ask).map(({ asks }) => asks)).toEqual(sides);
});
