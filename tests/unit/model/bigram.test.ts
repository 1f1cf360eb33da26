import { describe, expect, test } from 'vitest';
import { bestStep, split, train } from '~/model/bigram';
import { shopSentences } from '~/model/cooccurrence';

const lamp = [['red', 'lamp']];

describe('train', () => {
  test('starts with all words equally likely', () => {
    const { training, validation, ...size } = train(lamp, lamp, { steps: 0, rate: 1 });
    expect([training.length, validation.length]).toEqual([1, 1]);
    expect(training[0]).toBeCloseTo(Math.log(3), 9);
    expect(validation[0]).toBeCloseTo(Math.log(3), 9);
    expect(size).toEqual({ vocabulary: 3, parameters: 9 }); // red, lamp, and the mark for the end
  });

  test('takes the step that it can be seen to take by hand', () => {
    // Three pairs, one follower each. A step moves the score of the right word by rate × (1 − 1/3) / 3, of the others by −rate × 1/3 / 3.
    const gap = 9 * (1 - 1 / 3) * (1 / 3) + 9 * (1 / 3) * (1 / 3); // with a rate of 9
    const { training } = train(lamp, lamp, { steps: 1, rate: 9 });
    expect(training[1]).toBeCloseTo(Math.log(1 + 2 * Math.exp(-gap)), 9);
  });

  test('knows the words of the validation sentences from the start', () => {
    const { vocabulary, validation } = train(lamp, [['blue', 'lamp']], { steps: 5, rate: 5 });
    expect(vocabulary).toBe(4);
    expect(validation.every(Number.isFinite)).toBe(true);
  });

  test('does not fall below what is really open', () => {
    // After `a` comes b or c, one to one: ln 2 at that pair, nothing to learn at the three others but certainty.
    const open = [
      ['a', 'b'],
      ['a', 'c'],
    ];
    const { training } = train(open, open, { steps: 2000, rate: 20 });
    expect(training.at(-1)).toBeCloseTo(Math.log(2) / 3, 2);
    expect(training.at(-1)!).toBeGreaterThan(Math.log(2) / 3);
  });

  test('lowers training loss at each step in the shop', () => {
    const { training, validation } = split(shopSentences(4000), 30, 200);
    const losses = train(training, validation, { steps: 50, rate: 20 }).training;
    for (const [step, loss] of losses.slice(1).entries()) expect(loss).toBeLessThan(losses[step]!);
  });

  // The figure and the text of chapter 6.
  test.each([
    { count: 30, turns: true },
    { count: 400, turns: false },
  ])('on $count sentences, validation loss turns upward: $turns', ({ count, turns }) => {
    const { training, validation } = split(shopSentences(4000), count, 200);
    const losses = train(training, validation, { steps: 200, rate: 20 }).validation;
    expect(bestStep(losses) < 200).toBe(turns);
  });
});

test.each([
  { losses: [3, 1, 2], step: 1 },
  { losses: [3, 2, 1], step: 2 },
  { losses: [1, 1], step: 0 },
])('finds the lowest of $losses at step $step', ({ losses, step }) => {
  expect(bestStep(losses)).toBe(step);
});

describe('split', () => {
  test('keeps a sentence once', () => {
    expect(split([['a'], ['a'], ['b'], ['c']], 1, 2)).toEqual({
      training: [['a']],
      validation: [['b'], ['c']],
    });
  });

  test.each([30, 400])('puts no sentence of the shop on both sides, with %d for training', (count) => {
    const { training, validation } = split(shopSentences(4000), count, 200);
    const seen = new Set(training.map((words) => words.join(' ')));
    expect([training.length, validation.length, seen.size]).toEqual([count, 200, count]);
    expect(validation.filter((words) => seen.has(words.join(' ')))).toEqual([]);
  });
});
