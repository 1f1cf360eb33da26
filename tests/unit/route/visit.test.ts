import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { firstVisit, follow, readVisit, type Act, type Visit } from '~/route/visit';
import { arbitraryEvidence, roles } from './arbitrary';

fc.configureGlobal({ seed: 1 });

const answered = { id: 'tokens-1', chapter: 'tokens', credit: 0 };
const asking: Visit = { step: 'ask', role: 'founder', asked: [answered] };

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
      { ...firstVisit, role: 'founder' },
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
  ])('%o is no visit', (kept) => {
    expect(readVisit(kept)).toBeUndefined();
  });

  test('takes a role of another edition for none', () => {
    expect(readVisit({ ...asking, role: 'chef' })?.role).toBeUndefined();
  });
});
