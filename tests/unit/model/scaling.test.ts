import { describe, expect, test } from 'vitest';
import {
  balancedSplit,
  days,
  lossLeft,
  operationsPerSecond,
  TOKENS_PER_PARAMETER,
  trainingBytes,
  trainingOperations,
} from '~/model/scaling';

/** Within a billionth, whatever the size. */
const expectNear = (value: number, wanted: number) => expect(value / wanted).toBeCloseTo(1, 9);

describe('trainingOperations', () => {
  test.each([
    { of: 'GPT-3', parameters: 175e9, tokens: 300e9, operations: 3.15e23 },
    { of: 'Chinchilla', parameters: 70e9, tokens: 1.4e12, operations: 5.88e23 },
    { of: 'one parameter and one token', parameters: 1, tokens: 1, operations: 6 },
  ])('counts six per parameter and token: $of', ({ parameters, tokens, operations }) => {
    expectNear(trainingOperations(parameters, tokens), operations);
  });
});

test('turns tokens a second into operations a second', () => {
  expectNear(operationsPerSecond(65e9, 380), 1.482e14);
});

describe('days', () => {
  test.each([
    { operations: 8.64e18, chips: 10, rate: 1e13, time: 1 },
    { operations: 8.64e18, chips: 1, rate: 1e13, time: 10 },
    { operations: 8.64e18, chips: 10, rate: 2e13, time: 0.5 },
  ])('takes $time for $operations on $chips chips of $rate', ({ operations, chips, rate, time }) => {
    expectNear(days(operations, chips, rate), time);
  });
});

describe('balancedSplit', () => {
  test('divides 1.2e22 into 10 billion parameters and 200 billion tokens', () => {
    const { parameters, tokens } = balancedSplit(1.2e22);
    expectNear(parameters, 1e10);
    expectNear(tokens, 2e11);
  });

  test.each([1e18, 3.15e23, 1e26])(
    'spends the whole budget of %d at 20 tokens per parameter',
    (operations) => {
      const { parameters, tokens } = balancedSplit(operations);
      expectNear(trainingOperations(parameters, tokens), operations);
      expectNear(tokens / parameters, TOKENS_PER_PARAMETER);
    },
  );
});

test.each([
  { parameters: 1.5e9, bytes: 24e9 },
  { parameters: 1, bytes: 16 },
])('holds $bytes bytes for $parameters parameters', ({ parameters, bytes }) => {
  expectNear(trainingBytes(parameters), bytes);
});

test.each([
  { times: 10, exponent: 0.05, left: 0.8912509381 },
  { times: 1, exponent: 0.05, left: 1 },
  { times: 4, exponent: 0.5, left: 0.5 },
])('leaves $left of a loss after $times times at $exponent', ({ times, exponent, left }) => {
  expect(lossLeft(times, exponent)).toBeCloseTo(left, 9);
});
