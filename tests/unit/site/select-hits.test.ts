import { expect, test } from 'vitest';
import type { Hit, Match } from '~/search/search';
import { selectHits } from '~/site/search/select-hits';

const hit = (id: string, match: Match, score = 0.5): Hit => ({ id, match, via: '', score });
const homes: Record<string, string> = { 'term:token': 'place:/tokens/#pieces' };
const select = (...hits: Hit[]) => {
  const { term, place, claim, question } = selectHits(hits, (id) => homes[id]);
  return [term, place, claim, question].map((part) => part.map(({ id }) => id));
};

test.each([
  { name: 'nothing', hits: [], shown: [[], [], [], []] },
  {
    name: 'a term, and the place that teaches it',
    hits: [hit('term:token', 'name')],
    shown: [['term:token'], ['place:/tokens/#pieces'], [], []],
  },
  {
    name: 'the places whose titles fit before the one that teaches the term',
    hits: [hit('term:token', 'name'), hit('place:/a/', 'word'), hit('place:/b/', 'part')],
    shown: [['term:token'], ['place:/a/', 'place:/tokens/#pieces'], [], []],
  },
  {
    name: 'the place that teaches it once',
    hits: [hit('term:token', 'name'), hit('place:/tokens/#pieces', 'word')],
    shown: [['term:token'], ['place:/tokens/#pieces'], [], []],
  },
  {
    name: 'no term found by its definition where one has the name',
    hits: [hit('term:token', 'spelling'), hit('term:other', 'text', 0.9)],
    shown: [['term:token'], ['place:/tokens/#pieces'], [], []],
  },
  {
    name: 'a term found by its definition, where no place fits better',
    hits: [hit('term:other', 'text', 0.9), hit('place:/a/', 'part', 0.6)],
    shown: [['term:other'], ['place:/a/'], [], []],
  },
  {
    name: 'no term of which little fits above a place that fits',
    hits: [hit('place:/a/', 'word'), hit('term:other', 'part', 0.6), hit('term:token', 'part', 0.3)],
    shown: [[], ['place:/a/'], [], []],
  },
  {
    name: 'at most five terms, four places, three claims and three questions',
    hits: ['term', 'place', 'claim', 'question'].flatMap((kind) =>
      Array.from({ length: 9 }, (_, at) => hit(`${kind}:${at}`, 'word')),
    ),
    shown: [5, 3, 3, 3],
  },
  {
    name: 'a claim that has most of a long query, and none that has a word of it',
    hits: [hit('claim:a', 'part', 0.6), hit('claim:b', 'part', 0.4), hit('question:a', 'text', 0.2)],
    shown: [[], [], ['claim:a'], ['question:a']],
  },
])('shows $name', ({ hits, shown }) => {
  const parts = select(...hits);
  expect(typeof shown[0] === 'number' ? parts.map(({ length }) => length) : parts).toEqual(shown);
});
