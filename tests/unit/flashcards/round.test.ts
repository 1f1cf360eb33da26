import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askEach } from '~/flashcards/order';
import {
  beginAgain,
  beginRound,
  cardOf,
  gradeCard,
  gradedAs,
  skipCard,
  type Round,
} from '~/flashcards/round';

fc.configureGlobal({ seed: 1 });

const cards = askEach(['a', 'b', 'c'], 'mixed');
const verdicts = ['right', 'partly', 'wrong'] as const;
const acts = fc.constantFrom(...verdicts, 'skip' as const);
type Act = (typeof verdicts)[number] | 'skip';

const act = (round: Round, one: Act) => (one === 'skip' ? skipCard(round) : gradeCard(round, one));
const go = (...done: Act[]) => done.reduce(act, beginRound(cards));

describe('a round', () => {
  test.each<{ done: Act[]; asked: string | undefined }>([
    { done: [], asked: 'a' },
    { done: ['right'], asked: 'b' },
    { done: ['skip', 'wrong'], asked: 'c' },
    { done: ['right', 'right', 'skip'], asked: undefined },
    { done: ['right', 'right', 'right', 'wrong', 'skip'], asked: undefined },
  ])('asks for $asked after $done', ({ done, asked }) => {
    expect(cardOf(go(...done))?.id).toBe(asked);
  });

  test('of nothing is over at once', () => {
    expect(cardOf(beginRound([]))).toBeUndefined();
    expect(gradeCard(beginRound([]), 'right')).toEqual(beginRound([]));
  });

  test('tells what was graded how, and not what was skipped', () => {
    const round = go('wrong', 'skip', 'right');
    expect(verdicts.map((verdict) => gradedAs(round, verdict))).toEqual([['c'], [], ['a']]);
  });

  test('asks every card once, whatever is done with it', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), fc.infiniteStream(acts), (ids, done) => {
        let round = beginRound(askEach(ids, 'meaning'));
        const asked: string[] = [];
        for (let card = cardOf(round); card; card = cardOf(round)) {
          asked.push(card.id);
          round = act(round, done.next().value as Act);
        }
        expect(asked).toEqual(ids);
      }),
    );
  });
});

describe('a second round', () => {
  test('asks what was not known or known in part, the same way round', () => {
    const again = beginAgain(go('right', 'partly', 'wrong'), 'seed');
    expect(again.at).toBe(0);
    expect(again.cards.toSorted((one, other) => one.id.localeCompare(other.id))).toEqual(cards.slice(1));
  });

  test('has each missed card once, and no other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), fc.array(acts), fc.string(), (ids, done, seed) => {
        const round = done.reduce(act, beginRound(askEach(ids, 'term')));
        const missed = [...gradedAs(round, 'partly'), ...gradedAs(round, 'wrong')];
        const again = beginAgain(round, seed);
        expect(again.cards.map(({ id }) => id).toSorted()).toEqual(missed.toSorted());
        expect(again.graded.size).toBe(0);
      }),
    );
  });
});
