import { expect, test } from 'vitest';
import { moods, writeReview } from '~/model/corpus/reviews';
import { adjectives, allProducts, type Mood } from '~/model/corpus/words';
import { random } from '~/model/random';

const write = (mood: Mood, wanted: Parameters<typeof writeReview>[2], count = 2000) => {
  const draw = random(1);
  return Array.from({ length: count }, () => writeReview(draw, mood, wanted));
};
/** What a clause that only calls something by an adjective says; undefined for other clauses. */
const moodOf = (clause: string): Mood | undefined => {
  const [, not, adjective] = /^the \w+ is (not )?(?:very |really |so |quite )?(\w+)$/.exec(clause) ?? [];
  const tone = moods.find((mood) => adjectives[mood].includes(adjective ?? ''));
  return tone && (not ? moods.find((mood) => mood !== tone) : tone);
};

test.each(moods)('a single clause of mood %s says so, negated or not', (mood) => {
  const clauses = write(mood, { shape: 'single', short: true });
  const told = clauses.map(moodOf).filter((one) => one !== undefined);
  expect(told.length).toBeGreaterThan(500);
  expect(new Set(told)).toEqual(new Set([mood]));
  const negated = clauses.filter((clause) => clause.includes(' not ')).length / clauses.length;
  expect(Math.abs(negated - 0.2)).toBeLessThan(0.04);
});

test.each([
  ['but', 'positive', ['negative', 'positive']],
  ['although', 'positive', ['positive', 'negative']],
  ['and', 'negative', ['negative', 'negative']],
] as const)('"%s" in a %s review joins %j', (shape, mood, expected) => {
  const told = write(mood, { shape, short: true }).map((text) => text.split(` ${shape} `).map(moodOf));
  const whole = told.filter((clauses) => clauses.every((one) => one !== undefined));
  expect(whole.length).toBeGreaterThan(100);
  for (const clauses of whole) expect(clauses).toEqual(expected);
});

test('judges each thing once, and one product alone', () => {
  for (const text of write('positive', {})) {
    const topics = text.match(/\b(?:the|this) (\w+) is/g) ?? [];
    expect(new Set(topics.map((topic) => topic.split(' ')[1])).size).toBe(topics.length);
    expect(new Set(text.split(' ').filter((word) => allProducts.includes(word))).size).toBeLessThanOrEqual(1);
  }
});

test('never calls a price ugly', () => {
  for (const mood of moods)
    for (const text of write(mood, {}))
      expect(text).not.toMatch(/price is (not )?(really |so |quite |very )?(ugly|beautiful|useless)/);
});
