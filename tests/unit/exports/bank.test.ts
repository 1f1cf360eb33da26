import { describe, expect, test } from 'vitest';
import { toBank } from '~/exports/bank';
import { bankSchema, publishBankSchema, type BankQuestion } from '~/exports/bank.schema';
import { questionSchema } from '~/quiz/question.schema';
import { checkSchema } from './check-schema';
import { addressOf, bank, chapter, licence, questionOf, questions, source } from './sample';

const schema = publishBankSchema('https://book.test/questions.schema.json');

describe('toBank', () => {
  test('spells out what a question names', () => {
    expect(questionOf('order')).toMatchObject({
      chapter: 'parcels',
      objective: { id: 'ship', text: 'ship a parcel' },
      see: { id: 'rates', title: 'What it costs', address: 'https://book.test/primer/parcels/#rates' },
      terms: [{ id: 'parcel', term: 'Parcel', address: 'https://book.test/primer/glossary/parcel/' }],
    });
  });

  test('lists the misconceptions that are named, and no others', () => {
    expect(bank.misconceptions).toEqual({ 'size-sets-the-price': 'The size sets the price' });
  });

  test('names its schema', () => {
    expect(bank.$schema).toBe('https://book.test/primer/exports/questions.schema.json');
  });

  test('errors if a question names what is not there', () => {
    const broken = { ...source, sections: [{ id: 'other', title: 'Other' }] };
    const make = () =>
      toBank(
        { title: 'x', licence, chapters: [broken], terms: new Map(), misconceptions: new Map() },
        addressOf,
      );
    expect(make).toThrowErrorMatchingInlineSnapshot(
      `[Error: A question names the misconception \`size-sets-the-price\`, which is not there. Correct the id in \`content/quizzes/\`. There are: .]`,
    );
  });

  test('loses nothing on the way through JSON', () => {
    const read = bankSchema.parse(JSON.parse(JSON.stringify(bank)));
    expect(read).toEqual(bank);
    expect(read.chapters.flatMap((one) => one.questions.map(toAuthored))).toEqual(questions);
  });
});

describe('publishBankSchema', () => {
  test('accepts the bank', () => {
    expect(checkSchema(schema, JSON.parse(JSON.stringify(bank)))).toEqual([]);
  });

  test.each([
    { name: 'a question of no kind', break: { type: 'riddle' }, says: 'type: not' },
    { name: 'an invented field', break: { colour: 'red' }, says: 'colour: nothing may stand here' },
    { name: 'an id with blanks', break: { id: 'two words' }, says: 'id: not like' },
    {
      name: 'an address that is not whole',
      break: { see: { id: 'a', title: 'A', address: '/a/' } },
      says: 'address',
    },
    { name: 'too few items', break: { items: [] }, says: 'items: fewer than 3' },
    { name: 'a missing reason', break: { items: [{ id: 'a', text: 'A' }] }, says: 'reason: missing' },
  ])('refuses $name', ({ break: change, says }) => {
    const broken = {
      ...bank,
      chapters: [{ ...chapter, questions: [{ ...questionOf('order'), ...change }] }],
    };
    expect(checkSchema(schema, broken).join('\n')).toContain(says);
  });

  test('says which draft it is and where it is published', () => {
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'https://book.test/questions.schema.json',
    });
  });
});

/** A published question as its author wrote it. */
function toAuthored({ chapter: _, ...question }: BankQuestion) {
  return questionSchema.parse({
    ...question,
    objective: question.objective.id,
    see: question.see.id,
    terms: question.terms.map(({ id }) => id),
  });
}
