import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Key, Response } from '~/quiz/grade';
import {
  decodeResult,
  encodeResult,
  marksOf,
  mistakeId,
  partsOf,
  saltOf,
  type CodedQuestion,
  type Result,
} from '~/quiz/result-code';
import { quizzes } from './arbitrary-quiz';

fc.configureGlobal({ seed: 1 });

const ask = (key: Key, mistakes: string[] = [], id = 'one'): CodedQuestion => ({ id, key, mistakes });
const choice = ask({ type: 'choice', options: ['a', 'b', 'c'], answer: 'b' });
const choices = ask({ type: 'choices', options: ['a', 'b', 'c'], answer: ['a', 'b'] });
const order = ask({ type: 'order', order: ['a', 'b', 'c'] });
const sort = ask({ type: 'sort', groups: { x: 'in', y: 'out' } });
const number = ask({ type: 'number', tolerance: 5, answers: [400, 1200] }, ['0:40', '1:1,400']);
const blank = ask({ type: 'blank', answers: ['few-shot'], mistakes: ['zero-shot'] });
const explain = ask({ type: 'explain', rubric: ['a', 'b'] });

const quiz = [choice, order].map((question, index) => ({ ...question, id: `q-${index}` }));
const result: Result = { chapter: 'at-work', salt: 'x2Q', marks: [['b'], undefined] };
const code = encodeResult(result, quiz);
const decode = (text: string, questions: readonly CodedQuestion[] | undefined = quiz) =>
  decodeResult(text, (chapter) => (chapter === 'at-work' ? questions : undefined));

test('names wrong numbers by variant and as printed', () => {
  expect(mistakeId(0, 1200)).toBe('0:1,200');
});

test.each([
  { random: 1, salt: '001' },
  { random: 0, salt: '000' },
  { random: 62 ** 3 - 1, salt: 'zzz' },
  { random: 2 ** 32 - 1, salt: 'FC3' },
])('makes the salt $salt of $random', ({ random, salt }) => {
  expect(saltOf(random)).toBe(salt);
});

describe('marksOf', () => {
  test.each<{ name: string; question: CodedQuestion; response: Response; marks: string[] | undefined }>([
    { name: 'the option chosen', question: choice, response: { type: 'choice', chosen: 'b' }, marks: ['b'] },
    {
      name: 'the options chosen, in the order of the key',
      question: choices,
      response: { type: 'choices', chosen: ['c', 'a', 'a'] },
      marks: ['a', 'c'],
    },
    {
      name: 'the lines that stand right',
      question: order,
      response: { type: 'order', order: ['a', 'c', 'b'] },
      marks: ['a'],
    },
    {
      name: 'the cards that lie right',
      question: sort,
      response: { type: 'sort', placed: { x: 'out', y: 'out' } },
      marks: ['y'],
    },
    {
      name: 'a right number, whatever the variant',
      question: number,
      response: { type: 'number', value: 1201, variant: 1 },
      marks: ['='],
    },
    {
      name: 'a foreseen mistake of its variant',
      question: number,
      response: { type: 'number', value: 1400, variant: 1 },
      marks: ['1:1,400'],
    },
    {
      name: 'no mistake, if it is that of another variant',
      question: number,
      response: { type: 'number', value: 40, variant: 1 },
      marks: [],
    },
    { name: 'a right word', question: blank, response: { type: 'blank', text: 'Few shot' }, marks: ['='] },
    {
      name: 'a foreseen wrong word',
      question: blank,
      response: { type: 'blank', text: 'Zero shot' },
      marks: ['zero-shot'],
    },
    {
      name: 'nothing of another wrong word',
      question: blank,
      response: { type: 'blank', text: 'my own words' },
      marks: [],
    },
    {
      name: 'the ticks of an explanation, and none of its words',
      question: explain,
      response: { type: 'explain', text: 'So.', ticked: ['b', 'gone'] },
      marks: ['b'],
    },
    {
      name: 'no answer, if it belongs to the question no longer',
      question: choice,
      response: { type: 'choice', chosen: 'gone' },
      marks: undefined,
    },
  ])('has $name', ({ question, response, marks }) => {
    expect(marksOf(question, response)).toEqual(marks);
  });

  test('names no part that the question does not have', () => {
    fc.assert(
      fc.property(quizzes, ({ questions, responses }) => {
        for (const [index, response] of responses.entries()) {
          const question = questions[index];
          const marks = question && response && marksOf(question, response);
          expect(marks?.filter((mark) => !partsOf(question!).includes(mark)) ?? []).toEqual([]);
        }
      }),
    );
  });
});

