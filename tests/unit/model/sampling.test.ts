import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entropy, keepTopK, keepTopP, softmax } from '../../../src/model/sampling.ts';

fc.configureGlobal({ seed: 8 });

const add = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
const logitsOf = (least: number) =>
  fc.array(fc.double({ min: -20, max: 20, noNaN: true }), { minLength: least, maxLength: 40 });
const temperatures = fc.double({ min: 0.05, max: 50, noNaN: true });
const distributions = logitsOf(1).map((logits) => softmax(logits));

describe('softmax', () => {
  test.each([
    { name: 'three to one at 1', logits: [Math.log(3), 0], temperature: 1, expected: [0.75, 0.25] },
    { name: 'nine to one at 0.5', logits: [Math.log(3), 0], temperature: 0.5, expected: [0.9, 0.1] },
    { name: 'two to one at 2', logits: [Math.log(4), 0], temperature: 2, expected: [2 / 3, 1 / 3] },
    {
      name: 'level scores, level shares',
      logits: [7, 7, 7, 7],
      temperature: 0.3,
      expected: [0.25, 0.25, 0.25, 0.25],
    },
    { name: 'the leader alone at 0', logits: [1, 3, 2], temperature: 0, expected: [0, 1, 0] },
    { name: 'the first of level leaders at 0', logits: [3, 1, 3], temperature: 0, expected: [1, 0, 0] },
    { name: 'scores too large for exp', logits: [5000, 4000], temperature: 1, expected: [1, 0] },
    { name: 'a forbidden token', logits: [0, -Infinity], temperature: 1, expected: [1, 0] },
    { name: 'no tokens', logits: [], temperature: 1, expected: [] },
  ])('gives $name', ({ logits, temperature, expected }) => {
    const probabilities = softmax(logits, temperature);
    expect(probabilities).toHaveLength(expected.length);
    expected.forEach((p, token) => expect(probabilities[token]).toBeCloseTo(p, 12));
  });

  test.each([-1, NaN])('refuses the temperature %s', (temperature) => {
    expect(() => softmax([1, 2], temperature)).toThrow(/Temperature is .*; give 0 or more\./);
  });

  test('adds up to 1', () => {
    fc.assert(
      fc.property(logitsOf(1), temperatures, (logits, t) => {
        expect(add(softmax(logits, t))).toBeCloseTo(1, 9);
      }),
    );
  });

  test('keeps the order of the scores at every temperature', () => {
    fc.assert(
      fc.property(logitsOf(2), temperatures, (logits, t) => {
        const probabilities = softmax(logits, t);
        for (const [a, first] of logits.entries())
          for (const [b, second] of logits.entries())
            if (first >= second) expect(probabilities[a]!).toBeGreaterThanOrEqual(probabilities[b]!);
      }),
      { numRuns: 50 },
    );
  });

  test('squares the odds when the temperature is halved', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -5, max: 5, noNaN: true }),
        fc.double({ min: 0.5, max: 5, noNaN: true }),
        (gap, t) => {
          const odds = (at: number) => {
            const [a, b] = softmax([gap, 0], at);
            return a! / b!;
          };
          expect(odds(t / 2) / odds(t) ** 2).toBeCloseTo(1, 6);
        },
      ),
    );
  });

  test('nears the leader alone as the temperature nears 0', () => {
    const cold = softmax([2, 1, 0], 0.01);
    softmax([2, 1, 0], 0).forEach((p, token) => expect(cold[token]).toBeCloseTo(p, 12));
  });

  test('nears level shares as the temperature grows', () => {
    fc.assert(
      fc.property(logitsOf(1), (logits) => {
        for (const p of softmax(logits, 1e9)) expect(p).toBeCloseTo(1 / logits.length, 6);
      }),
    );
  });
});

describe('keepTopK', () => {
  test.each([
    { k: 1, expected: [1, 0, 0] },
    { k: 2, expected: [0.6 / 0.85, 0.25 / 0.85, 0] },
    { k: 3, expected: [0.6, 0.25, 0.15] },
    { k: 9, expected: [0.6, 0.25, 0.15] },
  ])('keeps $k of three', ({ k, expected }) => {
    keepTopK([0.6, 0.25, 0.15], k).forEach((p, token) => expect(p).toBeCloseTo(expected[token]!, 12));
  });

  test('keeps the earlier of two level tokens', () => {
    expect(keepTopK([0.2, 0.4, 0.4], 1)).toEqual([0, 1, 0]);
  });

  test('refuses to keep none', () => {
    expect(() => keepTopK([1], 0)).toThrowErrorMatchingInlineSnapshot(
      `[RangeError: k is 0; keep at least 1 token.]`,
    );
  });
});

describe('keepTopP', () => {
  test.each([
    { p: 0.5, expected: [1, 0, 0] },
    { p: 0.51, expected: [2 / 3, 1 / 3, 0] },
    { p: 0.7, expected: [2 / 3, 1 / 3, 0] },
    { p: 1, expected: [0.5, 0.25, 0.25] },
  ])('keeps what reaches $p', ({ p, expected }) => {
    keepTopP([0.5, 0.25, 0.25], p).forEach((share, token) => expect(share).toBeCloseTo(expected[token]!, 12));
  });

  test.each([0, -0.1, 1.1, NaN])('refuses p = %s', (p) => {
    expect(() => keepTopP([1], p)).toThrow(/p is .*; give more than 0, at most 1\./);
  });

  test('keeps a set that reaches p, and none smaller does', () => {
    fc.assert(
      fc.property(distributions, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (probabilities, p) => {
        const after = keepTopP(probabilities, p);
        const kept = probabilities.filter((_, token) => after[token]! > 0);
        expect(add(after)).toBeCloseTo(1, 9);
        expect(add(kept)).toBeGreaterThanOrEqual(p - 1e-9);
        // The smallest set holds the likeliest tokens, so one fewer of those must fall short.
        expect(add([...probabilities].sort((a, b) => b - a).slice(0, kept.length - 1))).toBeLessThan(
          p + 1e-9,
        );
      }),
    );
  });

  test('leaves the odds among the kept tokens alone', () => {
    const [a, b] = keepTopP([0.6, 0.3, 0.1], 0.9);
    expect(a! / b!).toBeCloseTo(2, 12);
  });
});

describe('entropy', () => {
  test.each([
    { probabilities: [1, 0], bits: 0 },
    { probabilities: [0.5, 0.25, 0.25], bits: 1.5 },
    { probabilities: [0.125, 0.125, 0.125, 0.125, 0.125, 0.125, 0.125, 0.125], bits: 3 },
  ])('is $bits bits', ({ probabilities, bits }) => {
    expect(entropy(probabilities)).toBeCloseTo(bits, 12);
  });

  test('does not fall when the temperature rises', () => {
    fc.assert(
      fc.property(logitsOf(1), fc.double({ min: 0.1, max: 5, noNaN: true }), (logits, t) => {
        expect(entropy(softmax(logits, t * 2))).toBeGreaterThanOrEqual(entropy(softmax(logits, t)) - 1e-9);
      }),
    );
  });
});
