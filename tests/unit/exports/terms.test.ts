import { expect, test } from 'vitest';
import { termsToAnki } from '~/exports/anki';
import { termListSchema } from '~/exports/bank.schema';
import { termsToCsv } from '~/exports/csv';
import { toTermList, type TermSource } from '~/exports/terms';
import { readCsv, readTable } from './read-csv';
import { addressOf, licence } from './sample';

const source: TermSource = {
  id: 'parcel',
  data: {
    term: 'Parcel',
    aliases: ['packet', 'PKT'],
    theme: 'basics',
    short: 'A box, or a *bag*, with an address.',
    misread: 'It is not\nits size that costs.',
    see: ['label'],
    sources: [],
  },
  body: '\nA paragraph, wrapped\nas authors wrap: `code`.\n',
  taught: 'https://book.test/primer/parcels/#rates',
};
const list = toTermList(
  [source, { ...source, id: 'label', taught: undefined }],
  { title: 'Terms', licence },
  addressOf,
);

test('a paragraph comes on one line, and what a term has not is left out', () => {
  expect(list.terms[0]).toMatchObject({
    body: 'A paragraph, wrapped as authors wrap: `code`.',
    misread: 'It is not its size that costs.',
    address: 'https://book.test/primer/glossary/parcel/',
    taught: 'https://book.test/primer/parcels/#rates',
  });
  expect(list.terms[0]).not.toHaveProperty('technical');
  expect(list.terms[1]).not.toHaveProperty('taught');
});

test('the list comes back from JSON as it was', () => {
  expect(termListSchema.parse(JSON.parse(JSON.stringify(list)))).toEqual(list);
});

test('the table has a row per term, in plain text', () => {
  const [first] = readTable(termsToCsv(list));
  expect(first).toMatchObject({
    term: 'Parcel',
    aliases: 'packet; PKT',
    short: 'A box, or a bag, with an address.',
    technical: '',
  });
});

test('the card has the name in front and the meaning behind', () => {
  const rows = readCsv(termsToAnki(list).replace(/^#.*\n/gm, ''), '\t', '\n');
  expect(rows[0]).toEqual([
    'working-model-term-parcel',
    '<b>Parcel</b><br><small>also: packet, PKT</small>',
    'A box, or a <em>bag</em>, with an address.<br><br><b>Often misread.</b> It is not its size that costs.<br><br>' +
      '<a href="https://book.test/primer/glossary/parcel/">More</a>',
    'theme::basics',
  ]);
});
