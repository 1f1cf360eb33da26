import { expect, test } from 'vitest';
import { parseBook } from './book';
import { checkBook, inWords } from './check-book';
import { oldDates } from './check-chapters';

const book = parseBook();

test('reads every room of `content/`', () => {
  const { chapters, terms, quizzes, misconceptions, claims, sources } = book;
  const counts = [chapters, terms, quizzes, misconceptions, claims].map(({ length }) => length);
  expect(Math.min(...counts, sources.size)).toBeGreaterThan(0);
});

test('has nothing to mend', () => {
  const old = oldDates(book).map(inWords);
  if (old.length > 0) console.warn(['Dates to look at again:', ...old].join('\n'));
  const problems = checkBook(book).map(inWords);
  expect(problems, ['To mend:', ...problems].join('\n')).toEqual([]);
});
