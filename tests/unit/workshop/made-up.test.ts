import { describe, expect, test } from 'vitest';
import type { Key } from '~/quiz/grade';
import { decodeResult, type CodedQuestion, type Result } from '~/quiz/result-code';
import { analyseItems } from '~/workshop/item-analysis';
import { makeUpCodes } from '~/workshop/made-up';

const keys: Key[] = [
  { type: 'choice', options: ['a', 'b', 'c', 'd'], answer: 'a' },
  { type: 'choices', options: ['a', 'b', 'c', 'd'], answer: ['a', 'b'] },
  { type: 'order', order: ['a', 'b', 'c', 'd'] },
  { type: 'sort', groups: { a: 'in', b: 'in', c: 'out' } },
  { type: 'choice', options: ['a', 'b', 'c', 'd'], answer: 'b' },
  { type: 'number', tolerance: 0, answers: [4, 5] },
  { type: 'blank', answers: ['few'], mistakes: ['zero', 'one'] },
  { type: 'explain', rubric: ['a', 'b'] },
  ...Array.from({ length: 4 }, (): Key => ({ type: 'choice', options: ['a', 'b', 'c'], answer: 'c' })),
];
const questions: CodedQuestion[] = keys.map((key, index) => ({
  id: `q-${index}`,
  key,
  mistakes: key.type === 'number' ? ['0:7', '1:9'] : [],
}));
const read = (codes: readonly string[]) => codes.map((code) => decodeResult(code, () => questions) as Result);
const many = analyseItems(
  questions,
  read(makeUpCodes('tokens', questions, 400, 'seed')).map(({ marks }) => marks),
);

describe('makeUpCodes', () => {
  test('makes as many sound codes of the chapter as asked for, no two alike', () => {
    const codes = makeUpCodes('tokens', questions, 12, 'seed');
    expect(new Set(codes).size).toBe(12);
    expect(read(codes).map(({ chapter }) => chapter)).toEqual(Array(12).fill('tokens'));
  });

  test('makes the same for the same seed, and others for another', () => {
    expect(makeUpCodes('tokens', questions, 3, 'a')).toEqual(makeUpCodes('tokens', questions, 3, 'a'));
    expect(makeUpCodes('tokens', questions, 3, 'a')).not.toEqual(makeUpCodes('tokens', questions, 3, 'b'));
  });

  test('leaves answers out now and then', () => {
    for (const { answered } of many) expect(answered / 400).toBeGreaterThan(0.9);
    expect(many.some(({ answered }) => answered < 400)).toBe(true);
  });

  test('has questions that tell the better from the others, and one that does the reverse', () => {
    const r = many.map(({ discrimination }) => ('r' in discrimination ? discrimination.r : 0));
    expect(r[4]).toBeLessThan(-0.1);
    expect(r.filter((_, index) => index !== 4).filter((one) => one < 0.1)).toEqual([]);
  });

  test('has somebody in every part that can be wrong', () => {
    const empty = many.flatMap(({ parts }, index) =>
      parts.filter(({ who }) => who.length === 0).map(({ part }) => `${index}: ${part}`),
    );
    expect(empty).toEqual([]);
  });
});
