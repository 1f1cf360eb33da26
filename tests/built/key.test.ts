import { describe, expect, test } from 'vitest';
import { chapters } from '~/chapter/book';
import { find, findByClass, textOf } from './html';
import { pageAt, pages } from './site';

describe.each(chapters)('the printed key of $slug', ({ slug, number, title }) => {
  const page = pageAt(`/${slug}/`);
  const [key, ...others] = findByClass(page.tree, 'quiz-key');
  const answers = (key ? find(key, 'li') : []).filter((item) => item.parent?.parent === key);

  test('is there once, and says whose it is', () => {
    expect(others).toEqual([]);
    expect(key && textOf(key)).toContain(`Quiz of chapter ${number}, ${title}`);
  });

  test('is no part of the page on a screen, of the search or of the glossary', () => {
    expect(key?.attributes.has('hidden')).toBe(true);
    expect(key?.attributes.has('data-pagefind-ignore')).toBe(true);
    expect(key && find(key, 'a')).toEqual([]);
  });

  test('answers each question', () => {
    expect(answers.length).toBe(find(page.tree, 'quiz-question').length);
    expect(answers.filter((answer) => textOf(answer) === '')).toEqual([]);
  });
});

test('only chapters have a key', () => {
  const withKey = pages.filter(({ tree }) => findByClass(tree, 'quiz-key').length > 0);
  expect(withKey.length).toBe(chapters.length);
});
