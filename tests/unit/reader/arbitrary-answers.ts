import fc from 'fast-check';
import { mergeRecords, type Answer, type ReaderRecord, type StoredResponse } from '~/reader/record';

/** Ids as authors write them, and the ones that every object has already. */
export const ids = fc.constantFrom(
  'a',
  'b',
  'tokens-cost',
  'constructor',
  'prototype',
  '__proto__',
  'toString',
  '1',
);

// JSON knows no −0.
const numbers = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);

const responses: fc.Arbitrary<StoredResponse> = fc.oneof(
  fc.record({ type: fc.constant('choice' as const), chosen: ids }, { noNullPrototype: true }),
  fc.record({ type: fc.constant('choices' as const), chosen: fc.array(ids) }, { noNullPrototype: true }),
  fc.record({ type: fc.constant('order' as const), order: fc.array(ids) }, { noNullPrototype: true }),
  fc.record(
    { type: fc.constant('sort' as const), placed: fc.dictionary(ids, ids, { noNullPrototype: true }) },
    { noNullPrototype: true },
  ),
  fc.record(
    { type: fc.constant('number' as const), value: numbers, variant: fc.nat(9) },
    { noNullPrototype: true },
  ),
  fc.record({ type: fc.constant('blank' as const), text: fc.string() }, { noNullPrototype: true }),
  fc.record(
    { type: fc.constant('explain' as const), text: fc.string(), ticked: fc.array(ids) },
    { noNullPrototype: true },
  ),
);

/** Any answer that a quiz may hand over. Their times are few, so that two are often of the same one. */
export const answers: fc.Arbitrary<Answer> = fc.record(
  {
    response: responses,
    verdict: fc.constantFrom('right' as const, 'partly' as const, 'wrong' as const),
    tries: fc.nat(3),
    at: fc.nat(3),
    sure: fc.constantFrom('sure' as const, 'unsure' as const, 'guess' as const),
  },
  { noNullPrototype: true, requiredKeys: ['response', 'verdict', 'tries', 'at'] },
);

const mapOf = <Item>(items: fc.Arbitrary<Item>) =>
  fc.array(fc.tuple(ids, items), { maxLength: 6 }).map((entries) => new Map(entries));

/** Any record that there may be: of an answer and its being forgotten, only the newer stands in one. */
export const records: fc.Arbitrary<ReaderRecord> = fc
  .record({
    answers: mapOf(answers),
    forgotten: mapOf(fc.nat(3)),
    kept: mapOf(fc.record({ isKept: fc.boolean(), at: fc.nat(3) }, { noNullPrototype: true })),
  })
  .map((record) => mergeRecords(record, record));
