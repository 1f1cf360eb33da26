import { describe, expect, test } from 'vitest';
import { forgetsAfterAWeek, tellProgress, type Bank, type BankQuestion } from '~/progress/progress';
import type { Key, Response } from '~/quiz/grade';
import { emptyRecord, type Answer, type ReaderRecord } from '~/reader/record';

const see = { href: '/tokens/#cost', number: '3.2', title: 'Cost' };
const question = (
  id: string,
  objective: string,
  key: Key,
  behind: Record<string, string> = {},
): BankQuestion => ({
  id,
  objective,
  prompt: id,
  href: `/tokens/#q-${id}`,
  see,
  key,
  behind,
});
const choice: Key = { type: 'choice', options: ['a', 'b', 'c'], answer: 'a' };
const belief = (text: string) => ({ belief: text, truth: 'No.', taught: see });
const bank: Bank = {
  chapters: [
    {
      slug: 'tokens',
      title: '3 Tokens',
      part: 'How it works',
      href: '/tokens/',
      objectives: [
        { id: 'split', text: 'split a text' },
        { id: 'cost', text: 'tell its cost' },
      ],
      questions: [
        question('one', 'split', choice, { b: 'letters' }),
        question(
          'two',
          'split',
          { type: 'choices', options: ['a', 'b', 'c'], answer: ['a'] },
          { b: 'letters', c: 'words' },
        ),
        question('three', 'cost', { type: 'number', tolerance: 0, answers: [4, 5] }, { '1:7': 'words' }),
      ],
    },
    {
      slug: 'limits',
      title: '14 Limits',
      part: 'In the world',
      href: '/limits/',
      objectives: [{ id: 'who', text: 'say who is liable' }],
      questions: [
        question('four', 'who', { type: 'sort', groups: { x: 'in', y: 'out' } }, { y: 'letters' }),
        question(
          'five',
          'who',
          { type: 'blank', answers: ['baseline'], mistakes: ['recall'] },
          { recall: 'words' },
        ),
      ],
    },
  ],
  misconceptions: { letters: belief('It reads letters.'), words: belief('It reads words.') },
};
const answer = (response: Response, at = 1): Answer => ({ response, verdict: 'wrong', tries: 0, at });
const chose = (chosen: string, at?: number) => answer({ type: 'choice', chosen }, at);
const recordOf = (answers: Record<string, Answer>): ReaderRecord => ({
  ...emptyRecord,
  answers: new Map(Object.entries(answers)),
});
const tell = (answers: Record<string, Answer>) => tellProgress(bank, recordOf(answers));

