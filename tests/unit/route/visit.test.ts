import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyRecord, type Answer, type ReaderRecord } from '~/reader/record';
import { firstVisit, follow, forgottenAt, isForgotten, readVisit, type Act, type Visit } from '~/route/visit';
import { arbitraryEvidence, roles } from './arbitrary';

fc.configureGlobal({ seed: 1 });

const answered = { id: 'tokens-1', chapter: 'tokens', credit: 0 };
const asking: Visit = { step: 'ask', role: 'founder', asked: [answered], forgottenAt: 5 };

describe('follow', () => {
  test.each<[string, Visit, Act, boolean, Visit]>([
    [
      'begins',
      firstVisit,
      { type: 'begin', role: 'founder' },
      true,
      { ...firstVisit, role: 'founder', step: 'ask' },
    ],
    [
      'shows the route if there is nothing to ask',
      firstVisit,
      { type: 'begin', role: undefined },
      false,
      { ...firstVisit, step: 'route' },
    ],
    [
      'skips to the route at once',
      firstVisit,
      { type: 'skip', role: 'product' },
      true,
      { ...firstVisit, role: 'product', step: 'route' },
    ],
    [
      'skips to the route in the middle',
      asking,
      { type: 'skip', role: 'founder' },
      true,
      { ...asking, step: 'route' },
    ],
    [
      'stays at a question that was answered',
      asking,
      { type: 'answer', answered: { ...answered, id: 'b' } },
      false,
      { ...asking, asked: [answered, { ...answered, id: 'b' }] },
    ],
    ['goes on to the next', asking, { type: 'go on' }, true, asking],
    ['goes on to the route at the end', asking, { type: 'go on' }, false, { ...asking, step: 'route' }],
    [
      'asks again, and keeps the role',
      { ...asking, step: 'route' },
      { type: 'ask again' },
      true,
      { ...asking, step: 'role', asked: [] },
    ],
  ])('%s', (_, visit, act, hasNext, expected) => {
    expect(follow(visit, act, () => hasNext)).toEqual(expected);
  });

  test('looks for the next question with the role that was just named', () => {
    const seen: Visit[] = [];
    follow(firstVisit, { type: 'begin', role: 'marketing' }, (visit) => seen.push(visit) > 0);
    expect(seen.map(({ role }) => role)).toEqual(['marketing']);
  });
});

describe('readVisit', () => {
  test('gives back any visit', () => {
    const visits = fc.record<Visit>(
      {
        step: fc.constantFrom('role', 'ask', 'route'),
        role: fc.constantFrom(...roles),
        asked: arbitraryEvidence,
        forgottenAt: fc.nat(),
      },
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(visits, (visit) => {
        expect(readVisit(structuredClone(visit))).toEqual(visit);
      }),
    );
  });

  test.each([
    null,
    undefined,
    'ask',
    {},
    { step: 'sleep', asked: [] },
    { step: 'ask' },
    { step: 'ask', asked: {} },
    { step: 'ask', asked: [null] },
    { step: 'ask', asked: [{ id: 'a', chapter: 'tokens' }] },
    { step: 'ask', asked: [{ ...answered, credit: 2 }] },
    { step: 'ask', asked: [{ ...answered, credit: NaN }] },
    { step: 'ask', asked: [{ ...answered, isUnanswered: 'yes' }] },
  ])('%o is no visit', (kept) => {
    expect(readVisit(kept)).toBeUndefined();
  });

  test('gives back what was not known', () => {
    const visit = { ...asking, asked: [{ ...answered, isUnanswered: true as const }] };
    expect(readVisit(structuredClone(visit))).toEqual(visit);
  });

  test.each([undefined, NaN, 'today'])('takes the time %o for none', (at) => {
    expect(readVisit({ ...asking, forgottenAt: at })?.forgottenAt).toBe(0);
  });

  test('takes a role of another edition for none', () => {
    expect(readVisit({ ...asking, role: 'chef' })?.role).toBeUndefined();
  });
});

describe('what was forgotten', () => {
  const other: Answer = { response: { type: 'choice', chosen: 'a' }, verdict: 'right', tries: 0, at: 1 };
  const withOthers = { ...emptyRecord, answers: new Map([['limits-1', other]]) };
  const forgotten = (id: string, at: number) => new Map([[id, at]]);
  const route = { role: '', chapters: {}, isShown: false };

  test.each<[string, ReaderRecord, number]>([
    ['nothing', emptyRecord, 0],
    ['an answer', { ...emptyRecord, forgotten: forgotten('tokens-1', 7) }, 7],
    ['a route', { ...emptyRecord, route: { ...route, at: 8 } }, 8],
    [
      'no route that is there',
      { ...emptyRecord, route: { ...route, chapters: { tokens: 'read' }, at: 8 } },
      0,
    ],
  ])('last: %s', (_, record, at) => {
    expect(forgottenAt(record)).toBe(at);
  });

  // The visit began when something had been forgotten at 5.
  test.each<[string, ReaderRecord, boolean]>([
    ['nothing was forgotten', emptyRecord, false],
    ['all was forgotten before it', { ...emptyRecord, forgotten: forgotten('tokens-1', 5) }, false],
    ['all was forgotten since', { ...emptyRecord, forgotten: forgotten('limits-1', 6) }, true],
    [
      'the route was forgotten, and there was nothing else',
      { ...emptyRecord, route: { ...route, at: 6 } },
      true,
    ],
    ['an answer of it was forgotten since', { ...withOthers, forgotten: forgotten('tokens-1', 6) }, true],
    ['another answer was forgotten since', { ...withOthers, forgotten: forgotten('limits-2', 6) }, false],
    [
      'an answer of it had been forgotten before',
      { ...withOthers, forgotten: forgotten('tokens-1', 4) },
      false,
    ],
  ])('tells of a visit whether it is over when %s', (_, record, expected) => {
    expect(isForgotten(asking, record)).toBe(expected);
  });
});
