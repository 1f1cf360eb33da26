import { describe, expect, test } from 'vitest';
import { bankToQti, exerciseToQti } from '~/exports/qti';
import { checkQti } from './check-qti';
import { all, one, readXml, textOf } from './read-xml';
import { runQti } from './run-qti';
import { awkwardForm, bank, exerciseOf } from './sample';

const files = bankToQti(bank);
const read = (type: Parameters<typeof exerciseOf>[0]) => readXml(exerciseToQti(exerciseOf(type)));
const kinds = ['choice', 'choices', 'order', 'sort', 'number', 'blank', 'explain'] as const;
const scored = kinds.filter((kind) => kind !== 'explain');

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

  test('shows no message that it does not have, and has none that it never shows', () => {
    const has = all(item, 'modalFeedback').map(({ attributes }) => attributes['identifier']);
    const named = all(one(item, 'responseProcessing'), 'baseValue')
      .filter(({ attributes }) => attributes['baseType'] === 'identifier')
      .map(textOf);
    // What the reader chose names the message of a choice.
    const chosen = kind.startsWith('choice') ? identifiers : [];
    expect([...new Set([...named, ...chosen])].sort()).toEqual([...has].sort());
  });
});

describe.each(scored)('a scored item of the kind %s', (kind) => {
  const item = read(kind);

  test('has a right answer made of its parts', () => {
    const values = all(one(item, 'correctResponse'), 'value').map(textOf);
    expect(values.length).toBeGreaterThan(0);
    if (kind === 'number' || kind === 'blank') return;
    const identifiers = ['simpleChoice', 'simpleAssociableChoice']
      .flatMap((name) => all(item, name))
      .map(({ attributes }) => attributes['identifier']!);
    expect(values.flatMap((value) => value.split(' ')).filter((id) => !identifiers.includes(id))).toEqual([]);
  });

  test('sets a score', () => {
    const scores = all(item, 'setOutcomeValue').filter(
      ({ attributes }) => attributes['identifier'] === 'SCORE',
    );
    // That of a blank comes from its mapping.
    expect(scores.map((score) => textOf(score))).toEqual(kind === 'blank' ? [''] : ['1', '0']);
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

test.each([
  { entered: '1200.5', score: 1, shown: ['answer', 'see'] },
  { entered: '600', score: 0, shown: ['mistake-1', 'other', 'see'] },
  { entered: '7', score: 0, shown: ['other', 'see'] },
])('a number gives $score for $entered', ({ entered, score, shown }) => {
  expect(runQti(read('number'), entered)).toEqual({ score, shown });
});

describe('a blank', () => {
  const item = read('blank');

  test.each([
    { entered: 'Post-stamp', score: 1, shown: ['answer', 'see'] },
    { entered: 'POST STAMP', score: 1, shown: ['answer', 'see'] },
    { entered: 'poststamp', score: 1, shown: ['answer', 'see'] },
    { entered: awkwardForm, score: 1, shown: ['answer', 'see'] },
    { entered: 'Colour label', score: 0, shown: ['mistake-1', 'other', 'see'] },
    { entered: 'color-label', score: 0, shown: ['mistake-1', 'other', 'see'] },
    { entered: 'seal', score: 0, shown: ['mistake-2', 'other', 'see'] },
    { entered: 'sealing wax', score: 0, shown: ['other', 'see'] },
    { entered: '', score: 0, shown: ['other', 'see'] },
  ])('gives $score for $entered', ({ entered, score, shown }) => {
    expect(runQti(item, entered)).toEqual({ score, shown });
  });

  test('asks for a text, tells the form that comes first, and the others to whoever was wrong', () => {
    expect(one(item, 'responseDeclaration').attributes).toMatchObject({
      cardinality: 'single',
      baseType: 'string',
    });
    expect(textOf(one(item, 'correctResponse')).trim()).toBe('Post-stamp');
    const other = all(item, 'modalFeedback').find(({ attributes }) => attributes['identifier'] === 'other');
    expect(textOf(other!)).toContain(`Also right: ${awkwardForm}`);
  });
});

describe('an explanation', () => {
  const item = read('explain');

  test('has a field of some lines, and a rubric that only a scorer sees', () => {
    expect(one(item, 'extendedTextInteraction').attributes).toMatchObject({ expectedLines: '6' });
    expect(textOf(one(item, 'prompt'))).toBe('Why is it weighed? ~ Say {two} things.');
    expect(one(item, 'rubricBlock').attributes).toEqual({ view: 'scorer' });
    expect(textOf(one(item, 'rubricBlock'))).toContain('The van: {full}: Since it breaks down.');
  });

  test('is scored by nobody, and shows a model answer once something is handed in', () => {
    expect(runQti(item, 'Because.')).toEqual({ score: 0, shown: ['model', 'see'] });
    const scores = all(one(item, 'responseProcessing'), 'setOutcomeValue').filter(
      ({ attributes }) => attributes['identifier'] === 'SCORE',
    );
    expect(scores).toEqual([]);
    expect(all(item, 'correctResponse')).toEqual([]);
    expect(one(item, 'outcomeDeclaration').attributes['normalMaximum']).toBe('1');
  });
});