describe('tellProgress', () => {
  test('counts by chapter and objective', () => {
    const { chapters, answered } = tell({
      one: chose('a'),
      two: answer({ type: 'choices', chosen: ['a', 'b'] }),
      four: answer({ type: 'sort', placed: { x: 'out', y: 'in' } }),
    });
    expect(answered).toBe(3);
    expect(chapters.map(({ tally }) => tally)).toEqual([
      { right: 1, partly: 1, wrong: 0, open: 1 },
      { right: 0, partly: 0, wrong: 1, open: 1 },
    ]);
    expect(chapters[0]?.objectives).toEqual([
      {
        letter: 'a',
        text: 'split a text',
        verdicts: ['right', 'partly'],
        tally: { right: 1, partly: 1, wrong: 0, open: 0 },
      },
      {
        letter: 'b',
        text: 'tell its cost',
        verdicts: [undefined],
        tally: { right: 0, partly: 0, wrong: 0, open: 1 },
      },
    ]);
  });

  test('tells the verdicts of a chapter in the order of its quiz, whenever they were given', () => {
    const { chapters } = tell({
      three: answer({ type: 'number', value: 4, variant: 0 }, 1),
      one: chose('b', 2),
    });
    expect(chapters.map(({ verdicts }) => verdicts)).toEqual([
      ['wrong', undefined, 'right'],
      [undefined, undefined],
    ]);
  });

  test('counts every try that says how sure it was, of questions that are still there', () => {
    const { levels } = tell({
      one: {
        ...chose('a', 3),
        verdict: 'right',
        sure: 'sure',
        earlier: [
          { verdict: 'wrong', sure: 'sure', at: 1 },
          { verdict: 'right', at: 2 },
        ],
      },
      two: { ...chose('a'), sure: 'guess' },
      'a-question-of-old': { ...chose('a'), sure: 'unsure' },
    });
    expect(levels).toEqual([
      { sureness: 'sure', right: 1, count: 2 },
      { sureness: 'unsure', right: 0, count: 0 },
      { sureness: 'guess', right: 0, count: 1 },
    ]);
  });

  test('judges anew, as the quiz does, and counts what no longer fits its question as kept alone', () => {
    const { answered, strangers, mistakes } = tell({
      one: chose('an-option-of-old'),
      two: chose('a'),
      'a-question-of-old': chose('a'),
      ['__proto__']: chose('a'),
    });
    expect({ answered, strangers, mistakes }).toEqual({ answered: 0, strangers: 4, mistakes: [] });
  });

  test.each<{ name: string; id: string; response: Response; shows: string[] }>([
    {
      name: 'a wrong option',
      id: 'one',
      response: { type: 'choice', chosen: 'b' },
      shows: ['It reads letters.'],
    },
    {
      name: 'a wrong option behind which nothing stands',
      id: 'one',
      response: { type: 'choice', chosen: 'c' },
      shows: [],
    },
    {
      name: 'several options',
      id: 'two',
      response: { type: 'choices', chosen: ['b', 'c'] },
      shows: ['It reads letters.', 'It reads words.'],
    },
    {
      name: 'one option too many',
      id: 'two',
      response: { type: 'choices', chosen: ['a', 'c'] },
      shows: ['It reads words.'],
    },
    {
      name: 'a known number',
      id: 'three',
      response: { type: 'number', value: 7, variant: 1 },
      shows: ['It reads words.'],
    },
    {
      name: 'a known wrong word, whatever its case',
      id: 'five',
      response: { type: 'blank', text: 'Recall' },
      shows: ['It reads words.'],
    },
    {
      name: 'the number of another variant',
      id: 'three',
      response: { type: 'number', value: 7, variant: 0 },
      shows: [],
    },
    {
      name: 'a misplaced card',
      id: 'four',
      response: { type: 'sort', placed: { x: 'in', y: 'in' } },
      shows: ['It reads letters.'],
    },
  ])('tells the misconception that $name shows', ({ id, response, shows }) => {
    const { mistakes } = tell({ [id]: answer(response) });
    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]?.misconceptions.map((one) => one.belief)).toEqual(shows);
  });

  test('has no mistake where the answer is right by now', () => {
    expect(tell({ one: chose('a') }).mistakes).toEqual([]);
  });

  test.each([
    {
      name: 'the question behind the last answer',
      answers: { one: chose('a', 2) },
      slug: 'tokens',
      next: 'two',
    },
    {
      name: 'the first one left out, if there is none behind',
      answers: { one: chose('a', 1), three: answer({ type: 'number', value: 4, variant: 0 }, 2) },
      slug: 'tokens',
      next: 'two',
    },
    {
      name: 'nothing, if the chapter answered last is done',
      answers: {
        one: chose('a', 1),
        four: answer({ type: 'sort', placed: { x: 'in', y: 'out' } }, 2),
        five: answer({ type: 'blank', text: 'baseline' }, 3),
      },
      slug: 'limits',
      next: undefined,
    },
  ])('goes on with $name', ({ answers, slug, next }) => {
    const { last } = tell(answers);
    expect([last?.chapter.slug, last?.next?.id]).toEqual([slug, next]);
  });

  const done = {
    one: chose('a', 1),
    two: answer({ type: 'choices', chosen: ['a'] }, 1),
    three: answer({ type: 'number', value: 4, variant: 0 }, 1),
  };
  const sorted = (at: number) => answer({ type: 'sort', placed: { x: 'in', y: 'out' } }, at);
  const filledIn = (at: number) => answer({ type: 'blank', text: 'baseline' }, at);
  test.each([
    { name: 'the next chapter, if one is done', answers: done, slug: 'limits' },
    { name: 'the next chapter, though it is begun', answers: { ...done, four: sorted(0) }, slug: 'limits' },
    {
      name: 'an earlier chapter, if nothing is open behind',
      answers: { one: chose('a', 1), four: sorted(2), five: filledIn(3) },
      slug: 'tokens',
    },
    { name: 'no chapter while one has a next question', answers: { one: chose('a') }, slug: undefined },
    {
      name: 'no chapter if all are done',
      answers: { ...done, four: sorted(2), five: filledIn(3) },
      slug: undefined,
    },
  ])('offers $name', ({ answers, slug }) => {
    expect(tell(answers).last?.goOn?.slug).toBe(slug);
  });

  test('has nothing to go on with before the first answer', () => {
    expect(tell({}).last).toBeUndefined();
  });
});

describe('forgetsAfterAWeek', () => {
  const webkit = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';
  test.each([
    {
      name: 'Safari on a Mac',
      is: true,
      agent: `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${webkit} Version/18.4 Safari/605.1.15`,
    },
    {
      name: 'Safari on an iPhone',
      is: true,
      agent: `Mozilla/5.0 (iPhone; CPU iPhone OS 18_4 like Mac OS X) ${webkit} Version/18.4 Mobile/15E148 Safari/604.1`,
    },
    {
      name: 'Chrome on an iPhone',
      is: true,
      agent: `Mozilla/5.0 (iPhone; CPU iPhone OS 18_4 like Mac OS X) ${webkit} CriOS/135.0 Mobile/15E148 Safari/604.1`,
    },
    {
      name: 'Chrome',
      is: false,
      agent:
        'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/135.0.0.0 Safari/537.36',
    },
    {
      name: 'Chrome without a head',
      is: false,
      agent:
        'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/135.0.0.0 Safari/537.36',
    },
    {
      name: 'Edge on Android',
      is: false,
      agent:
        'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/135.0.0.0 Mobile Safari/537.36 EdgA/135.0.0.0',
    },
    {
      name: 'Firefox',
      is: false,
      agent: 'Mozilla/5.0 (X11; Linux x86_64; rv:137.0) Gecko/20100101 Firefox/137.0',
    },
    { name: 'none', is: false, agent: '' },
  ])('is $is for $name', ({ agent, is }) => {
    expect(forgetsAfterAWeek(agent)).toBe(is);
  });
});
