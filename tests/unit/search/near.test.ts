import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findNear, sharedLength } from '~/search/near';
import { slips, slipsAllowed } from '~/strings/spelling';

fc.configureGlobal({ seed: 1 });

test.each([
  { typed: 'temprature', limit: 2, near: [['temperature', 1, false]] },
  { typed: 'temperat', limit: 1, near: [['temperature', 0, true]] },
  {
    typed: 'tempre',
    limit: 1,
    near: [
      ['temper', 1, false],
      ['temperature', 1, true],
    ],
  },
  { typed: 'act', limit: 1, near: [['cat', 1, false]] },
  { typed: 'lamp', limit: 1, near: [] },
])('$typed may have meant $near', ({ typed, limit, near }) => {
  const words = ['cat', 'temper', 'temperature', 'zero'];
  const found = findNear(words, typed, limit).map((one) => [words[one.at], one.slips, one.isBeginning]);
  expect(found).toEqual(near);
});

test.each([
  ['rag', 0],
  ['prompt', 1],
  ['temprature', 2],
])('%s may have %i slips', (typed, allowed) => {
  expect(slipsAllowed(typed)).toBe(allowed);
});

test('shares the beginning', () => {
  expect(sharedLength('tokens', 'today')).toBe(2);
  expect(sharedLength('', 'today')).toBe(0);
});

test('finds what comparing word by word finds', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 7 });
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 30 }), word, fc.nat(2), (list, typed, limit) => {
      const words = list.sort();
      const expected = words.flatMap((one, at) => {
        const whole = slips(one, typed, limit);
        if (whole <= limit) return [{ at, slips: whole, isBeginning: false }];
        const beginnings = Array.from({ length: one.length }, (_, end) =>
          slips(one.slice(0, end), typed, limit),
        );
        const best = Math.min(...beginnings);
        return best <= limit ? [{ at, slips: best, isBeginning: true }] : [];
      });
      expect(findNear(words, typed, limit)).toEqual(expected);
    }),
    { numRuns: 2000 },
  );
});