describe('a code', () => {
  const results = fc
    .tuple(quizzes, fc.constantFrom('tokens', 'knowledge-and-tools'), fc.nat(2 ** 32 - 1))
    .map(([{ questions, responses }, chapter, random]) => {
      const marks = questions.map((question, index) => {
        const response = responses[index];
        return response && marksOf(question, response);
      });
      return { questions, result: { chapter, salt: saltOf(random), marks } };
    });

  test('is read back as what was written, for any answers', () => {
    fc.assert(
      fc.property(results, ({ questions, result: one }) => {
        expect(decodeResult(encodeResult(one, questions), () => questions)).toEqual(one);
      }),
    );
  });

  test('is one line of letters, digits, dots and the hyphens of its chapter', () => {
    fc.assert(
      fc.property(results, ({ questions, result: one }) => {
        expect(encodeResult(one, questions)).toMatch(/^[a-z-]+\.1\.[\dA-Za-z]+\.[\dA-Za-z]+\.[\dA-Za-z]{7}$/);
      }),
    );
  });

  test('has about fifty characters for fourteen questions', () => {
    const fourteen = Array.from({ length: 14 }, (_, index) => ({ ...choice, id: `q-${index}` }));
    const marks = fourteen.map(() => ['b']);
    expect(encodeResult({ chapter: 'tokens', salt: 'x2Q', marks }, fourteen)).toHaveLength(50);
  });

  test('says nothing of what was written', () => {
    const told = (text: string) =>
      encodeResult(
        {
          ...result,
          marks: [marksOf(explain, { type: 'explain', text, ticked: ['a'] })],
        },
        [explain],
      );
    expect(told('My name is Ann.')).toBe(told('So.'));
  });

  test('is another for another salt', () => {
    expect(encodeResult({ ...result, salt: 'x2R' }, quiz)).not.toBe(code);
  });

  test('is told as cut off wherever it ends early', () => {
    for (let length = 0; length < code.length; length++)
      expect(decode(code.slice(0, length)), code.slice(0, length)).toEqual({ trouble: 'cut-off' });
  });

  test('is told as changed if one character behind the version is another', () => {
    const signs = fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz');
    fc.assert(
      fc.property(fc.integer({ min: 'at-work.1.'.length, max: code.length - 1 }), signs, (at, sign) => {
        fc.pre(code[at] !== '.' && code[at] !== sign);
        expect(decode(code.slice(0, at) + sign + code.slice(at + 1))).toEqual({ trouble: 'garbled' });
      }),
    );
  });

  test.each<{ name: string; questions: CodedQuestion[] }>([
    { name: 'has another question', questions: [...quiz, sort] },
    { name: 'has its questions in another order', questions: [...quiz].reverse() },
    {
      name: 'has another option',
      questions: withFirst({ type: 'choice', options: ['a', 'b', 'd'], answer: 'b' }),
    },
    {
      name: 'has its options in another order',
      questions: withFirst({ type: 'choice', options: ['b', 'a', 'c'], answer: 'b' }),
    },
    {
      name: 'asks in another way',
      questions: withFirst({ type: 'choices', options: ['a', 'b', 'c'], answer: ['b'] }),
    },
  ])('is told as of another edition if the quiz $name', ({ questions }) => {
    expect(decode(code, questions)).toEqual({ trouble: 'edition' });
  });

  test('is told as of another edition if a card belongs elsewhere', () => {
    const old = encodeResult({ ...result, marks: [['x']] }, [sort]);
    const now = ask({ type: 'sort', groups: { x: 'out', y: 'out' } });
    expect(decode(old, [now])).toEqual({ trouble: 'edition' });
  });

  test('is read still if another option has become the right one, which what was chosen does not depend on', () => {
    expect(decode(code, withFirst({ type: 'choice', options: ['a', 'b', 'c'], answer: 'c' }))).toEqual(
      result,
    );
  });

  test.each([
    {
      name: 'a chapter that is not there',
      text: encodeResult({ ...result, chapter: 'gone' }, quiz),
      trouble: 'chapter',
    },
    { name: 'a later version', text: code.replace('.1.', '.2.'), trouble: 'future' },
    { name: 'a later version of another form', text: 'at-work.12.~', trouble: 'future' },
    { name: 'nothing', text: '', trouble: 'cut-off' },
    {
      name: 'a name that every object has',
      text: encodeResult({ ...result, chapter: 'constructor' }, quiz),
      trouble: 'chapter',
    },
  ])('is told as $trouble for $name', ({ text, trouble }) => {
    expect(decode(text)).toEqual({ trouble });
  });

  test('is told as changed if it says what no answer can come to, even if its checksum holds', () => {
    const forged = encodeResult({ ...result, marks: [[], undefined] }, quiz);
    expect(decode(forged)).toEqual({ trouble: 'garbled' });
  });

  test('is never read from arbitrary text, nor is that an error', () => {
    const near = fc.stringMatching(/^(at-work)?\.?\d?\.?[\dA-Za-z.]{0,30}$/);
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), near), (text) => {
        expect(decode(text)).toHaveProperty('trouble');
      }),
    );
  });
});

function withFirst(key: Key): CodedQuestion[] {
  return quiz.map((question, index) => (index === 0 ? { ...question, key } : question));
}
