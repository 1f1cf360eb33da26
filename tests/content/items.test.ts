import { describe, expect, test } from 'vitest';
import type { Question, QuestionOf } from '~/quiz/question.schema';
import { parseBook } from './book';
import {
  absoluteCues,
  catchAlls,
  chanceOf,
  extremeIsRight,
  givenAway,
  keyPosition,
  likelyCounts,
  negativeStems,
  repeatedTexts,
  shortReasons,
  type Choice,
} from './items';
import { questionsOf } from './references';

const questions = questionsOf(parseBook()).map(({ question }) => question);
const choices = questions.filter((question) => question.type === 'choice');
const n = choices.length;
const chance = chanceOf(choices);
const percent = (share: number) => `${(100 * share).toFixed(0)} %`;

/**
 * How often something may happen among the single-choice questions before it is a pattern.
 *
 * A bank of 100 questions or more is held to chance ± 8 points. A smaller one strays further by luck alone: of 17
 * questions with four options each, 7 longest answers (41 %) are unremarkable. So until then the bound is the one that
 * blind chance crosses once in a hundred banks (binomial, two-sided). It catches a habit, not a lean.
 */
function unsurprising(level = 0.01): [least: number, most: number] {
  return n < 100 ? likelyCounts(n, chance, level) : [n * (chance - 0.08), n * (chance + 0.08)];
}

describe('the questions of the book', () => {
  test('are there', () => {
    expect(n).toBeGreaterThan(0);
  });

  test.each(['longest', 'shortest'] as const)('do not give the answer away as the %s', (which) => {
    const right = choices.reduce((sum, question) => sum + extremeIsRight(question, which), 0);
    const [least, most] = unsurprising();
    console.log(
      `Right option the ${which}: ${right.toFixed(1)} of ${n} (${percent(right / n)}, chance ${percent(chance)}, allowed ${least} to ${most})`,
    );
    expect(right).toBeGreaterThanOrEqual(least);
    expect(right).toBeLessThanOrEqual(most);
  });

  test('do not give the answer away by its place', () => {
    const positions = [0, 1, 2, 3, 4].filter((at) => choices.some(({ options }) => options.length > at));
    const counts = positions.map((at) => choices.filter((question) => keyPosition(question) === at).length);
    // Each place is looked at, so the one chance in a hundred is shared among them.
    const [, most] = unsurprising(0.01 / positions.length);
    console.log(
      `Place of the right option: ${counts.map((count, at) => `${'ABCDE'.charAt(at)} ${count}`).join(', ')} of ${n} (at most ${most} each)`,
    );
    expect(Math.max(...counts)).toBeLessThanOrEqual(most);
  });

  test('do not give the answer away by absolute words', () => {
    expect(absoluteCues(questions).map(({ id, says }) => `${id}: ${says}`)).toEqual([]);
  });

  test('offer no “all of the above”', () => {
    expect(catchAlls(questions)).toEqual([]);
  });

  test('ask for what is so, or set the *not* off', () => {
    expect(negativeStems(questions)).toEqual([]);
  });

  test('ask for no word that they show', () => {
    expect(givenAway(questions)).toEqual([]);
  });

  test('give every option a reason of eight words or more', () => {
    expect(shortReasons(questions, 8)).toEqual([]);
  });

  test('offer nothing twice', () => {
    expect(repeatedTexts(questions)).toEqual([]);
  });
});

/** A question whose options have these texts; the first is right. */
function choice(texts: readonly string[], more: Partial<Choice> = {}): Choice {
  return {
    type: 'choice',
    id: 'x',
    objective: 'x',
    asks: 'why',
    prompt: 'Why?',
    see: 'x',
    terms: ['x'],
    options: texts.map((text, index) => ({ id: `o${index}`, text, reason: 'It is so.' })),
    answer: 'o0',
    ...more,
  };
}

/** A question that asks for the word “recall”. */
function blank(more: Partial<QuestionOf<'blank'>> = {}): Question {
  const { objective, asks, see, terms } = choice([]);
  const reason = 'It is the share of the complaints that were found.';
  return {
    ...{ type: 'blank', id: 'x', objective, asks, see, terms, prompt: 'What is it called?' },
    ...{ answers: ['recall', 'true positive rate'], reason, mistakes: [] },
    ...more,
  };
}

