import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { grade, keyOf, parseNumber, type Key, type Response } from '~/quiz/grade';
import { printNumber } from '~/quiz/number-variants';
import { questionSchema } from '~/quiz/question.schema';

fc.configureGlobal({ seed: 1 });

const choice: Key = { type: 'choice', options: ['a', 'b', 'c'], answer: 'b' };
const choices: Key = { type: 'choices', options: ['a', 'b', 'c', 'd'], answer: ['a', 'b'] };
const order: Key = { type: 'order', order: ['a', 'b', 'c'] };
const sort: Key = { type: 'sort', groups: { x: 'in', y: 'in', z: 'out' } };
const number: Key = { type: 'number', tolerance: 5, answers: [400, 0.3] };
const blank: Key = { type: 'blank', answers: ['few-shot', 'baseline'], mistakes: ['zero-shot'] };
const explain: Key = { type: 'explain', rubric: ['a', 'b', 'c'] };

const chosen = (...ids: string[]): Response => ({ type: 'choices', chosen: ids });
const ordered = (...ids: string[]): Response => ({ type: 'order', order: ids });
const placed = (x: string, y: string, z: string): Response => ({ type: 'sort', placed: { x, y, z } });
const given = (value: number, variant = 0): Response => ({ type: 'number', value, variant });
const written = (text: string): Response => ({ type: 'blank', text });
const ticked = (...ids: string[]): Response => ({ type: 'explain', text: 'So.', ticked: ids });

