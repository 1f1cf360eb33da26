import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Key } from '~/quiz/grade';
import { marksOf, type CodedQuestion, type Marks } from '~/quiz/result-code';
import { analyseItems, judgeMarks } from '~/workshop/item-analysis';
import { quizzes } from '../quiz/arbitrary-quiz';

fc.configureGlobal({ seed: 1 });

const ask = (key: Key, mistakes: string[] = []): CodedQuestion => ({ id: 'one', key, mistakes });
const choice = ask({ type: 'choice', options: ['a', 'b', 'c'], answer: 'a' });
const choices = ask({ type: 'choices', options: ['a', 'b', 'c'], answer: ['a', 'b'] });
const order = ask({ type: 'order', order: ['a', 'b', 'c'] });
const sort = ask({ type: 'sort', groups: { x: 'in', y: 'out' } });
const number = ask({ type: 'number', tolerance: 0, answers: [4] }, ['0:7']);
const blank = ask({ type: 'blank', answers: ['few'], mistakes: ['zero'] });
const explain = ask({ type: 'explain', rubric: ['a', 'b'] });

describe('judgeMarks', () => {
  test.each<{ name: string; question: CodedQuestion; marks: string[]; verdict: string }>([
    { name: 'the right option', question: choice, marks: ['a'], verdict: 'right' },
    { name: 'a wrong option', question: choice, marks: ['b'], verdict: 'wrong' },
    { name: 'all right options', question: choices, marks: ['a', 'b'], verdict: 'right' },
    { name: 'one of them', question: choices, marks: ['a'], verdict: 'partly' },
    { name: 'none of them', question: choices, marks: ['c'], verdict: 'wrong' },
    { name: 'every line in its place', question: order, marks: ['a', 'b', 'c'], verdict: 'right' },
    { name: 'one line in its place', question: order, marks: ['a'], verdict: 'partly' },
    { name: 'no line in its place', question: order, marks: [], verdict: 'wrong' },
    { name: 'a card in its group', question: sort, marks: ['y'], verdict: 'partly' },
    { name: 'the right number', question: number, marks: ['='], verdict: 'right' },
    { name: 'a foreseen number', question: number, marks: ['0:7'], verdict: 'wrong' },
    { name: 'another number', question: number, marks: [], verdict: 'wrong' },
    { name: 'the right word', question: blank, marks: ['='], verdict: 'right' },
    { name: 'a foreseen word', question: blank, marks: ['zero'], verdict: 'wrong' },
    { name: 'all that a good answer says', question: explain, marks: ['a', 'b'], verdict: 'right' },
    { name: 'part of it', question: explain, marks: ['b'], verdict: 'partly' },
  ])('judges $name', ({ question, marks, verdict }) => {
    expect(judgeMarks(question, marks)).toBe(verdict);
  });
});

/*
 * Five learners, five questions. The first is analysed:
 *
 *   learner   first   others right of 4
 *   0         a       4    1
 *   1         a       3    .75
 *   2         b       2    .5
 *   3         b       1    .25
 *   4         a       2    .5
 *
 * Means .6 and .6; sums of products .45, of squares 1.2 and .325; r = .45 / √(1.2 × .325) = .45 / .62450 = .72058.
 * Fisher’s z = ½ ln(1.72058 / .27942) = .90886; its margin 1.96 / √2 = 1.38593; so −.44376 to .97985.
 * Who chose b: .5 and .25, on average .375.
 */
const firsts = ['a', 'a', 'b', 'b', 'a'];
const others = [4, 3, 2, 1, 2];
const worked: Marks[][] = firsts.map((first, who) => [
  [first],
  ...Array.from({ length: 4 }, (_, index) => [index < others[who]! ? 'a' : 'c']),
]);
const five = Array.from({ length: 5 }, () => choice);

