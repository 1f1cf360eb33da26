import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bank, BankQuestion } from '~/progress/progress';
import type { Key } from '~/quiz/grade';
import { mergeRecords } from '~/reader/merge';
import { emptyRecord, type Answer, type ReaderRecord } from '~/reader/record';
import { dayOf } from '~/reader/review';
import { countDue, queueOf } from '~/review/queue';
import { records } from '../reader/arbitrary-answers';

fc.configureGlobal({ seed: 1 });

const day = 24 * 60 * 60 * 1000;
const utc = (at: number) => dayOf(at, 0);
const see = { href: '/tokens/#cost', number: '3.2', title: 'Cost' };
const choice: Key = { type: 'choice', options: ['a', 'b', 'c'], answer: 'a' };
const question = (id: string, behind: Record<string, string> = {}): BankQuestion => ({
  id,
  objective: 'split',
  prompt: id,
  href: `/tokens/#q-${id}`,
  see,
  key: choice,
  behind,
});
const bankOf = (...questions: BankQuestion[]): Bank => ({
  chapters: [{ slug: 'tokens', title: '3 Tokens', part: '', href: '/tokens/', objectives: [], questions }],
  misconceptions: {},
});
const bank = bankOf(question('one', { b: 'letters' }), question('two', { b: 'letters' }), question('three'));

type Step = [id: string, when: number, chosen: string, sure?: Answer['sure']];

/** A record of choices made one after the other; `a` is right. */
function recordOf(...steps: Step[]): ReaderRecord {
  return steps.reduce<ReaderRecord>((record, [id, when, chosen, sure]) => {
    const isRight = chosen === 'a';
    const answer: Answer = {
      response: { type: 'choice', chosen },
      verdict: isRight ? 'right' : 'wrong',
      tries: 0,
      ...(sure && { sure }),
      ...(!isRight && { slips: [chosen] }),
      at: when * day + 1,
    };
    return mergeRecords(record, { ...emptyRecord, answers: new Map([[id, answer]]) });
  }, emptyRecord);
}
const queue = (...steps: Step[]) =>
  queueOf(bank, recordOf(...steps), utc).map(({ id, due, ...more }) => [
    id,
    due,
    'because' in more ? more.because : 'card',
  ]);

describe('what comes back', () => {
  test.each<{ name: string; steps: Step[]; back: unknown[] }>([
    { name: 'not a right answer', steps: [['one', 0, 'a']], back: [] },
    { name: 'not a right answer of a sure reader', steps: [['one', 0, 'a', 'sure']], back: [] },
    {
      name: 'a right answer of an unsure reader',
      steps: [['one', 0, 'a', 'unsure']],
      back: [['one', 2, 'unsure']],
    },
    { name: 'a right guess, sooner', steps: [['one', 0, 'a', 'guess']], back: [['one', 1, 'unsure']] },
    {
      name: 'a wrong answer without a misconception',
      steps: [['three', 0, 'b']],
      back: [['three', 1, 'missed']],
    },
    { name: 'a wrong answer with one', steps: [['one', 0, 'b']], back: [['one', 1, 'misconception']] },
    {
      name: 'what was put right since, later each time',
      steps: [
        ['three', 0, 'b'],
        ['three', 1, 'a'],
      ],
      back: [['three', 4, 'missed']],
    },
    {
      name: 'what was wrong again, soon',
      steps: [
        ['three', 0, 'b'],
        ['three', 1, 'a'],
        ['three', 4, 'c'],
      ],
      back: [['three', 5, 'missed']],
    },
    { name: 'nothing of a question that is not there any more', steps: [['gone', 0, 'b']], back: [] },
    { name: 'nothing of an option that is not there any more', steps: [['one', 0, 'z']], back: [] },
  ])('is $name', ({ steps, back }) => {
    expect(queue(...steps)).toEqual(back);
  });

  test('is what is due first, misconceptions before others, then what the reader was sure of', () => {
    const many = bankOf(
      question('plain'),
      question('sure'),
      question('belief', { b: 'letters' }),
      question('late'),
    );
    const record = recordOf(
      ['late', 5, 'b'],
      ['plain', 0, 'b'],
      ['sure', 0, 'b', 'sure'],
      ['belief', 0, 'b'],
    );
    expect(queueOf(many, record, utc).map(({ id }) => id)).toEqual(['belief', 'sure', 'plain', 'late']);
  });

  test('is a glossary card that is kept, from the day after', () => {
    const record: ReaderRecord = {
      ...emptyRecord,
      kept: new Map([
        ['bpe', { isKept: true, at: 2 * day }],
        ['token', { isKept: false, at: 2 * day }],
        ['logit', { isKept: true, at: 0, attempts: [{ verdict: 'right', at: day }] }],
      ]),
    };
    expect(queueOf(bank, record, utc)).toEqual([
      { kind: 'card', id: 'bpe', due: 3 },
      { kind: 'card', id: 'logit', due: 4 },
    ]);
  });
});

