import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { random } from '../../../src/model/random.ts';
import { chooseNext, entropy, keepTopK, keepTopP, softmax } from '../../../src/model/sampling.ts';

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

describe('chooseNext', () => {
  const optional = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });
  const settings = fc.record({
    temperature: fc.oneof(fc.constant(0), temperatures),
    topK: optional(fc.integer({ min: 1, max: 50 })),
    topP: optional(fc.double({ min: 0.01, max: 1, noNaN: true })),
  });
  // Few values, so that many are level.
  const scores = fc.oneof(
    logitsOf(1),
    fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 20 }),
  );

  test('tells what was drawn, and from what', () => {
    const choice = chooseNext([0, Math.log(3)], { temperature: 1, topK: 1 }, () => 0.9);
    expect(choice.uncut[0]).toBeCloseTo(0.25, 12);
    expect(choice).toMatchObject({ token: 1, probabilities: [0, 1], kept: [1] });
  });

  test.each([
    { draw: 0, token: 0 },
    { draw: 0.499, token: 0 },
    { draw: 0.5, token: 2 },
    { draw: 0.749, token: 2 },
    { draw: 0.75, token: 3 },
    { draw: 1 - 2 ** -53, token: 3 },
  ])('draws token $token at $draw', ({ draw, token }) => {
    const logits = [Math.log(2), -Infinity, 0, 0, -Infinity];
    expect(chooseNext(logits, { temperature: 1 }, () => draw).token).toBe(token);
  });

  test('takes single and double precision as plain numbers', () => {
    const logits = [1.5, -2, 0.25];
    const plain = chooseNext(logits, { temperature: 0.7, topP: 0.9 }, random(3));
    expect(chooseNext(Float32Array.from(logits), { temperature: 0.7, topP: 0.9 }, random(3))).toEqual(plain);
    expect(chooseNext(Float64Array.from(logits), { temperature: 0.7, topP: 0.9 }, random(3))).toEqual(plain);
  });

  test('draws a token that was kept, from shares that add up to 1', () => {
    fc.assert(
      fc.property(scores, settings, fc.nat(), (logits, sampling, seed) => {
        const { token, probabilities, uncut, kept } = chooseNext(logits, sampling, random(seed));
        expect(kept).toContain(token);
        expect(add(probabilities)).toBeCloseTo(1, 9);
        expect(add(uncut)).toBeCloseTo(1, 9);
        expect(uncut).toEqual(softmax(logits, sampling.temperature));
        expect(kept.map((one) => probabilities[one]!)).toEqual(
          probabilities.filter((p) => p > 0).sort((a, b) => b - a),
        );
      }),
    );
  });

  test('keeps k tokens, none less likely than one that it cuts off', () => {
    fc.assert(
      fc.property(scores, fc.integer({ min: 1, max: 50 }), (logits, topK) => {
        const { kept, uncut } = chooseNext(logits, { temperature: 1, topK }, random(1));
        expect(kept).toHaveLength(Math.min(topK, logits.length));
        const cut = uncut.filter((_, token) => !kept.includes(token));
        expect(Math.min(...kept.map((token) => uncut[token]!))).toBeGreaterThanOrEqual(Math.max(0, ...cut));
      }),
    );
  });

  test('keeps the smallest set that reaches p', () => {
    fc.assert(
      fc.property(scores, fc.double({ min: 0.01, max: 0.999, noNaN: true }), (logits, topP) => {
        const { kept, uncut } = chooseNext(logits, { temperature: 1, topP }, random(1));
        const shares = kept.map((token) => uncut[token]!);
        expect(add(shares)).toBeGreaterThanOrEqual(topP - 1e-9);
        const likeliest = [...uncut].sort((a, b) => b - a).slice(0, kept.length - 1);
        expect(add(likeliest)).toBeLessThan(topP + 1e-9);
      }),
    );
  });

  test('takes p of what k left', () => {
    // Shares 0.4, 0.3, 0.2, 0.1: of the three that are kept, the first two have 7/9.
    const logits = [0.4, 0.3, 0.2, 0.1].map(Math.log);
    expect(chooseNext(logits, { temperature: 1, topK: 3, topP: 0.77 }, random(1)).kept).toEqual([0, 1]);
    expect(chooseNext(logits, { temperature: 1, topP: 0.77 }, random(1)).kept).toEqual([0, 1, 2]);
  });

  test('takes the highest score at temperature 0, whatever is drawn', () => {
    fc.assert(
      fc.property(scores, fc.nat(), (logits, seed) => {
        const { token, kept } = chooseNext(logits, { temperature: 0 }, random(seed));
        expect(token).toBe(logits.indexOf(Math.max(...logits)));
        expect(kept).toEqual([token]);
      }),
    );
  });

  test('draws the same for the same seed, with one number for each token', () => {
    fc.assert(
      fc.property(scores, settings, fc.nat(), (logits, sampling, seed) => {
        const [one, other] = [random(seed), random(seed)];
        expect(chooseNext(logits, sampling, one).token).toBe(chooseNext(logits, sampling, other).token);
        const reference = random(seed);
        reference();
        expect(one()).toBe(reference());
      }),
    );
  });

  test.each([
    { temperature: 1, expected: [0.5, 0.25, 0.15, 0.1] },
    { temperature: 1, topK: 2, expected: [2 / 3, 1 / 3, 0, 0] },
    { temperature: 0.5, topP: 0.9, expected: [0.25, 0.0625, 0, 0].map((share) => share / 0.3125) },
  ])('draws as often as the shares say at $temperature, $topK, $topP', ({ expected, ...sampling }) => {
    const logits = Float64Array.from([0.5, 0.25, 0.15, 0.1], Math.log);
    const draw = random(12);
    const n = 20_000;
    const counts = expected.map(() => 0);
    for (let i = 0; i < n; i++) counts[chooseNext(logits, sampling, draw).token]!++;
    // Four standard deviations: one seed in some thousands falls outside.
    for (const [token, p] of expected.entries())
      expect(Math.abs(counts[token]! - n * p)).toBeLessThanOrEqual(4 * Math.sqrt(n * p * (1 - p)));
  });

  test.each([
    { name: 'no tokens', logits: [], temperature: 1 },
    { name: 'a score that is no number', logits: [1, NaN], temperature: 1 },
    { name: 'a score that is no number, at 0', logits: [1, NaN], temperature: 0 },
    { name: 'nothing but forbidden tokens', logits: [-Infinity, -Infinity], temperature: 1 },
  ])('refuses to draw from $name', ({ logits, temperature }) => {
    expect(() => chooseNext(logits, { temperature }, random(1))).toThrow(
      'No token can be drawn; give logits that are numbers, at least one above −∞.',
    );
  });
});
