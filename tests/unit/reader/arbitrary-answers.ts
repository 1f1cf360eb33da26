import fc from 'fast-check';
import { settle } from '~/reader/merge';
import type { Answer, Attempt, ReaderRecord, StoredResponse } from '~/reader/record';

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

const tried = {
  verdict: fc.constantFrom('right' as const, 'partly' as const, 'wrong' as const),
  sure: fc.constantFrom('sure' as const, 'unsure' as const, 'guess' as const),
  slips: fc.array(ids, { maxLength: 2 }),
  at: fc.nat(3),
};

/** Any try. Their times are few, so that two are often of the same one. */
export const attempts: fc.Arbitrary<Attempt> = fc.record(tried, {
  noNullPrototype: true,
  requiredKeys: ['verdict', 'at'],
});

/** Any answer that a quiz may hand over. */
export const answers: fc.Arbitrary<Answer> = fc.record(
  { response: responses, tries: fc.nat(3), ...tried },
  { noNullPrototype: true, requiredKeys: ['response', 'verdict', 'tries', 'at'] },
);

const storedAnswers: fc.Arbitrary<Answer> = fc
  .tuple(answers, fc.array(attempts, { maxLength: 3 }))
  .map(([answer, earlier]) => ({ ...answer, earlier: earlier.filter(({ at }) => at <= answer.at) }));

const mapOf = <Item>(items: fc.Arbitrary<Item>) =>
  fc.array(fc.tuple(ids, items), { maxLength: 6 }).map((entries) => new Map(entries));

/** Any record that there may be, settled as one that was read. */
export const records: fc.Arbitrary<ReaderRecord> = fc
  .record({
    answers: mapOf(storedAnswers),
    forgotten: mapOf(fc.nat(3)),
    kept: mapOf(
      fc.record(
        { isKept: fc.boolean(), at: fc.nat(3), attempts: fc.array(attempts, { maxLength: 3 }) },
        { noNullPrototype: true },
      ),
    ),
    route: fc.option(
      fc.record(
        {
          role: ids,
          chapters: fc.dictionary(ids, fc.constantFrom('read' as const, 'skim' as const, 'later' as const), {
            noNullPrototype: true,
          }),
          isShown: fc.boolean(),
          at: fc.nat(3),
        },
        { noNullPrototype: true },
      ),
      { nil: undefined },
    ),
  })
  .map(settle);
