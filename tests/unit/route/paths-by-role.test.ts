import { describe, expect, test } from 'vitest';
import { chapters } from '~/chapter/book';
import { isOfBook, marksOf, pathOf, pathsByRole, roleFrom, type Role } from '~/route/paths-by-role';

const roles = [...(Object.keys(pathsByRole) as Role[]), undefined];

test.each([
  { name: 'founder', role: 'founder' },
  { name: 'chef', role: undefined },
  { name: '', role: undefined },
  { name: 'constructor', role: undefined },
  { name: 7, role: undefined },
])('takes $name for the role $role', ({ name, role }) => {
  expect(roleFrom(name)).toBe(role);
});

describe.each(roles.map((role) => ({ role })))('the path of $role', ({ role }) => {
  test('has a known mark for each chapter', () => {
    expect(marksOf(role)).toHaveLength(chapters.length);
    expect(marksOf(role).filter((mark) => !'rs-'.includes(mark))).toEqual([]);
  });

  test('names every chapter of the book', () => {
    expect([...pathOf(role).keys()]).toEqual(chapters.map(({ slug }) => slug));
  });
});

test.each<[Parameters<typeof isOfBook>[0]['chapters'], boolean]>([
  [{}, false],
  [{ 'another-edition': 'read' }, false],
  [{ constructor: 'read', toString: 'skim' } as Record<string, 'read' | 'skim'>, false],
  [{ 'another-edition': 'read', tokens: 'later' }, true],
])('the route %j is of this book: %s', (paced, expected) => {
  expect(isOfBook({ chapters: paced })).toBe(expected);
});

test.each<[Role | undefined, string, string]>([
  ['founder', 'language-models', 'read'],
  ['founder', 'history', 'skim'],
  ['founder', 'attention', 'later'],
  [undefined, 'history', 'skim'],
  [undefined, 'attention', 'read'],
])('as %s, %s is to %s', (role, slug, pace) => {
  expect(pathOf(role).get(slug)).toBe(pace);
});
