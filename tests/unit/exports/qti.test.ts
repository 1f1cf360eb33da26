import { describe, expect, test } from 'vitest';
import { bankToQti, exerciseToQti } from '~/exports/qti';
import { checkQti } from './check-qti';
import { all, one, readXml, textOf } from './read-xml';
import { bank, exerciseOf } from './sample';

const files = bankToQti(bank);
const read = (type: Parameters<typeof exerciseOf>[0]) => readXml(exerciseToQti(exerciseOf(type)));
const kinds = ['choice', 'choices', 'order', 'sort', 'number'] as const;

test('the manifest lists every item that is in the package, and nothing else', () => {
  const manifest = readXml(files['imsmanifest.xml']!);
  const listed = all(manifest, 'resource').map(({ attributes }) => attributes['href']);
  expect(textOf(one(manifest, 'schema'))).toBe('QTIv2.1 Package');
  expect(listed.sort()).toEqual(
    Object.keys(files)
      .filter((file) => file !== 'imsmanifest.xml')
      .sort(),
  );
  expect(
    all(manifest, 'file')
      .map(({ attributes }) => attributes['href'])
      .sort(),
  ).toEqual(listed);
});

describe.each(kinds)('an item of the kind %s', (kind) => {
  const item = read(kind);
  const identifiers = ['simpleChoice', 'simpleAssociableChoice']
    .flatMap((name) => all(item, name))
    .map(({ attributes }) => attributes['identifier']!);

  test('is made as the schema of QTI 2.1 has it', () => {
    expect(checkQti(item)).toEqual([]);
  });

  test('gives its parts names that begin with a letter and stand once', () => {
    expect(identifiers.filter((id) => !/^[a-z][\w-]*$/.test(id))).toEqual([]);
    expect(new Set(identifiers).size).toBe(identifiers.length);
  });

  test('has a right answer made of its parts', () => {
    const values = all(one(item, 'correctResponse'), 'value').map(textOf);
    expect(values.length).toBeGreaterThan(0);
    if (kind !== 'number')
      expect(values.flatMap((value) => value.split(' ')).filter((id) => !identifiers.includes(id))).toEqual(
        [],
      );
  });

  test('shows no message that it does not have, and has none that it never shows', () => {
    const has = all(item, 'modalFeedback').map(({ attributes }) => attributes['identifier']);
    const named = all(one(item, 'responseProcessing'), 'baseValue')
      .filter(({ attributes }) => attributes['baseType'] === 'identifier')
      .map(textOf);
    // What the reader chose names the message of a choice.
    const chosen = kind.startsWith('choice') ? identifiers : [];
    expect([...new Set([...named, ...chosen])].sort()).toEqual([...has].sort());
  });

  test('sets a score', () => {
    const scores = all(item, 'setOutcomeValue').filter(
      ({ attributes }) => attributes['identifier'] === 'SCORE',
    );
    expect(scores.map((score) => textOf(score))).toEqual(['1', '0']);
  });
});

test('a choice takes one answer, and says why for each option', () => {
  const item = read('choice');
  expect(one(item, 'choiceInteraction').attributes).toMatchObject({ maxChoices: '1', shuffle: 'true' });
  expect(textOf(one(item, 'correctResponse')).trim()).toBe('o-b');
  const [message] = all(item, 'modalFeedback').filter(({ attributes }) => attributes['identifier'] === 'o-b');
  expect(textOf(message!)).toBe('Right. Since B ~ costs = more # or {less}: "yes", \\ no; a < b & ]]> c');
});

test('several choices take as many as the reader likes', () => {
  const item = read('choices');
  expect(one(item, 'choiceInteraction').attributes['maxChoices']).toBe('0');
  expect(one(item, 'responseDeclaration').attributes['cardinality']).toBe('multiple');
});

test('an order is ordered, and does not begin solved', () => {
  const item = read('order');
  expect(one(item, 'responseDeclaration').attributes['cardinality']).toBe('ordered');
  const right = all(one(item, 'correctResponse'), 'value').map(textOf);
  expect(right).toEqual(['o-pack', 'o-weigh', 'o-pay']);
  expect(all(item, 'simpleChoice').map(({ attributes }) => attributes['identifier'])).not.toEqual(right);
});

test('a sort pairs each card with a group, which takes any number', () => {
  const item = read('sort');
  expect(all(one(item, 'correctResponse'), 'value').map(textOf)).toEqual([
    'o-x g-home',
    'o-y g-away',
    'o-z g-away',
  ]);
  const [cards, groups] = all(item, 'simpleMatchSet');
  expect(all(cards!, 'simpleAssociableChoice').map(({ attributes }) => attributes['matchMax'])).toEqual([
    '1',
    '1',
    '1',
  ]);
  expect(all(groups!, 'simpleAssociableChoice').map(({ attributes }) => attributes['matchMax'])).toEqual([
    '3',
    '3',
  ]);
});

test('a number is right within its tolerance, and tells a mistake by its value', () => {
  const item = read('number');
  expect(all(item, 'equal').map(({ attributes }) => attributes)).toEqual([
    { toleranceMode: 'absolute', tolerance: '0.5 0.5' },
    { toleranceMode: 'absolute', tolerance: '0.5 0.5' },
    { toleranceMode: 'exact' },
  ]);
  expect(textOf(one(item, 'responseElseIf'))).toContain('600');
});
