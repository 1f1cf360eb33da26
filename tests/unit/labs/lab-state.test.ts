import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choiceField, numberField, readState, textField, writeState } from '~/labs/lab-state';

const fields = {
  text: textField('a lamp', 8),
  t: numberField(1, { min: 0, max: 2, step: 0.1 }),
  task: choiceField('reviews', ['reviews', 'tickets']),
};
const initial = { text: 'a lamp', t: 1, task: 'reviews' };

describe('readState', () => {
  test.each([
    { query: '', state: initial },
    { query: '?t=0.7&task=tickets&text=a+dog', state: { text: 'a dog', t: 0.7, task: 'tickets' } },
    { query: '?t=0', state: { ...initial, t: 0 } },
    { query: '?t=3', state: initial },
    { query: '?t=', state: initial },
    { query: '?t=hot', state: initial },
    { query: '?t=0.72', state: { ...initial, t: 0.7 } },
    { query: '?task=constructor', state: initial },
    { query: '?text=123456789', state: initial },
    { query: '?text=%20', state: initial },
    { query: '?text=%E0%A4%A', state: { ...initial, text: '\uFFFD%A' } },
    { query: '?utm=1', state: initial },
  ])('reads $query', ({ query, state }) => {
    expect(readState(fields, query)).toEqual(state);
  });

  test('gives a sound state whatever the query is', () => {
    fc.assert(
      fc.property(fc.string(), (query) => {
        const { text, t, task } = readState(fields, query);
        expect(text.length).toBeLessThanOrEqual(8);
        expect(t >= 0 && t <= 2).toBe(true);
        expect(['reviews', 'tickets']).toContain(task);
      }),
      { seed: 1 },
    );
  });
});

describe('writeState', () => {
  test('leaves out what is as in the beginning', () => {
    expect(writeState(fields, readState(fields, ''))).toBe('');
    expect(writeState(fields, readState(fields, '?t=0.7&task=reviews'))).toBe('?t=0.7');
  });

  test('writes what is read again', () => {
    const states = fc.record({
      text: fc
        .string({ minLength: 1, maxLength: 8, unit: 'grapheme' })
        .filter((text) => text.trim() !== '' && text.length <= 8 && text.isWellFormed()),
      t: fc.integer({ min: 0, max: 20 }).map((tenths) => tenths / 10),
      task: fc.constantFrom('reviews' as const, 'tickets' as const),
    });
    fc.assert(
      fc.property(states, (state) => {
        expect(readState(fields, writeState(fields, state))).toEqual(state);
      }),
      { seed: 1 },
    );
  });
});
