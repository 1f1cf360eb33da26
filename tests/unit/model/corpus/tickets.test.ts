import { describe, expect, test } from 'vitest';
import { categories, markAfter, problems, writeTicket } from '~/model/corpus/tickets';
import { random } from '~/model/random';

const texts = categories.flatMap((category) => {
  const draw = random(1);
  return Array.from({ length: 5000 }, () => ({ category, text: writeTicket(draw, category) }));
});

/** What stands before the first slot or choice of a pattern tells its category, if it is long enough. */
const starts = categories.flatMap((category) =>
  problems[category].map((pattern) => ({ category, start: pattern.split(/[{(]/)[0]! })),
);
const categoryOf = (problem: string) =>
  starts.find(({ start }) => start.length > 5 && problem.startsWith(start))?.category;

test('each category has eight patterns', () => {
  for (const category of categories) expect(problems[category]).toHaveLength(8);
});

test('there are thousands of tickets of each category', () => {
  for (const category of categories)
    expect(
      new Set(texts.filter((one) => one.category === category).map(({ text }) => text)).size,
    ).toBeGreaterThan(3000);
});

describe('of two problems', () => {
  const secondDecides = (joint: string) => {
    const judged = texts
      .filter(({ text }) => text.includes(joint))
      .map(({ text, category }) => ({ category, second: categoryOf(text.split(` ${joint} `)[1]!) }))
      .filter(({ second }) => second !== undefined);
    expect(judged.length).toBeGreaterThan(200);
    return judged.filter(({ second, category }) => second === category).length / judged.length;
  };

  test('the one after "but now" decides', () => {
    expect(secondDecides('but now')).toBe(1);
  });

  test('the one before "and also" decides, in 19 of 20', () => {
    expect(Math.abs(secondDecides('and also') - 0.05)).toBeLessThan(0.025);
  });
});

test('a short one has one problem', () => {
  const draw = random(2);
  for (let k = 0; k < 500; k++)
    expect(writeTicket(draw, 'account', { short: true })).not.toMatch(/but now|and also/);
});

test.each([
  ['how do i change my email', '?'],
  ['but now when will my lamp be delivered', '?'],
  ['i paid twice', '.'],
])('%j ends with %j', (problem, mark) => {
  expect(markAfter(problem)).toBe(mark);
});
