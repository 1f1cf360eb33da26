import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { questionsToCsv, toCsv } from '~/exports/csv';
import { readCsv, readTable } from './read-csv';
import { bank } from './sample';

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

  test('has a row per option, item, card, answer and mistake', () => {
    expect(rows.map(({ question, option }) => `${question} ${option}`)).toEqual([
      ...['a', 'b', '3c'].map((id) => `parcels-one ${id}`),
      ...['a', 'b', 'c', 'd', 'e'].map((id) => `parcels-some ${id}`),
      ...['pack', 'weigh', 'pay'].map((id) => `parcels-order ${id}`),
      ...['x', 'y', 'z'].map((id) => `parcels-sort ${id}`),
      'parcels-number-1 answer',
      'parcels-number-1 mistake-1',
      'parcels-number-2 answer',
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
});
