import { describe, expect, test } from 'vitest';
import { converse, doctor, match, nothingFound, ruleFor, turnRound } from '~/model/eliza';

test.each([
  { pattern: '* i am *', sentence: 'Well, I am late.', caught: ['well', 'late'] },
  { pattern: '* i am *', sentence: 'I am', caught: ['', ''] },
  { pattern: '* i am *', sentence: 'I amend the invoice', caught: undefined },
  { pattern: '* i need|want *', sentence: 'I want a refund', caught: ['', 'a refund'] },
  { pattern: '* my * mother|father *', sentence: 'my late father’s shop', caught: undefined },
  { pattern: '* my * mother|father *', sentence: 'my dear father wrote', caught: ['', 'dear', 'wrote'] },
  { pattern: '*', sentence: '', caught: [''] },
])('finds in “$sentence” by “$pattern”: $caught', ({ pattern, sentence, caught }) => {
  expect(match(pattern, sentence)).toEqual(caught);
});

test.each([
  { words: 'my boss made me come', turned: 'your boss made you come' },
  { words: 'your invoice', turned: 'my invoice' },
  { words: 'i am late', turned: 'you are late' },
  { words: '', turned: '' },
])('turns “$words” round', ({ words, turned }) => {
  expect(turnRound(words)).toBe(turned);
});

describe('the rule that answers', () => {
  test.each([
    { sentence: 'My invoices are all alike.', key: 'alike' },
    { sentence: 'My computer is the same.', key: 'computer' },
    { sentence: 'I am late because I need sleep.', key: 'I am' },
    { sentence: 'I need sleep, perhaps.', key: 'I need' },
    { sentence: 'The warehouse is on fire.', key: 'none found' },
    { sentence: '', key: 'none found' },
  ])('to “$sentence” is $key', ({ sentence, key }) => {
    expect(ruleFor(sentence).key).toBe(key);
  });

  test('is the one without a keyword if the script is empty', () => {
    expect(ruleFor('I am late.', [])).toBe(nothingFound);
  });
});

describe('a conversation', () => {
  const says = (...sentences: string[]) => converse(sentences).map((turn) => turn.says);

  test.each([
    { sentence: 'I am a parcel.', reply: 'How long have you been a parcel?' },
    { sentence: 'I remember your invoice.', reply: 'Do you often think of my invoice?' },
    { sentence: 'My boss made me come here.', reply: 'Your boss made you come here.' },
  ])('answers “$sentence” with “$reply”', ({ sentence, reply }) => {
    expect(says(sentence)).toEqual([reply]);
  });

  test('uses the replies of a rule in turn, and then again', () => {
    expect(says('A', 'B', 'C', 'D')).toEqual([...nothingFound.replies, nothingFound.replies[0]]);
  });

  test('is empty for no sentences', () => {
    expect(says()).toEqual([]);
  });
});

test('each rule of the script can fire', () => {
  for (const rule of doctor) {
    const sample = rule.pattern.replaceAll('* ', '').replaceAll(' *', '').replace(/\|\S+/g, '');
    expect(ruleFor(sample), sample).toBe(rule);
  }
});
