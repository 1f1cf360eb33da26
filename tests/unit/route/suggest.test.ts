import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chapters } from '~/chapter/book';
import type { Evidence } from '~/route/estimate';
import { pathOf, type Pace, type Role } from '~/route/paths-by-role';
import { firstOf, minutesOf, suggest } from '~/route/suggest';
import { arbitraryEvidence, roles } from './arbitrary';

fc.configureGlobal({ seed: 1 });

const answers = (chapter: string, ...credits: number[]): Evidence[] =>
  credits.map((credit, index) => ({ id: `${chapter}-${index}`, chapter, credit }));
const adviceOn = (slug: string, role: Role | undefined, evidence: readonly Evidence[]) => {
  const advice = suggest(role, evidence).find((one) => one.slug === slug);
  return { pace: advice?.pace, says: advice?.because.says };
};

describe('suggest', () => {
  test('is the path of the role while nothing was answered', () => {
    for (const role of roles)
      expect(new Map(suggest(role, []).map(({ slug, pace }) => [slug, pace]))).toEqual(pathOf(role));
  });

  // On a founder’s path: tokens to be read, fine-tuning to be skimmed, pre-training for later.
  test.each<[string, number[], Pace, string]>([
    ['tokens', [], 'read', 'role.read'],
    ['tokens', [0], 'read', 'missed'],
    ['tokens', [1], 'read', 'one'],
    ['tokens', [0.5], 'read', 'half'],
    ['tokens', [0.5, 0.5], 'read', 'half'],
    ['tokens', [1, 1], 'skim', 'both'],
    ['tokens', [1, 0], 'read', 'missed'],
    ['tokens', [1, 0.5], 'read', 'mixed'],
    ['tokens', [1, 1, 0], 'read', 'mixed'],
    ['tokens', [1, 1, 1, 1, 0], 'skim', 'most'],
    ['fine-tuning', [], 'skim', 'role.skim'],
    ['fine-tuning', [0], 'read', 'missed'],
    ['fine-tuning', [1, 1], 'later', 'both'],
    ['fine-tuning', [1, 1, 1, 1, 0], 'skim', 'most'],
    ['pre-training', [], 'later', 'role.later'],
    ['pre-training', [0], 'read', 'missed'],
    ['pre-training', [1, 1], 'later', 'both'],
    ['pre-training', [1, 1, 0], 'skim', 'mixed'],
  ])('as founder, %s after %j is to %s: %s', (slug, credits, pace, says) => {
    expect(adviceOn(slug, 'founder', answers(slug, ...credits))).toEqual({ pace, says });
  });

  test('without a role, what was not asked is to be read, the history skimmed', () => {
    expect(adviceOn('tokens', undefined, [])).toEqual({ pace: 'read', says: 'all.read' });
    expect(adviceOn('history', undefined, [])).toEqual({ pace: 'skim', says: 'all.skim' });
  });

  test('takes one right answer for enough once its part of the book supports it', () => {
    const own = answers('tokens', 1);
    expect(adviceOn('tokens', 'founder', [...own, ...answers('limits', 1)]).says).toBe('one');
    expect(adviceOn('tokens', 'founder', [...own, ...answers('attention', 1)])).toEqual({
      pace: 'skim',
      says: 'part',
    });
    expect(adviceOn('tokens', 'founder', [...own, ...answers('attention', 0)]).says).toBe('one');
  });

  test('leaves two right answers right, whatever its neighbours say', () => {
    const evidence = [...answers('tokens', 1, 1), ...answers('attention', 0, 0, 0)];
    expect(adviceOn('tokens', 'founder', evidence)).toEqual({ pace: 'skim', says: 'both' });
  });

  test('counts the answers and names the questions that were missed', () => {
    const { because } = suggest('founder', answers('tokens', 0, 1, 0.5, 0))[2] ?? {};
    expect(because).toEqual({ says: 'missed', count: 4, right: 1, missed: ['tokens-0', 'tokens-3'] });
  });

  test.each([
    { own: ['open'], says: 'unknown' },
    { own: ['open', 'right'], says: 'unknown' },
    { own: ['open', 'wrong'], says: 'missed' },
    { own: ['wrong'], says: 'missed' },
  ])('of $own it says $says', ({ own, says }) => {
    const evidence = own.map((how) => ({
      id: `tokens-${how}`,
      chapter: 'tokens',
      credit: how === 'right' ? 1 : 0,
      ...(how === 'open' && { isUnanswered: true as const }),
    }));
    expect(adviceOn('tokens', 'founder', evidence)).toEqual({ pace: 'read', says });
  });

  test('never leaves for later what was missed', () => {
    fc.assert(
      fc.property(fc.constantFrom(...roles), arbitraryEvidence, (role, evidence) => {
        const missed = new Set(evidence.filter(({ credit }) => credit === 0).map(({ chapter }) => chapter));
        const later = suggest(role, evidence).filter(({ pace }) => pace === 'later');
        expect(later.filter(({ slug }) => missed.has(slug))).toEqual([]);
      }),
    );
  });

  test('names every chapter once, in order, whatever was answered', () => {
    fc.assert(
      fc.property(fc.constantFrom(...roles), arbitraryEvidence, (role, evidence) => {
        expect(suggest(role, evidence).map(({ slug }) => slug)).toEqual(chapters.map(({ slug }) => slug));
      }),
    );
  });
});

test.each<[Pace, number, number]>([
  ['read', 10, 10],
  ['skim', 10, 4],
  ['skim', 9, 3],
  ['later', 10, 0],
])('to %s a chapter of %d minutes takes %d', (pace, minutes, expected) => {
  expect(minutesOf(pace, minutes)).toBe(expected);
});

test.each<[Pace[], number | undefined]>([
  [['later', 'skim', 'read'], 2],
  [['later', 'skim', 'skim'], 1],
  [['later', 'later'], 0],
  [[], undefined],
])('of %j the first is %s', (paces, index) => {
  const route = paces.map((pace) => ({ pace }));
  expect(firstOf(route)).toBe(index === undefined ? undefined : route[index]);
});
