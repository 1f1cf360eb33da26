import { describe, expect, test } from 'vitest';
import { scoredTickets } from '../../../src/model/tickets.ts';

const made = { complaints: 20, others: 40, seed: 21 };

describe('scoredTickets', () => {
  test('makes as many as were ordered, the complaints first', () => {
    const tickets = scoredTickets(made);
    expect(tickets).toHaveLength(60);
    expect(tickets.findLastIndex(({ positive }) => positive)).toBe(19);
  });

  test('makes the same for the same seed and others for another', () => {
    expect(scoredTickets(made)).toEqual(scoredTickets(made));
    expect(scoredTickets({ ...made, seed: 12 })).not.toEqual(scoredTickets(made));
  });

  test('scores in whole numbers from 1 to 99, complaints around 64 and others around 36', () => {
    const tickets = scoredTickets({ complaints: 2000, others: 2000, seed: 1 });
    const mean = (positive: boolean) =>
      tickets.filter((one) => one.positive === positive).reduce((sum, { score }) => sum + score, 0) / 2000;
    for (const { score } of tickets) {
      expect(Number.isInteger(score)).toBe(true);
      expect(score).toBeGreaterThanOrEqual(1);
      expect(score).toBeLessThanOrEqual(99);
    }
    expect(Math.abs(mean(true) - 64)).toBeLessThan(1.5);
    expect(Math.abs(mean(false) - 36)).toBeLessThan(1.5);
  });
});
