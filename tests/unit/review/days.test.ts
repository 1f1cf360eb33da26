import { expect, test } from 'vitest';
import { dateOf, groupByDay, nameDay } from '~/review/days';

const says = { today: 'today', tomorrow: 'tomorrow', on: 'on {date}' };

test.each([
  { name: 'a day near', day: 20_782, today: 20_780, date: 'Wednesday 25 November' },
  { name: 'a day of next year', day: 20_782, today: 20_400, date: 'Wednesday 25 November 2026' },
])('dateOf of $name', ({ day, today, date }) => {
  expect(dateOf(day, today)).toBe(date);
});

test.each([
  { day: 3, named: 'today' },
  { day: 4, named: 'today' },
  { day: 5, named: 'tomorrow' },
  { day: 6, named: 'on Wednesday 7 January' },
])('nameDay of day $day on day 4 is $named', ({ day, named }) => {
  expect(nameDay(day, 4, says)).toBe(named);
});

test('groupByDay puts what is overdue under today', () => {
  expect(groupByDay([{ due: 1 }, { due: 4 }, { due: 6 }, { due: 6 }], 4)).toEqual([
    { day: 4, items: [{ due: 1 }, { due: 4 }] },
    { day: 6, items: [{ due: 6 }, { due: 6 }] },
  ]);
  expect(groupByDay([], 4)).toEqual([]);
});
