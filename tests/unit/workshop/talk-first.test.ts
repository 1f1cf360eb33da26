import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { How, ItemAnalysis } from '~/workshop/item-analysis';
import { talkFirst } from '~/workshop/talk-first';

fc.configureGlobal({ seed: 1 });

/** A question that so many answered and had right, and how many went wrong in each way. */
function make(
  answered: number,
  right: number,
  ways: readonly number[] = [],
  how: How = 'chosen',
): ItemAnalysis {
  const parts = ways.map((count, index) => ({
    part: String(index),
    how,
    who: Array.from({ length: count }, (_, who) => who),
    rest: undefined,
  }));
  const wrong = answered - right;
  return { answered, right, partly: 0, wrong, discrimination: { from: 0, lacks: 'results' }, rest: 0, parts };
}

describe('talkFirst', () => {
  test.each<{ name: string; items: ItemAnalysis[]; first: number[] }>([
    {
      name: 'the fewest right, then of equals the most misled in one way',
      items: [make(4, 3, [1]), make(4, 1, [2, 1]), make(4, 1, [3]), make(4, 4)],
      first: [2, 1, 0],
    },
    { name: 'no more than three', items: [1, 2, 3, 0, 4].map((right) => make(5, right)), first: [3, 0, 1] },
    { name: 'equals in the order of the quiz', items: [make(4, 2, [2]), make(4, 2, [2])], first: [0, 1] },
    { name: 'shares, not counts', items: [make(2, 1), make(12, 3)], first: [1, 0] },
    { name: 'no question that all had right', items: [make(4, 4), make(1, 1)], first: [] },
    { name: 'no question that nobody answered', items: [make(0, 0), make(3, 2)], first: [1] },
    {
      name: 'a foreseen answer before as many that nobody foresaw',
      items: [make(4, 1, [3], 'other'), make(4, 1, [2])],
      first: [1, 0],
    },
    {
      name: 'wrong answers alone as misleading',
      items: [make(4, 2, [2], 'right'), make(4, 2, [1])],
      first: [1, 0],
    },
    { name: 'none of no question', items: [], first: [] },
  ])('names $name', ({ items, first }) => {
    expect(talkFirst(items)).toEqual(first);
  });

  test('never leaves out a question that fewer had right than one it names', () => {
    const item = fc
      .nat({ max: 9 })
      .chain((answered) => fc.nat({ max: answered }).map((right) => make(answered, right)));
    fc.assert(
      fc.property(fc.array(item), (items) => {
        const named = talkFirst(items);
        const share = (index: number) => items[index]!.right / items[index]!.answered;
        const worst = Math.max(...named.map(share));
        const others = items.flatMap((_, index) => (named.includes(index) ? [] : [share(index)]));
        expect(others.filter((one) => one < worst)).toEqual([]);
        expect(named.length).toBe(Math.min(3, items.filter((_, index) => share(index) < 1).length));
      }),
    );
  });
});
