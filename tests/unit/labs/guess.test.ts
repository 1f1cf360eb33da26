import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeGuess, measureGap } from '~/labs/guess';

describe('changeGuess', () => {
  test.each([
    {
      guess: { state: 'open' },
      event: { kind: 'commit', value: 40 },
      after: { state: 'committed', value: 40 },
    },
    { guess: { state: 'open' }, event: { kind: 'skip' }, after: { state: 'skipped' } },
    {
      guess: { state: 'committed', value: 40 },
      event: { kind: 'skip' },
      after: { state: 'committed', value: 40 },
    },
    { guess: { state: 'skipped' }, event: { kind: 'commit', value: 1 }, after: { state: 'skipped' } },
  ] as const)('turns $guess into $after by $event', ({ guess, event, after }) => {
    expect(changeGuess(guess, event)).toEqual(after);
  });
});

describe('measureGap', () => {
  test.each([
    { said: 30, was: 11.4, most: 100, gap: { you: 30, model: 11, size: 19, side: 'over' } },
    { said: 10, was: 30, most: 40, gap: { you: 25, model: 75, size: 20, side: 'under' } },
    { said: 60, was: 59.6, most: 100, gap: { you: 60, model: 60, size: 0, side: 'exact' } },
  ])('holds $said against $was of $most', ({ said, was, most, gap }) => {
    expect(measureGap(said, was, most)).toEqual(gap);
  });

  test('stays on the scale, and is exact only without a gap', () => {
    const value = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(value, value, (said, was) => {
        const gap = measureGap(said, was, 40);
        expect(Math.min(gap.you, gap.model)).toBeGreaterThanOrEqual(0);
        expect(Math.max(gap.you, gap.model)).toBeLessThanOrEqual(100);
        expect(gap.side === 'exact').toBe(gap.size === 0);
      }),
      { seed: 1 },
    );
  });
});