function explain(lines: readonly string[]): Question {
  const { id, objective, asks, prompt, see, terms } = choice([]);
  const rubric = lines.map((text, index) => ({ id: `l${index}`, text, reason: 'It is so.' }));
  return { type: 'explain', id, objective, asks, prompt, see, terms, rubric, model: 'Like this.' };
}

describe('the lint itself', () => {
  test.each([
    { texts: ['long one', 'short', 'short'], which: 'longest', share: 1 },
    { texts: ['tied', 'TIED', 'not'], which: 'longest', share: 0.5 },
    { texts: ['`abc`', 'abcd', 'ab'], which: 'longest', share: 0 },
    { texts: ['short', 'longer', 'longest'], which: 'shortest', share: 1 },
    { texts: ['tied', 'TIED', 'not it'], which: 'shortest', share: 0.5 },
    { texts: ['abc', 'ab', 'abcd'], which: 'shortest', share: 0 },
  ] as const)('gives $share of a point for ticking the $which of $texts', ({ texts, which, share }) => {
    expect(extremeIsRight(choice(texts), which)).toBe(share);
  });

  test.each([
    { n: 20, p: 0.5, level: 0.01, counts: [4, 16] },
    { n: 20, p: 0.5, level: 0.05, counts: [6, 14] },
    { n: 4, p: 0.5, level: 0.01, counts: [0, 4] },
    { n: 17, p: 0.25, level: 0.01, counts: [0, 9] },
  ])('expects $counts of $n guesses at $p', ({ n: guesses, p, level, counts }) => {
    expect(likelyCounts(guesses, p, level)).toEqual(counts);
  });

  test('takes the mean of the chances of its questions', () => {
    expect(chanceOf([choice(['a', 'b']), choice(['a', 'b', 'c', 'd'])])).toBe(0.375);
  });

  test.each([
    {
      rule: 'an absolute word on the wrong side',
      find: absoluteCues,
      bad: choice(['often', 'It always works']),
      good: choice(['in all', 'always']),
    },
    {
      rule: 'all of the above',
      find: catchAlls,
      bad: choice(['a', 'All of the above']),
      good: choice(['a', 'above']),
    },
    {
      rule: 'none of these',
      find: catchAlls,
      bad: choice(['a', 'None of these']),
      good: choice(['a', 'none']),
    },
    {
      rule: 'a bare not',
      find: negativeStems,
      bad: choice([], { prompt: 'Which is not true?' }),
      good: choice([], { prompt: 'Which is *not* true?' }),
    },
    {
      rule: 'a bare except',
      find: negativeStems,
      bad: choice([], { prompt: 'Choose all except one.' }),
      good: choice([], { prompt: 'It does not work. Why?' }),
    },
    {
      rule: 'a reason of too few words',
      find: (all: Question[]) => shortReasons(all, 8),
      bad: choice(['a']),
      good: choice([]),
    },
    {
      rule: 'an answer in the prompt',
      find: givenAway,
      bad: blank({ prompt: 'What is *Recall*?' }),
      good: blank({ prompt: 'You recalled it.' }),
    },
    {
      rule: 'an answer in the hint',
      find: givenAway,
      bad: blank({ hint: 'The true-positive rate.' }),
      good: blank({ hint: 'A rate.' }),
    },
    {
      rule: 'a short reason of a mistake',
      find: (all: Question[]) => shortReasons(all, 8),
      bad: blank({ mistakes: [{ text: 'precision', reason: 'No.' }] }),
      good: blank(),
    },
    {
      rule: 'a line of a rubric that stands twice',
      find: repeatedTexts,
      bad: explain(['Owner', 'owner']),
      good: explain(['Owner', 'Exit']),
    },
    {
      rule: 'the same option twice',
      find: repeatedTexts,
      bad: choice(['*a*', 'A']),
      good: choice(['a', 'b']),
    },
  ])('finds $rule, and only that', ({ find, bad, good }) => {
    expect(find([bad])).toHaveLength(1);
    expect(find([good])).toEqual([]);
  });
});
