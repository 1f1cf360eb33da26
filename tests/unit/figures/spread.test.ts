import { expect, test } from 'vitest';
import { spread } from '~/figures/history/spread';

test.each([
  { places: [10, 12], gap: 20, end: 100, spreadOut: [10, 30] },
  { places: [90, 95], gap: 20, end: 100, spreadOut: [80, 100] },
  { places: [10, 50], gap: 20, end: 100, spreadOut: [10, 50] },
  { places: [10, 10, 10], gap: 5, end: 100, spreadOut: [10, 15, 20] },
  { places: [], gap: 20, end: 100, spreadOut: [] },
])('spreads $places to $spreadOut', ({ places, gap, end, spreadOut }) => {
  expect(spread(places, gap, end)).toEqual(spreadOut);
});
