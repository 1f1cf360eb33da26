import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { anchor, fields, id, missing, text, words } from '~/schema';
import { problemsOf } from './problems-of';

describe('id', () => {
  test.each(['a', 'next-token', 'gpt-2', '404'])('takes %s', (value) => {
    expect(id.parse(value)).toBe(value);
  });

  test.each(['', 'Next-token', 'next_token', 'next token', '-next', 'next-', 'a--b', 'é', 'next-token\n'])(
    'refuses %j with an example',
    (value) => {
      expect(problemsOf(id, value)).toEqual([
        ': Write an id as lower-case words joined by hyphens, like `next-token`.',
      ]);
    },
  );

  test('says that it is missing', () => {
    expect(problemsOf(id, undefined)).toEqual([
      ': This field is missing: write lower-case words joined by hyphens, like `next-token`.',
    ]);
  });
});

describe('anchor', () => {
  test.each(['tokens#pieces-not-words', 'fine-tuning#lora-1'])('takes %s', (value) => {
    expect(anchor.parse(value)).toBe(value);
  });

  test.each(['tokens', '#pieces', 'tokens#', 'tokens/#pieces', 'tokens#Pieces', 'a#b#c', ' a#b'])(
    'refuses %j with an example',
    (value) => {
      expect(problemsOf(anchor, value)).toEqual([
        ': Name a chapter and a heading in it, like `tokens#pieces-not-words`: the heading in lower case, its words joined by hyphens.',
      ]);
    },
  );

  test('says that it is missing', () => {
    expect(problemsOf(anchor, undefined)).toEqual([
      ': This field is missing: name a chapter and a heading in it, like `tokens#pieces-not-words`.',
    ]);
  });
});

describe('text', () => {
  test('drops the blanks around it', () => {
    expect(text.parse(' A token. \n')).toBe('A token.');
  });

  test.each(['', ' ', '\n\t'])('refuses %j as empty', (value) => {
    expect(problemsOf(text, value)).toEqual([': This is empty. Write the text, or delete the field.']);
  });

  test('says that it is missing', () => {
    expect(problemsOf(text, undefined)).toEqual([': This field is missing: write the text.']);
  });

  test('refuses a number', () => {
    expect(problemsOf(text, 12)).toEqual([': Invalid input: expected string, received number']);
  });
});

describe('words', () => {
  test.each(['A short one.', ' one  two\nthree ', '“Un” + “able”'])(
    'takes up to three words: %j',
    (value) => {
      expect(problemsOf(words(3), value)).toEqual([]);
    },
  );

  test('takes its example as it is', () => {
    expect(words(30).parse('A short one.')).toBe('A short one.');
  });

  test('counts the words of a text that is too long', () => {
    expect(problemsOf(words(3), 'one two\nthree  four')).toEqual([
      ': This has 4 words; at most 3 fit. Move the rest into the body.',
    ]);
  });
});

describe('fields', () => {
  const entry = fields({ term: text, short: text.optional() });

  test('takes the fields it knows', () => {
    expect(entry.parse({ term: 'Token' })).toEqual({ term: 'Token' });
  });

  test('names the fields there are where one is unknown', () => {
    expect(problemsOf(fields({ term: text }), { term: 'x', trem: 'x' })).toEqual([
      ': Unknown field `trem`. The fields here are: `term`.',
    ]);
  });

  test.each([
    {
      name: 'a misspelt field is also a missing one',
      value: { trem: 'x' },
      problems: [
        'term: This field is missing: write the text.',
        ': Unknown field `trem`. The fields here are: `term`, `short`.',
      ],
    },
    {
      name: 'several unknown fields stand in one line',
      value: { term: 'x', a: 1, b: 2 },
      problems: [': Unknown field `a`, `b`. The fields here are: `term`, `short`.'],
    },
    {
      name: 'a list is not an entry',
      value: [],
      problems: [': Invalid input: expected object, received array'],
    },
  ])('$name', ({ value, problems }) => {
    expect(problemsOf(entry, value)).toEqual(problems);
  });
});

describe('missing', () => {
  const why = z.string(missing('say why'));

  test('tells a forgotten field and its fix', () => {
    expect(problemsOf(fields({ why }), {})).toEqual(['why: This field is missing: say why.']);
  });

  test('leaves other errors their own words', () => {
    expect(problemsOf(fields({ why }), { why: 1 })).toEqual([
      'why: Invalid input: expected string, received number',
    ]);
  });
});