describe('grade', () => {
  test.each([
    {
      name: 'the right option',
      key: choice,
      response: { type: 'choice', chosen: 'b' },
      right: 'b',
      wrong: '',
    },
    { name: 'a wrong option', key: choice, response: { type: 'choice', chosen: 'c' }, right: '', wrong: 'c' },
    { name: 'all right options', key: choices, response: chosen('b', 'a'), right: 'a b c d', wrong: '' },
    {
      name: 'an option named twice',
      key: choices,
      response: chosen('a', 'b', 'a'),
      right: 'a b c d',
      wrong: '',
    },
    { name: 'one right option of two', key: choices, response: chosen('a'), right: 'a c d', wrong: 'b' },
    {
      name: 'one option too many',
      key: choices,
      response: chosen('a', 'b', 'c'),
      right: 'a b d',
      wrong: 'c',
    },
    { name: 'every option', key: choices, response: chosen('a', 'b', 'c', 'd'), right: 'a b', wrong: 'c d' },
    { name: 'the right order', key: order, response: ordered('a', 'b', 'c'), right: 'a b c', wrong: '' },
    { name: 'two items swapped', key: order, response: ordered('a', 'c', 'b'), right: 'a', wrong: 'b c' },
    { name: 'no item in its place', key: order, response: ordered('b', 'c', 'a'), right: '', wrong: 'a b c' },
    {
      name: 'every card placed well',
      key: sort,
      response: placed('in', 'in', 'out'),
      right: 'x y z',
      wrong: '',
    },
    { name: 'one card misplaced', key: sort, response: placed('in', 'out', 'out'), right: 'x z', wrong: 'y' },
    {
      name: 'every card misplaced',
      key: sort,
      response: placed('out', 'out', 'in'),
      right: '',
      wrong: 'x y z',
    },
    {
      name: 'a group that has gone',
      key: sort,
      response: placed('in', 'in', 'gone'),
      right: 'x y',
      wrong: 'z',
    },
    { name: 'a number within the tolerance', key: number, response: given(404), right: 'value', wrong: '' },
    { name: 'a number at its edge', key: number, response: given(395), right: 'value', wrong: '' },
    { name: 'a number beyond it', key: number, response: given(405.1), right: '', wrong: 'value' },
    {
      name: 'a sum that is off by a rounding of the machine',
      key: { type: 'number', tolerance: 0, answers: [0.3] },
      response: given(0.1 + 0.2),
      right: 'value',
      wrong: '',
    },
    { name: 'an accepted form', key: blank, response: written('Few shot'), right: 'text', wrong: '' },
    { name: 'a form with a typo', key: blank, response: written('basline'), right: 'text', wrong: '' },
    { name: 'a known mistake', key: blank, response: written('zero-shot'), right: '', wrong: 'text' },
    { name: 'another word', key: blank, response: written('recall'), right: '', wrong: 'text' },
    { name: 'an empty text', key: blank, response: written(''), right: '', wrong: 'text' },
    {
      name: 'an explanation with all of it',
      key: explain,
      response: ticked('c', 'b', 'a'),
      right: 'a b c',
      wrong: '',
    },
    { name: 'an explanation with some of it', key: explain, response: ticked('b'), right: 'b', wrong: 'a c' },
    { name: 'an explanation with none of it', key: explain, response: ticked(), right: '', wrong: 'a b c' },
    {
      name: 'an explanation with a line that has gone',
      key: explain,
      response: ticked('a', 'gone'),
      right: 'a',
      wrong: 'b c',
    },
    { name: 'no number', key: number, response: given(NaN), right: '', wrong: 'value' },
  ] as { name: string; key: Key; response: Response; right: string; wrong: string }[])(
    'judges $name',
    ({ key, response, right, wrong }) => {
      const ids = (list: string) => list.split(' ').filter(Boolean);
      const verdict = wrong === '' ? 'right' : right === '' ? 'wrong' : 'partly';
      expect(grade(key, response)).toEqual({ verdict, right: ids(right), wrong: ids(wrong) });
    },
  );

  test.each([
    { name: 'nothing', response: chosen() },
    { name: 'wrong options alone', response: chosen('c', 'd') },
    { name: 'one wrong option', response: chosen('c') },
  ])('is wrong if $name was chosen, although other wrong options were left alone', ({ response }) => {
    expect(grade(choices, response)?.verdict).toBe('wrong');
  });

  test.each([
    { name: 'an option that has gone', key: choice, response: { type: 'choice', chosen: 'gone' } },
    { name: 'one option of several that has gone', key: choices, response: chosen('a', 'gone') },
    { name: 'an item that has gone', key: order, response: ordered('a', 'b', 'gone') },
    { name: 'an item too few', key: order, response: ordered('a', 'b') },
    { name: 'an item too many', key: order, response: ordered('a', 'b', 'c', 'd') },
    { name: 'an item in two places', key: order, response: ordered('a', 'b', 'b') },
    { name: 'one item everywhere', key: order, response: ordered('a', 'a', 'a') },
    {
      name: 'a card that has gone',
      key: sort,
      response: { type: 'sort', placed: { x: 'in', y: 'in', w: 'out' } },
    },
    { name: 'a card too few', key: sort, response: { type: 'sort', placed: { x: 'in', y: 'in' } } },
    { name: 'a variant that has gone', key: number, response: given(400, 2) },
    { name: 'a variant below the first', key: number, response: given(400, -1) },
    { name: 'a variant between two', key: number, response: given(400, 0.5) },
    { name: 'an answer to another kind of question', key: choice, response: chosen('a') },
  ] as { name: string; key: Key; response: Response }[])(
    'returns undefined for $name',
    ({ key, response }) => {
      expect(grade(key, response)).toBeUndefined();
    },
  );

  const someIds = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'constructor', '__proto__'), {
    minLength: 1,
  });
  const listed = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'constructor', 'gone'), { maxLength: 6 });
  const words = fc.oneof(
    fc.constantFrom('recall', 'few-shot', 'x', '…', ''),
    fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)),
  );
  const forms = fc.tuple(fc.constantFrom('recall', 'few-shot'), fc.array(words)).map((all) => all.flat());
  const keys: fc.Arbitrary<Key> = someIds.chain((ids) =>
    fc.oneof(
      fc.constantFrom(...ids).map((answer): Key => ({ type: 'choice', options: ids, answer })),
      fc.subarray(ids, { minLength: 1 }).map((answer): Key => ({ type: 'choices', options: ids, answer })),
      fc.constant<Key>({ type: 'order', order: ids }),
      fc
        .array(fc.constantFrom('in', 'out'), { minLength: ids.length, maxLength: ids.length })
        .map((groups): Key => ({
          type: 'sort',
          groups: Object.fromEntries(ids.map((id, index) => [id, groups[index] ?? 'in'])),
        })),
      fc.record({
        type: fc.constant('number' as const),
        tolerance: fc.nat(9),
        answers: fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), {
          minLength: 1,
          maxLength: 3,
        }),
      }),
      fc.record({ type: fc.constant('blank' as const), answers: forms, mistakes: fc.array(words) }),
      fc.constant<Key>({ type: 'explain', rubric: ids }),
    ),
  );
  const responses: fc.Arbitrary<Response> = fc.oneof(
    fc.constantFrom('a', 'b', 'constructor', 'gone').map((id): Response => ({ type: 'choice', chosen: id })),
    listed.map((ids): Response => ({ type: 'choices', chosen: ids })),
    listed.map((ids): Response => ({ type: 'order', order: ids })),
    fc
      .dictionary(fc.constantFrom('a', 'b', 'c', 'constructor', '__proto__'), fc.constantFrom('in', 'out'))
      .map((groups): Response => ({ type: 'sort', placed: groups })),
    fc.record({
      type: fc.constant('number' as const),
      value: fc.double(),
      variant: fc.integer({ min: -1, max: 4 }),
    }),
    words.map(written),
    fc.record({ type: fc.constant('explain' as const), text: words, ticked: listed }),
  );
  /** The response that says what the key says. */
  const answerOf = (key: Key): Response => {
    switch (key.type) {
      case 'choice':
        return { type: 'choice', chosen: key.answer };
      case 'choices':
        return { type: 'choices', chosen: key.answer };
      case 'order':
        return { type: 'order', order: key.order };
      case 'sort':
        return { type: 'sort', placed: key.groups };
      case 'number':
        return { type: 'number', value: key.answers[0] ?? NaN, variant: 0 };
      case 'blank':
        return { type: 'blank', text: key.answers[0] ?? '' };
      case 'explain':
        return { type: 'explain', text: '', ticked: key.rubric };
    }
  };
  const partsOf = (key: Key, response: Response): readonly string[] => {
    if (response.type === 'choice') return [response.chosen];
    if (key.type === 'choices') return key.options;
    if (key.type === 'order') return key.order;
    if (key.type === 'explain') return key.rubric;
    if (key.type === 'blank') return ['text'];
    return key.type === 'sort' ? Object.keys(key.groups) : ['value'];
  };

  test('judges every part of any response, or returns undefined', () => {
    fc.assert(
      fc.property(keys, responses, (key, response) => {
        const judged = grade(key, response);
        if (key.type !== response.type) expect(judged).toBeUndefined();
        if (!judged) return;
        expect([...judged.right, ...judged.wrong].sort()).toEqual([...partsOf(key, response)].sort());
        expect(judged.verdict === 'right').toBe(judged.wrong.length === 0);
        if (judged.right.length === 0) expect(judged.verdict).toBe('wrong');
      }),
      { numRuns: 2000 },
    );
  });

  test('calls the answer of the key right', () => {
    fc.assert(
      fc.property(keys, (key) => {
        expect(grade(key, answerOf(key))).toMatchObject({ verdict: 'right', wrong: [] });
      }),
    );
  });

  test('does not care in which order options were chosen', () => {
    const shuffled = listed.chain((ids) =>
      fc.tuple(fc.constant(ids), fc.shuffledSubarray(ids, { minLength: ids.length })),
    );
    fc.assert(
      fc.property(keys, shuffled, (key, [one, other]) => {
        expect(grade(key, chosen(...one))).toEqual(grade(key, chosen(...other)));
      }),
    );
  });
});

