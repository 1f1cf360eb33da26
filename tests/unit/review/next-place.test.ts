import { expect, test } from 'vitest';
import { tellProgress, type Bank, type BankQuestion } from '~/progress/progress';
import { emptyRecord, type ReaderRecord } from '~/reader/record';
import { nextPlace } from '~/review/next-place';

const see = { href: '/a/#x', number: '1.1', title: 'X' };
const question = (id: string): BankQuestion => ({
  id,
  objective: 'o',
  prompt: id,
  href: `#q-${id}`,
  see,
  key: { type: 'choice', options: ['a', 'b'], answer: 'a' },
  behind: {},
});
const chapter = (slug: string, ...ids: string[]) => ({
  slug,
  title: slug.toUpperCase(),
  href: `/${slug}/`,
  part: 'I',
  objectives: [],
  questions: ids.map(question),
});
const bank: Bank = {
  chapters: [chapter('a', 'a1', 'a2'), chapter('b', 'b1'), chapter('c', 'c1')],
  misconceptions: {},
};
const answered = (...ids: string[]): ReaderRecord => ({
  ...emptyRecord,
  answers: new Map(
    ids.map((id, at) => [id, { response: { type: 'choice', chosen: 'a' }, verdict: 'right', tries: 0, at }]),
  ),
});
const route = (chapters: Record<string, 'read' | 'skim' | 'later'>) => ({
  role: 'product',
  chapters,
  isShown: true,
  at: 1,
});

test.each([
  { name: 'nothing before the first answer', ids: [], chapters: undefined, place: undefined },
  { name: 'the next question of the chapter', ids: ['a1'], chapters: undefined, place: 'continue #q-a2' },
  { name: 'the chapter behind one that is done', ids: ['a1', 'a2'], chapters: undefined, place: 'goOn /b/' },
  { name: 'nothing at the end', ids: ['a1', 'a2', 'b1', 'c1'], chapters: undefined, place: undefined },
  {
    name: 'the first chapter of a route',
    ids: ['c1'],
    chapters: { a: 'skim', b: 'read' } as const,
    place: 'route /a/',
  },
  {
    name: 'the first of a route that has questions left, without what is for later',
    ids: ['a1', 'a2'],
    chapters: { a: 'read', b: 'later', c: 'read' } as const,
    place: 'route /c/',
  },
  { name: 'as without a route if that was forgotten', ids: ['a1'], chapters: {}, place: 'continue #q-a2' },
])('nextPlace is $name', ({ ids, chapters, place }) => {
  const next = nextPlace(tellProgress(bank, answered(...ids)), chapters && route(chapters));
  expect(next && `${next.says} ${next.href}`).toBe(place);
});
