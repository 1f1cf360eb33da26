import { describe, expect, test } from 'vitest';
import { DESK, PHONE } from '~/figures/language-models/map';
import { countWords } from '~/figures/language-models/request';
import { SYSTEMS, type Name, type System } from '~/figures/language-models/systems';

const systems = Object.entries<System>(SYSTEMS);

describe.each(systems)('the system %s', (_, { is }) => {
  test.each<{ inner: Name; outer: Name }>([
    { inner: 'ml', outer: 'ai' },
    { inner: 'dl', outer: 'ml' },
    { inner: 'nlp', outer: 'ai' },
    { inner: 'generative', outer: 'ml' },
    { inner: 'lm', outer: 'ml' },
    { inner: 'llm', outer: 'lm' },
    { inner: 'llm', outer: 'foundation' },
    { inner: 'foundation', outer: 'dl' },
  ])('is in $outer if it is in $inner', ({ inner, outer }) => {
    expect(is.includes(inner) && !is.includes(outer)).toBe(false);
  });
});

describe.each([
  { layout: 'desk', map: DESK },
  { layout: 'phone', map: PHONE },
])('the map on the $layout', ({ map }) => {
  test.each(systems)('has %s inside the frames of its names and of no other', (key, { is }) => {
    const { x, y } = map.places[key as keyof typeof SYSTEMS];
    const around = Object.entries(map.regions)
      .filter(([, [left, top, right, bottom]]) => x > left && x < right && y > top && y < bottom)
      .map(([name]) => name);
    expect(around.sort()).toEqual([...is].sort());
  });

  test.each(Object.entries(map.regions))(
    'has the frame %s inside the drawing',
    (_, [left, top, right, bottom]) => {
      expect(Math.min(left, top)).toBeGreaterThan(0);
      expect(right).toBeLessThan(map.w);
      expect(bottom).toBeLessThan(map.h);
    },
  );
});

test.each([
  { text: 'one lamp.', words: 2 },
  { text: ' Friday  10.42 ', words: 2 },
  { text: '', words: 0 },
])('counts $words words in “$text”', ({ text, words }) => {
  expect(countWords(text)).toBe(words);
});