describe('keyOf', () => {
  const common = { objective: 'cost', asks: 'why', prompt: 'Why?', see: 'cost', terms: ['token'] };
  const part = (id: string) => ({ id, text: id, reason: 'So.' });
  const options = ['a', 'b', 'c'].map(part);

  test.each([
    {
      question: { type: 'choice', options, answer: 'b' },
      key: { type: 'choice', options: ['a', 'b', 'c'], answer: 'b' },
    },
    {
      question: { type: 'choices', options, answer: ['a', 'c'] },
      key: { type: 'choices', options: ['a', 'b', 'c'], answer: ['a', 'c'] },
    },
    { question: { type: 'order', items: options }, key: { type: 'order', order: ['a', 'b', 'c'] } },
    {
      question: {
        type: 'sort',
        groups: [
          { id: 'in', text: 'In' },
          { id: 'out', text: 'Out' },
        ],
        cards: ['x', 'y', 'constructor'].map((id) => ({ ...part(id), group: 'out' })),
      },
      key: { type: 'sort', groups: { x: 'out', y: 'out', constructor: 'out' } },
    },
    {
      question: { type: 'number', reason: 'So.', tolerance: 2, variants: [{ answer: 3 }, { answer: 4 }] },
      key: { type: 'number', tolerance: 2, answers: [3, 4] },
    },
    {
      question: {
        type: 'blank',
        answers: ['recall', 'sensitivity'],
        reason: 'So.',
        mistakes: [{ text: 'precision', reason: 'So.' }],
      },
      key: { type: 'blank', answers: ['recall', 'sensitivity'], mistakes: ['precision'] },
    },
    {
      question: { type: 'explain', rubric: options, model: 'So.' },
      key: { type: 'explain', rubric: ['a', 'b', 'c'] },
    },
  ])('takes from a question of the kind $question.type what grading needs', ({ question, key }) => {
    const parsed = questionSchema.parse({ id: 'q', ...common, ...question });
    expect(keyOf(parsed)).toEqual(key);
    expect(keyOf(parsed).type).toBe(parsed.type);
  });
});

