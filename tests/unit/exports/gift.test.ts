import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bankToGift, categoryOf, escapeGift, exerciseToGift, plainForm } from '~/exports/gift';
import { inlineHtml, plainText } from '~/strings/inline';
import { markShort } from './mark-short';
import { readGift } from './read-gift';
import { awkwardForm, bank, exerciseOf, questionOf } from './sample';

fc.configureGlobal({ seed: 1 });

const read = (type: Parameters<typeof exerciseOf>[0]) =>
  readGift(exerciseToGift(exerciseOf(type))).questions[0]!;
const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

test.each([
  { text: '{a} = 50%', escaped: '\\{a\\} \\= 50%' },
  { text: 'a ~ b # c : d', escaped: 'a \\~ b \\# c \\: d' },
  { text: 'a\\b', escaped: 'a\\\\b' },
  { text: ' two\n\nlines ', escaped: 'two lines' },
])('escapeGift writes $text as $escaped', ({ text, escaped }) => {
  expect(escapeGift(text)).toBe(escaped);
});

test('a slash in the name of a category is doubled', () => {
  expect(categoryOf({ number: 3, title: 'and/or' })).toBe('$course$/top/Working Model/03 and//or');
});

describe('a file in GIFT', () => {
  const { questions, categories } = readGift(bankToGift(bank));

  test('has a category per chapter, and an entry per question and variant', () => {
    expect(categories).toEqual(['$course$/top/Working Model/03 Parcels and//or letters']);
    expect(questions.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      'parcels-one single',
      'parcels-some multiple',
      'parcels-order matching',
      'parcels-sort matching',
      'parcels-number-1 numerical',
      'parcels-number-2 numerical',
      'parcels-word short',
      'parcels-why essay',
    ]);
  });

  test('names its licence', () => {
    expect(bankToGift(bank).split('\n')[0]).toContain('CC BY 4.0');
  });
});

test('a choice has its prompt, its answer, and a reason for each option', () => {
  const { prompt, answers, tags, general } = read('choice');
  expect(prompt).toBe('Which is <em>cheapest</em>: <code>{a}</code> or &quot;b&quot;?');
  expect(answers.map(({ text, weight }) => [text, weight])).toEqual([
    ['&#37; of = the <code>~price</code>', 0],
    ['b, #2 -&gt; home\\', 100],
    ['c: {3}', 0],
  ]);
  expect(answers[1]?.feedback).toBe(
    'Right. Since B ~ costs = more # or {less}: &quot;yes&quot;, \\ no; a &lt; b &amp; ]]&gt; c',
  );
  expect(tags).toEqual(['parcel']);
  expect(general).toContain('https://book.test/primer/parcels/#rates');
});

test('the right options of several make 100 % together, and the wrong ones take it away', () => {
  const weights = read('choices').answers.map(({ weight }) => weight);
  expect(weights).toEqual([33.33333, -50, 33.33333, -50, 33.33333]);
});

test('an order is matched with places, a sort with groups', () => {
  expect(Object.fromEntries(read('order').answers.map(({ text, match }) => [text, match]))).toEqual({
    'First, <em>pack</em>': '1',
    'First, <em>weigh</em>': '2',
    'First, <em>pay</em>': '3',
  });
  expect(
    read('sort')
      .answers.map(({ text, match }) => `${text} ${match}`)
      .sort(),
  ).toEqual(['A card Home = {here}', 'A chair Away', 'A stool Away']);
  expect(read('sort').general).toContain('Since Z ~ costs');
});

test('a number has its tolerance, and its mistakes without points', () => {
  expect(read('number').answers.map(({ text, weight }) => [text, weight])).toEqual([
    ['1200:0.5', 100],
    ['600:0', 0],
  ]);
});

test.each([
  { form: 'a* -> b', plain: 'a\\* - > b' },
  { form: 'few-shot', plain: 'few-shot' },
])('plainForm writes $form as $plain', ({ form, plain }) => {
  expect(plainForm(form)).toBe(plain);
});

