import { describe, expect, test } from 'vitest';
import type { Stage } from '~/model/corpus/corpus';
import { vocabulary } from '~/model/corpus/vocabulary';
import { createTokenizer } from '~/model/tokenizer';
import { answerPlaces, lessonAt, plan, rateAt, toLesson } from '~/training/plan';

const tokenizer = createTokenizer(vocabulary);

describe('learning rate', () => {
  const rate = (step: number, left?: number) => rateAt(plan, step, left) / plan.rate;

  test.each([
    ['begins with one part in a hundred', 0, undefined, 0.01],
    ['is half up after half of the warm-up', 49, undefined, 0.5],
    ['is level after it', 100, undefined, 1],
    ['does not fall while the first stage lasts', plan.steps - 1, undefined, 1],
    ['does not fall before its share of the steps is taken', plan.fallFrom * plan.steps, 900, 1],
    ['ends at 2 %', plan.steps, 900, 0.02],
  ])('%s', (_, step, left, expected) => {
    expect(rate(step, left)).toBeCloseTo(expected, 6);
  });

  test('falls from where the first stage was left, if that is later', () => {
    const left = Math.round(0.8 * plan.steps);
    expect(rate(left, left)).toBe(1);
    expect(rate(left + 100, left)).toBeLessThan(1);
  });
});

test('a token after => counts three times, padding nothing, all else once', () => {
  const [pad, end] = [tokenizer.id('<pad>'), tokenizer.id('<end>')];
  const lesson = toLesson([end, ...tokenizer.encode('opposite : hot => cold'), end, pad], tokenizer);
  expect(lesson.counts).toEqual([1, 1, 1, 1, 3, 1, 0]);
  expect(answerPlaces(lesson)).toEqual([4]);
});

test('a window is the same whoever asks, and another one for another row, step, stage or seed', () => {
  const text = (stage: Stage, step: number, row: number, seed = plan.seed) =>
    lessonAt({ ...plan, seed }, tokenizer, stage, step, row).tokens.join(' ');
  expect(text('all', 7, 3)).toBe(text('all', 7, 3));
  const all = [
    text('all', 7, 3),
    text('all', 7, 4),
    text('all', 8, 3),
    text('first', 7, 3),
    text('last', 7, 3),
    text('all', 7, 3, 2),
  ];
  expect(new Set(all).size).toBe(all.length);
});