describe('parseNumber', () => {
  test.each([
    { text: '1 200', value: 1200 },
    { text: '1\u202f200', value: 1200 },
    { text: '1\u00a0200', value: 1200 },
    { text: '1’200', value: 1200 },
    { text: "1'200", value: 1200 },
    { text: '1,200', value: 1200 },
    { text: '1200.5', value: 1200.5 },
    { text: '1.200,5', value: 1200.5 },
    { text: '1,200.5', value: 1200.5 },
    { text: '1,234,567', value: 1234567 },
    { text: '1.234.567', value: 1234567 },
    { text: '1.234.567,8', value: 1234567.8 },
    { text: '12 %', value: 12 },
    { text: '12%', value: 12 },
    { text: '12,5', value: 12.5 },
    { text: '0,125', value: 0.125 },
    { text: '1,2000', value: 1.2 },
    { text: '1.200', value: 1.2 },
    { text: '.5', value: 0.5 },
    { text: '5.', value: 5 },
    { text: '-5', value: -5 },
    { text: '+5', value: 5 },
    { text: ' 7\n', value: 7 },
    { text: '007', value: 7 },
  ])('reads “$text” as $value', ({ text, value }) => {
    expect(parseNumber(text)).toBe(value);
  });

  test.each([
    '',
    ' ',
    '.',
    ',',
    '-',
    '%',
    'five',
    '5 tokens',
    '1e3',
    '0x10',
    'Infinity',
    'NaN',
    '--5',
    '5-',
    '1/2',
  ])('returns undefined for “%s”', (text) => {
    expect(parseNumber(text)).toBeUndefined();
  });

  test('returns undefined for a number too large to count with', () => {
    expect(parseNumber('9'.repeat(400))).toBeUndefined();
  });

  test('reads back every number that the book prints', () => {
    const decimals = fc.integer({ min: -1e12, max: 1e12 }).map((value) => value / 10_000);
    fc.assert(
      fc.property(fc.oneof(decimals, fc.integer(), fc.nat(5000)), (value) => {
        expect(parseNumber(printNumber(value))).toBeCloseTo(value, 9);
      }),
      { numRuns: 1000 },
    );
  });

  test('gives a number that is one, or undefined, for any text', () => {
    const text = fc.oneof(
      fc.string({ unit: fc.constantFrom('1', '0', '9', '.', ',', '-', '+', ' ', '%', 'e') }),
      fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)),
    );
    fc.assert(
      fc.property(text, (written) => {
        const value = parseNumber(written);
        expect(value === undefined || Number.isFinite(value)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
