import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chapters, parts } from '~/chapter/book';
import { mostAsked, nextQuestion, type Diagnosis, type PoolQuestion } from '~/route/diagnose';
import type { Evidence } from '~/route/estimate';
import type { Role } from '~/route/paths-by-role';
import { minutesOf, suggest } from '~/route/suggest';
import { arbitraryEvidence, credits, roles } from './arbitrary';

fc.configureGlobal({ seed: 1 });

/** Three questions of each chapter, on the rungs *why*, *apply* and *predict*. */
const pool: PoolQuestion[] = chapters.flatMap(({ slug }) =>
  [1, 2, 3].map((rung) => ({ id: `${slug}-${rung}`, chapter: slug, rung })),
);
const start: Diagnosis = { role: 'product', before: [], asked: [] };
const partOf = (chapter: string) =>
  parts.findIndex((part) => part.chapters.some(({ slug }) => slug === chapter));

/** Asks until the end, answering as told: the questions in order, each with its credit. */
function run(
  { role, before }: Pick<Diagnosis, 'role' | 'before'>,
  answer: (question: PoolQuestion, number: number) => number,
) {
  const asked: (PoolQuestion & Evidence)[] = [];
  for (let question; (question = nextQuestion(pool, { role, before, asked }));)
    asked.push({ ...question, credit: answer(question, asked.length) });
  return asked;
}

const minutes = (role: Role | undefined, evidence: readonly Evidence[]) =>
  suggest(role, evidence).reduce((sum, { pace }) => sum + minutesOf(pace, 12), 0);
const paces = (role: Role | undefined, evidence: readonly Evidence[]) =>
  suggest(role, evidence).map(({ pace }) => pace);

describe('the first round', () => {
  test.each(roles.map((role) => ({ role })))(
    'goes once through the five parts in order, for $role',
    ({ role }) => {
      const asked = run({ role, before: [] }, () => 1);
      expect(asked.slice(0, 5).map(({ chapter }) => partOf(chapter))).toEqual([0, 1, 2, 3, 4]);
    },
  );

  test('begins with the first chapter', () => {
    expect(nextQuestion(pool, start)?.chapter).toBe('language-models');
  });

  test('leaves out the parts of which something is known already', () => {
    const before = [{ id: 'history-9', chapter: 'history', credit: 1 }];
    expect(nextQuestion(pool, { ...start, before })?.chapter).toBe('tokens');
  });
});

describe('the rung', () => {
  test.each([
    { after: 1, rung: 2 },
    { after: 0.5, rung: 1 },
    { after: 0, rung: 1 }, // There is no lower one in this pool.
  ])('after an answer worth $after in the same part it is $rung', ({ after, rung }) => {
    const asked = run({ role: 'product', before: [] }, () => after);
    expect(asked[0]?.rung).toBe(1);
    const second = asked.find(({ chapter }, index) => index > 4 && partOf(chapter) === 1);
    expect(second?.rung).toBe(rung);
  });

  test('is that of its own part alone', () => {
    const asked = run({ role: 'product', before: [] }, ({ chapter }) => (partOf(chapter) === 1 ? 1 : 0));
    expect(asked.slice(2, 5).map(({ rung }) => rung)).toEqual([1, 1, 1]);
  });

  test('goes down to the lowest', () => {
    const recall = { id: 'tokens-0', chapter: 'tokens', rung: 0 };
    const asked = [{ id: 'attention-1', chapter: 'attention', credit: 0 }];
    const inTokens = pool.filter(({ chapter }) => chapter === 'tokens');
    expect(nextQuestion([...inTokens, recall], { ...start, asked })).toEqual(recall);
  });
});

describe('whatever is answered', () => {
  const anyRun = fc.tuple(
    fc.constantFrom(...roles),
    arbitraryEvidence,
    fc.array(credits, { minLength: 20, maxLength: 20 }),
  );
  const always = (claim: (asked: readonly Evidence[], diagnosis: Diagnosis) => void) =>
    fc.assert(
      fc.property(anyRun, ([role, before, answers]) => {
        const asked = run({ role, before }, (_, number) => answers[number] ?? 0);
        claim(asked, { role, before, asked });
      }),
      { numRuns: 60 },
    );

  test('it ends within twelve questions', () => {
    always((asked) => expect(asked.length).toBeLessThanOrEqual(mostAsked));
  });

  test('no question is asked twice, nor one that was answered before', () => {
    always((asked, { before }) => {
      const ids = [...before, ...asked].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    });
  });

  test('it asks the same again', () => {
    always((asked, { role, before }) => {
      const again = run({ role, before }, (_, number) => asked[number]?.credit ?? 0);
      expect(again).toEqual(asked);
    });
  });

  test('if it ends early, no answers about any one chapter could change the route', () => {
    always((asked, { role, before }) => {
      if (asked.length === mostAsked) return;
      const evidence = [...before, ...asked];
      const known = new Set(evidence.map(({ id }) => id));
      for (const { slug } of chapters)
        for (const credit of [0, 1]) {
          const left = pool.filter(({ id, chapter }) => chapter === slug && !known.has(id));
          const given = left
            .slice(0, mostAsked - asked.length)
            .map(({ id }) => ({ id, chapter: slug, credit }));
          expect(paces(role, [...evidence, ...given])).toEqual(paces(role, evidence));
        }
    });
  });
});

describe.each(roles.map((role) => ({ role })))('as $role', ({ role }) => {
  const right = run({ role, before: [] }, () => 1);
  const wrong = run({ role, before: [] }, () => 0);

  test('all right makes a shorter route than all wrong', () => {
    expect(minutes(role, right)).toBeLessThan(minutes(role, wrong));
  });

  test('all right makes the route shorter than the path, all wrong longer or the same', () => {
    expect(minutes(role, right)).toBeLessThan(minutes(role, []));
    expect(minutes(role, wrong)).toBeGreaterThanOrEqual(minutes(role, []));
  });
});

test('the role decides which chapters are asked about', () => {
  const about = (role: Role) => new Set(run({ role, before: [] }, () => 0.5).map(({ chapter }) => chapter));
  expect(about('developer')).toContain('attention');
  expect(about('founder')).not.toContain('attention');
  expect(about('marketing')).toContain('at-work');
  expect(about('developer')).not.toContain('at-work');
});

// On a product path, tokens are to be read, and the history to be skimmed.
test.each([
  { chapter: 'tokens', credit: 0, isAsked: false },
  { chapter: 'tokens', credit: 1, isAsked: true },
  { chapter: 'history', credit: 0, isAsked: true },
])('after an answer about $chapter worth $credit, asking more of it could change: $isAsked', (row) => {
  const left = pool.filter(({ chapter }) => chapter === row.chapter);
  const before = [{ id: 'before', chapter: row.chapter, credit: row.credit }];
  expect(nextQuestion(left, { ...start, before }) !== undefined).toBe(row.isAsked);
});

test('there is nothing to ask once all of it was answered', () => {
  const before = pool.map(({ id, chapter }) => ({ id, chapter, credit: 1 }));
  expect(nextQuestion(pool, { ...start, before })).toBeUndefined();
});

test('there is nothing to ask of an empty pool', () => {
  expect(nextQuestion([], start)).toBeUndefined();
});
