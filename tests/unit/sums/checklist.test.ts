import { describe, expect, test } from 'vitest';
import { readChecklist, type Sign } from '~/sums/checklist';

const signs = (warned: readonly number[]) =>
  Array.from({ length: 16 }, (_, i): Sign => (warned.includes(i + 1) ? 'warning' : 'good'));

describe('a filled-in checklist', () => {
  test.each([
    { warned: [], shut: [], warnings: 0, verdict: 'go on' },
    { warned: [4, 7], shut: [4], warnings: 1, verdict: 'stop for now' },
    { warned: [2, 7, 11], shut: [], warnings: 3, verdict: 'smaller trial' },
    { warned: [2, 7], shut: [], warnings: 2, verdict: 'go on' },
    { warned: [1, 2, 3, 4, 5, 9], shut: [1, 4, 9], warnings: 3, verdict: 'stop for now' },
  ])('with warnings at $warned comes to: $verdict', ({ warned, ...reading }) => {
    expect(readChecklist(signs(warned))).toEqual(reading);
  });
});