describe('a blank', () => {
  const { answers, general } = read('blank');

  test.each([
    { written: 'Post-stamp', weight: 100, says: 'Right. Since P' },
    { written: 'post stamp', weight: 100, says: 'Right. Since P' },
    { written: 'POSTSTAMP', weight: 100, says: 'Right. Since P' },
    { written: awkwardForm, weight: 100, says: 'Right. Since P' },
    { written: awkwardForm.replace('off', 'on'), weight: 0, says: 'Not this one. Since P' },
    { written: 'colour label', weight: 0, says: 'Not this one. Since L' },
    { written: 'color-label', weight: 0, says: 'Not this one. Since L' },
    { written: 'seal', weight: 0, says: 'Not this one. A seal closes' },
    { written: 'sealing wax', weight: 0, says: 'Not this one. Since P' },
  ])('gives $weight for $written', ({ written, weight, says }) => {
    const marked = markShort(answers, written);
    expect(marked?.weight).toBe(weight);
    expect(marked?.feedback).toContain(says);
  });

  test('tells the accepted forms to everybody', () => {
    expect(general).toContain('<strong>Post-stamp</strong>. Also right: %50% *off* ~a');
    expect(general).toContain('https://book.test/primer/parcels/#rates');
  });
});

test('any form of a blank is accepted as it stands, and in capitals', () => {
  const mark = fc.string({ unit: fc.constantFrom(...'ab \\~=#{}:%/*`"&<->é'), maxLength: 12 });
  const form = mark.map((text) => tidy(`${text}x`)).filter((text) => !text.includes('->'));
  fc.assert(
    fc.property(form, fc.constantFrom('x', 'y'), (text, other) => {
      const blank = { ...questionOf('blank'), answers: [text], mistakes: [] };
      const { answers, kind } = readGift(exerciseToGift(blank)).questions[0]!;
      expect(kind).toBe('short');
      expect(markShort(answers, text)?.weight).toBe(100);
      expect(markShort(answers, text.toUpperCase())?.weight).toBe(100);
      expect(markShort(answers, `${text}${other}`)?.weight).toBe(0);
    }),
  );
});

test('an explanation is an essay, with the rubric and a model answer behind it', () => {
  const { prompt, answers, general } = read('explain');
  expect(prompt).toBe('Why is it weighed? ~ Say {two} things.');
  expect(answers).toEqual([]);
  expect(general).toContain('<strong>The <em>price</em> = weight</strong>: Since M ~ costs');
  expect(general).toContain(
    'A model answer: Weight sets the <em>price</em>, &amp; a van # holds &lt; 1 ton.',
  );
  expect(general).toContain('https://book.test/primer/parcels/#rates');
});

test('any text comes back as it was', () => {
  const text = fc
    .string({ unit: fc.constantFrom(...'ab \\~=#{}:%->/*`"&<\n'), minLength: 1 })
    .map((one) => `x${one}`);
  const right = questionOf('choice');
  fc.assert(
    fc.property(text, text, text, (prompt, option, reason) => {
      const options = [
        { id: 'a', text: option.slice(1) || 'x', reason },
        { id: 'b', text: option, reason },
      ];
      const { questions } = readGift(exerciseToGift({ ...right, prompt, options }));
      expect(questions).toHaveLength(1);
      expect(questions[0]!.prompt).toBe(tidy(inlineHtml(prompt)));
      expect(questions[0]!.answers.map((one) => one.text)).toEqual(
        options.map((one) => tidy(inlineHtml(one.text)).replace(/^%/, '&#37;')),
      );
      expect(questions[0]!.answers[1]!.feedback).toBe(tidy(`Right. ${inlineHtml(reason)}`));
    }),
  );
});

test('any name of a group comes back as it was', () => {
  const sort = questionOf('sort');
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'ab\\~=#{}:%->'), minLength: 1 }), (name) => {
      const groups = [{ id: 'away', text: name }, sort.groups[0]!];
      const { answers } = readGift(exerciseToGift({ ...sort, groups })).questions[0]!;
      expect(answers.find(({ text }) => text === 'A chair')?.match).toBe(tidy(plainText(name)));
    }),
  );
});
