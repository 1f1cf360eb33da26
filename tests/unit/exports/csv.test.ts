import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { questionsToCsv, toCsv } from '~/exports/csv';
import { readCsv, readTable } from './read-csv';
import { awkwardForm, bank } from './sample';

fc.configureGlobal({ seed: 1 });

describe('toCsv', () => {
  test.each([
    { cells: ['a', 'b "c"'], written: 'a,"b ""c"""' },
    { cells: ['1,5', undefined, 2, true], written: '"1,5",,2,true' },
    { cells: ['two\nlines'], written: '"two\nlines"' },
  ])('writes $written', ({ cells, written }) => {
    expect(toCsv([cells])).toBe(`\ufeff${written}\r\n`);
  });

  test('any table comes back as it was', () => {
    const cell = fc.string({ unit: fc.constantFrom(...'a ,;"\r\n\t=é') });
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 4 });
    fc.assert(
      fc.property(rows, (table) => {
        const text = toCsv(table);
        expect(text[0]).toBe('\ufeff');
        expect(readCsv(text.slice(1))).toEqual(table);
      }),
    );
  });
});

describe('questions.csv', () => {
  const rows = readTable(questionsToCsv(bank));

  test('has a row per option, item, card, answer, mistake and line of a rubric', () => {
    expect(rows.map(({ question, option }) => `${question} ${option}`)).toEqual([
      ...['a', 'b', '3c'].map((id) => `parcels-one ${id}`),
      ...['a', 'b', 'c', 'd', 'e'].map((id) => `parcels-some ${id}`),
      ...['pack', 'weigh', 'pay'].map((id) => `parcels-order ${id}`),
      ...['x', 'y', 'z'].map((id) => `parcels-sort ${id}`),
      'parcels-number-1 answer',
      'parcels-number-1 mistake-1',
      'parcels-number-2 answer',
      ...['answer-1', 'answer-2', 'mistake-1', 'mistake-2'].map((id) => `parcels-word ${id}`),
      ...['price', 'model', 'model'].map((id) => `parcels-why ${id}`),
    ]);
  });

  test('says what is right, in which place, in which group', () => {
    expect(rows[0]).toMatchObject({
      chapter: 'parcels',
      prompt: 'Which is cheapest: {a} or "b"?',
      text: '% of = the ~price',
      right: 'false',
      misconception: 'size-sets-the-price',
      objective: 'ship a parcel',
      see: 'https://book.test/primer/parcels/#rates',
    });
    expect(rows[1]).toMatchObject({ right: 'true', misconception: '' });
    expect(rows[9]).toMatchObject({ place: '2', right: '' });
    expect(rows[11]).toMatchObject({ group: 'Home = {here}' });
    expect(rows[14]).toMatchObject({ text: '1200', unit: 'euros', tolerance: '0.5', right: 'true' });
  });

  test('has the accepted forms as they stand, and the mistakes with their reasons', () => {
    const [told, other, mistake, last] = rows.slice(17, 21);
    expect(told).toMatchObject({ text: 'Post-stamp', right: 'true', misconception: '' });
    expect(other).toMatchObject({ text: awkwardForm, right: 'true' });
    expect(mistake).toMatchObject({
      text: 'colour label',
      right: 'false',
      misconception: 'size-sets-the-price',
    });
    expect(last?.['reason']).toBe('A seal closes; it pays for nothing.');
  });

  test('has the rubric line by line, and a model answer', () => {
    const [price, van, model] = rows.slice(21);
    expect(price).toMatchObject({ text: 'The price = weight', group: 'What a good answer says', right: '' });
    expect(van).toMatchObject({ group: 'What a good answer says', reason: 'Since it breaks down.' });
    expect(model).toMatchObject({
      text: 'Weight sets the price, & a van # holds < 1 ton.',
      group: 'A model answer',
      right: 'true',
      reason: '',
    });
  });
});
