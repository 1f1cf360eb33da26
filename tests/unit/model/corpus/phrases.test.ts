import { expect, test } from 'vitest';
import { blankOut, inventWord } from '~/model/corpus/blanks';
import { fill, pick, pickWeighted, sample, tidy, wordsOf } from '~/model/corpus/phrases';
import { vocabulary } from '~/model/corpus/vocabulary';
import { random } from '~/model/random';

test.each([
  ['a  awful lamp', 'an awful lamp'],
  ['a useless lamp', 'a useless lamp'],
  ['an new lamp', 'a new lamp'],
  [' the lamp is  good ', 'the lamp is good'],
])('tidies %j', (text, expected) => {
  expect(tidy(text)).toBe(expected);
});

test('fills patterns, and remembers what it drew', () => {
  const slots = { product: ['lamp', 'bed'] };
  const bound = {};
  expect(fill(() => 0, 'i like the {product} (a lot|)', slots, bound)).toBe('i like the lamp a lot');
  expect(fill(() => 0.9, 'the {product} (is|was) old', slots, bound)).toBe('the lamp was old');
  expect(fill(() => 0.9, 'the {product}', slots)).toBe('the bed');
});

test('lists the words of patterns without slots', () => {
  expect(wordsOf(['(a|the) {x} .', 'in (rome|)'])).toEqual(['a', 'the', '.', 'in', 'rome']);
});

test('picks by chance and by weight', () => {
  expect(pick(() => 0.5, ['a', 'b', 'c'])).toBe('b');
  expect(sample(() => 0, ['a', 'b', 'c'], 2)).toEqual(['a', 'c']);
  expect(pickWeighted(() => 0.9, { a: 1, b: 3 })).toBe('b');
  expect(pickWeighted(() => 0.2, { a: 1, b: 3 })).toBe('a');
});

test('invents words that the vocabulary does not have', () => {
  const draw = random(1);
  for (let k = 0; k < 500; k++) expect(vocabulary).not.toContain(inventWord(draw));
});

test('blanks words out throughout, but not headers, marks and answers', () => {
  const draw = random(3);
  const text = 'review : i like the lamp and the lamp is good . => good';
  for (let k = 0; k < 100; k++) {
    const words = blankOut(draw, text).split(' ');
    expect(words.join(' ')).not.toBe(text);
    expect([words[0], words.at(-3), words.at(-1)]).toEqual(['review', '.', 'good']);
    expect(words[5]).toBe(words[8]);
  }
});