describe('analyseItems', () => {
  const [item] = analyseItems(five, worked);

  test('counts who had it right', () => {
    expect(item).toMatchObject({ answered: 5, right: 3, partly: 0, wrong: 2 });
    expect(item?.rest).toBeCloseTo(0.6, 10);
  });

  test('tells how it goes with the others, as worked out by hand', () => {
    const { from, r, low, high } = item?.discrimination as {
      from: number;
      r: number;
      low: number;
      high: number;
    };
    expect(from).toBe(5);
    expect(r).toBeCloseTo(0.72058, 5);
    expect(low).toBeCloseTo(-0.44376, 3);
    expect(high).toBeCloseTo(0.97985, 4);
  });

  test('tells of each option who chose it, and how they did on the others', () => {
    expect(item?.parts).toEqual([
      { part: 'a', how: 'right', who: [0, 1, 4], rest: 0.75 },
      { part: 'b', how: 'chosen', who: [2, 3], rest: 0.375 },
      { part: 'c', how: 'chosen', who: [], rest: undefined },
    ]);
  });

  test('leaves out who did not answer, and counts what they answered else', () => {
    const [first, second] = analyseItems(
      [choice, choice],
      [
        [['a'], undefined],
        [undefined, ['b']],
        [['b'], ['a']],
      ],
    );
    expect(first).toMatchObject({ answered: 2, right: 1, wrong: 1, rest: 1 });
    expect(second).toMatchObject({ answered: 2, right: 1, wrong: 1, rest: 0 });
    expect(first?.discrimination).toEqual({ from: 1, lacks: 'results' });
  });

  const pair = (count: number, of: (who: number) => [string, string]): Marks[][] =>
    Array.from({ length: count }, (_, who) => of(who).map((chosen) => [chosen]));
  test.each([
    {
      name: 'four codes',
      results: pair(4, (who) => (who % 2 ? ['a', 'a'] : ['b', 'b'])),
      lacks: 'results',
      from: 4,
    },
    {
      name: 'five who all had it',
      results: pair(5, (who) => ['a', who % 2 ? 'a' : 'b']),
      lacks: 'wrong',
      from: 5,
    },
    {
      name: 'five of whom none had it',
      results: pair(5, (who) => ['b', who % 2 ? 'a' : 'b']),
      lacks: 'right',
      from: 5,
    },
    {
      name: 'five alike on the others',
      results: pair(5, (who) => [who % 2 ? 'a' : 'b', 'b']),
      lacks: 'difference-on-the-rest',
      from: 5,
    },
    { name: 'nobody', results: [], lacks: 'results', from: 0 },
  ])('says why it tells no discrimination of $name', ({ results, lacks, from }) => {
    expect(analyseItems([choice, choice], results)[0]?.discrimination).toEqual({ from, lacks });
  });

  test.each([
    { name: 'those who did well had it', flip: false, r: 1 },
    { name: 'those who did well had it wrong', flip: true, r: -1 },
  ])('is at its end if $name alone', ({ flip, r }) => {
    const results = pair(6, (who) => [who % 2 === Number(flip) ? 'b' : 'a', who % 2 ? 'a' : 'b']);
    expect(analyseItems([choice, choice], results)[0]?.discrimination).toMatchObject({ r });
  });

  test.each<{ name: string; question: CodedQuestion; given: Marks[]; parts: [string, string, number[]][] }>([
    {
      name: 'options chosen and left out',
      question: choices,
      given: [['a', 'b'], ['a', 'c'], undefined],
      parts: [
        ['a', 'left-out', []],
        ['b', 'left-out', [1]],
        ['c', 'chosen', [1]],
      ],
    },
    {
      name: 'lines out of place',
      question: order,
      given: [['a'], []],
      parts: [
        ['a', 'misplaced', [1]],
        ['b', 'misplaced', [0, 1]],
        ['c', 'misplaced', [0, 1]],
      ],
    },
    {
      name: 'cards in a wrong group',
      question: sort,
      given: [['x'], ['x', 'y']],
      parts: [
        ['x', 'misplaced', []],
        ['y', 'misplaced', [0]],
      ],
    },
    {
      name: 'numbers, foreseen and not',
      question: number,
      given: [['='], ['0:7'], [], ['0:7']],
      parts: [
        ['0:7', 'given', [1, 3]],
        ['', 'other', [2]],
      ],
    },
    {
      name: 'words, foreseen and not',
      question: blank,
      given: [['zero'], ['='], []],
      parts: [
        ['zero', 'given', [0]],
        ['', 'other', [2]],
      ],
    },
    {
      name: 'what an explanation lacks',
      question: explain,
      given: [['a'], ['a', 'b']],
      parts: [
        ['a', 'unticked', []],
        ['b', 'unticked', [0]],
      ],
    },
  ])('tells $name', ({ question, given, parts }) => {
    const [told] = analyseItems(
      [question],
      given.map((marks) => [marks]),
    );
    expect(told?.parts.map(({ part, how, who }) => [part, how, who])).toEqual(parts);
  });

  const groups = quizzes.chain(({ questions, responses }) =>
    fc
      .array(fc.array(fc.boolean(), { minLength: questions.length, maxLength: questions.length }), {
        maxLength: 9,
      })
      .map((all) => ({
        questions,
        // Everybody gives the same answers or none, which is enough to mix right, wrong and missing.
        results: all.map((isAnswered) =>
          questions.map((question, index): Marks => {
            const response = isAnswered[index] ? responses[index] : undefined;
            return response && marksOf(question, response);
          }),
        ),
      })),
  );

  test('adds up, whatever was answered', () => {
    fc.assert(
      fc.property(groups, ({ questions, results }) => {
        for (const [index, one] of analyseItems(questions, results).entries()) {
          const who = results.flatMap((marks, place) => (marks[index] ? [place] : []));
          expect(one.answered).toBe(who.length);
          expect(one.right + one.partly + one.wrong).toBe(one.answered);
          for (const part of one.parts) expect(who).toEqual(expect.arrayContaining([...part.who]));
        }
      }),
    );
  });

  const choiceGroups = fc
    .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 0, max: 12 }))
    .chain(([count, size]) =>
      fc.array(fc.array(fc.option(fc.constantFrom('a', 'b', 'c')), { minLength: count, maxLength: count }), {
        minLength: size,
        maxLength: size,
      }),
    )
    .map((group) => group.map((row) => row.map((one): Marks => (one === null ? undefined : [one]))));
  const analyse = (group: Marks[][]) =>
    analyseItems(
      (group[0] ?? []).map(() => choice),
      group,
    );

  test('keeps a correlation within its range, and that between −1 and 1', () => {
    fc.assert(
      fc.property(choiceGroups, (group) => {
        for (const { discrimination: one } of analyse(group)) {
          if ('lacks' in one) continue;
          expect(one.from).toBeGreaterThanOrEqual(5);
          expect([one.r, one.low, one.high].filter((value) => !(value >= -1 && value <= 1))).toEqual([]);
          expect(one.low).toBeLessThan(one.high);
        }
      }),
    );
  });

  test('does not depend on who handed in first', () => {
    fc.assert(
      fc.property(choiceGroups, (group) => {
        const there = analyse(group);
        const back = analyse([...group].reverse());
        for (const [index, one] of there.entries()) {
          const other = back[index]!;
          expect([other.answered, other.right]).toEqual([one.answered, one.right]);
          if ('r' in one.discrimination)
            expect((other.discrimination as { r: number }).r).toBeCloseTo(one.discrimination.r, 9);
        }
      }),
    );
  });
});
