import { expect, test } from 'vitest';
import { chapters, findChapter, partOf, parts } from '~/chapter/book';

test('has five parts and fourteen chapters', () => {
  expect(parts).toHaveLength(5);
  expect(chapters).toHaveLength(14);
});

test('numbers the chapters through, whatever part they stand in', () => {
  expect(chapters.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
  expect(parts.flatMap((part) => part.chapters)).toEqual(chapters);
});

test('gives each chapter a slug of its own', () => {
  expect(new Set(chapters.map(({ slug }) => slug)).size).toBe(chapters.length);
});

test.each(chapters)(
  '$slug has the form of an address, a title and a sentence',
  ({ slug, title, summary }) => {
    expect(slug).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(title).not.toBe('');
    expect(summary).toMatch(/^[A-Z].*\.$/);
  },
);

test.each([
  { slug: 'language-models', number: 1 },
  { slug: 'tokens', number: 3 },
  { slug: 'limits', number: 14 },
])('finds $slug as chapter $number', ({ slug, number }) => {
  expect(findChapter(slug)).toMatchObject({ slug, number });
});

test.each([
  { slug: 'language-models', numeral: 'I', title: 'What it is' },
  { slug: 'tokens', numeral: 'II', title: 'How it works' },
  { slug: 'prompting', numeral: 'III', title: 'Using one' },
  { slug: 'choosing', numeral: 'IV', title: 'Deciding' },
  { slug: 'limits', numeral: 'V', title: 'In the world' },
])('puts $slug into part $numeral', ({ slug, numeral, title }) => {
  expect(partOf(slug)).toEqual({ numeral, title });
});

test.each(['', 'Tokens', 'glossary', 'constructor'])('returns undefined for %j', (slug) => {
  expect(findChapter(slug)).toBeUndefined();
  expect(partOf(slug)).toBeUndefined();
});