describe('a misconception', () => {
  const standing = (...steps: Step[]) =>
    queueOf(bank, recordOf(...steps), utc).flatMap((item) => (item.kind === 'question' ? item.standing : []));

  test.each<{ name: string; steps: Step[]; stands: boolean }>([
    { name: 'that was shown', steps: [['one', 0, 'b']], stands: true },
    {
      name: 'put right on the same day',
      steps: [
        ['one', 0, 'b'],
        ['one', 0.1, 'a'],
        ['one', 0.2, 'a'],
      ],
      stands: true,
    },
    {
      name: 'put right on one later day, twice',
      steps: [
        ['one', 0, 'b'],
        ['one', 1, 'a'],
        ['one', 1.5, 'a'],
      ],
      stands: true,
    },
    {
      name: 'put right on two later days',
      steps: [
        ['one', 0, 'b'],
        ['one', 1, 'a'],
        ['one', 2, 'a'],
      ],
      stands: false,
    },
    {
      name: 'put right on two later days, one of them in another question',
      steps: [
        ['one', 0, 'b'],
        ['one', 1, 'a'],
        ['two', 2, 'a'],
      ],
      stands: false,
    },
    {
      name: 'shown again after it was put right once',
      steps: [
        ['one', 0, 'b'],
        ['one', 1, 'a'],
        ['one', 2, 'b'],
        ['one', 3, 'a'],
      ],
      stands: true,
    },
    {
      name: 'shown again in another question after it was cleared',
      steps: [
        ['one', 0, 'b'],
        ['one', 1, 'a'],
        ['one', 2, 'a'],
        ['two', 3, 'b'],
      ],
      stands: true,
    },
  ])('$name stands: $stands', ({ steps, stands }) => {
    expect(standing(...steps).includes('letters')).toBe(stands);
  });

  test('comes back the next day until it is cleared, and then as late as any', () => {
    expect(queue(['one', 0, 'b'], ['one', 1, 'a'])).toEqual([['one', 2, 'misconception']]);
    expect(queue(['one', 0, 'b'], ['one', 1, 'a'], ['one', 2, 'a'])[0]?.[1]).toBeGreaterThan(3);
  });

  test('is read from an answer of an older version, which did not say what was wrong in it', () => {
    const answers = new Map([
      ['one', { response: { type: 'choice', chosen: 'b' }, verdict: 'wrong', tries: 0, at: 1 } as Answer],
    ]);
    expect(queueOf(bank, { ...emptyRecord, answers }, utc)).toMatchObject([
      { id: 'one', standing: ['letters'] },
    ]);
  });
});

test('countDue counts what is due today or was before', () => {
  expect(countDue([{ due: 3 }, { due: 4 }, { due: 5 }], 4)).toBe(2);
});

test('whatever the record, each thing stands once, in order, and is due on a whole day', () => {
  const ids = ['a', 'b', 'tokens-cost', 'constructor', '__proto__', 'toString'];
  const arbitrary = bankOf(...ids.map((id) => question(id, { a: 'letters', constructor: 'words' })));
  fc.assert(
    fc.property(records, (record) => {
      const items = queueOf(arbitrary, record, utc);
      expect(new Set(items.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(items.length);
      const due = items.map((item) => item.due);
      expect(due.every(Number.isSafeInteger)).toBe(true);
      expect(due).toEqual([...due].sort((one, other) => one - other));
      expect(queueOf(arbitrary, mergeRecords(record, record), utc)).toEqual(items);
    }),
  );
});
