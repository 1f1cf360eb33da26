import { describe, expect, test } from 'vitest';
import { euros } from '~/figures/choosing/money';
import { flipAt, offers, pointsOf, scoreOf, weights } from '~/figures/choosing/offers';
import { BULK_CHEAP, BULK_DEAR, BY_HAND, CHEAP, DEAR, REVIEWS } from '~/figures/choosing/replies';
import { steps } from '~/figures/choosing/steps';
import { GATES } from '~/sums/checklist';
import { taskCost, tokensPerMinute } from '~/sums/task-cost';
import { levelAt, weightedScore, withShare } from '~/sums/weighted-score';
import { bodyOf, expectQuote, inEnglish, inWords, questionOf } from './quoted';

describe('the chapter on choosing', () => {
  const text = bodyOf('choosing');
  const [cheap, dear] = [taskCost(CHEAP), taskCost(DEAR)];
  const percent = (share: number) => `${Math.round(100 * share)} %`;
  const total = (way: typeof CHEAP) => Math.round(taskCost(way).total * REVIEWS);
  const rest = withShare(weights, 'control', 0);
  const leadOnRest = weightedScore(pointsOf('L'), rest) - weightedScore(pointsOf('O'), rest);
  const leadOnControl = (pointsOf('O')['control'] ?? 0) - (pointsOf('L')['control'] ?? 0);
  const qualityOf7 = weightedScore({ ...pointsOf('L'), quality: 7 }, weights);

  test.each([
    `its replies ${percent(1 - dear.total / cheap.total)} less: ${euros(dear.total)} against ${euros(cheap.total)}, and ${euros(taskCost(BY_HAND).total)} by hand`,
    `One minute of it buys ${inEnglish(tokensPerMinute(DEAR.wage, DEAR.perMillion))} of L’s tokens, or ${inEnglish(tokensPerMinute(CHEAP.wage, CHEAP.perMillion))} of S’s`,
    `compares ${(100 * cheap.tokens).toFixed(1)} cents with ${(100 * dear.tokens).toFixed(1)}`,
    `it costs ${euros(taskCost({ ...CHEAP, passes: DEAR.passes, review: DEAR.review }).total)}: the cheaper after all`,
    `Sorting ${inEnglish(REVIEWS)} old reviews by tone, 300 tokens each, with nobody checking, costs €${total(BULK_CHEAP)} with S and €${inEnglish(total(BULK_DEAR))} with L`,
    `needs ${CHEAP.tries} tries and ${CHEAP.review} minutes of review, and ${percent(CHEAP.passes)} of its drafts pass`,
    `needs ${DEAR.tries} tries and one minute, and ${percent(DEAR.passes)} pass`,
    `| **Total** | | ${offers.map(({ short }) => `**${scoreOf(short).toFixed(1)}**`).join(' | ')} |`,
    `L leads by ${(scoreOf('L') - scoreOf('O')).toFixed(1)}`,
    `If control weighs ${percent(flipAt('O', 'control'))} instead of ${weights['control']}, O draws level: on the rest L leads by ${leadOnRest.toFixed(1)} points, on control O by ${leadOnControl}, and ${leadOnRest.toFixed(1)} ÷ ${(leadOnRest + leadOnControl).toFixed(1)} is ${percent(flipAt('O', 'control'))}`,
    `Speed would have to count ${percent(flipAt('S', 'speed'))}`,
    `it ties with O at ${qualityOf7.toFixed(1)}`,
    `Rows ${GATES.slice(0, -1).join(', ')} and ${GATES.at(-1)} are gates`,
    `Nine steps, ${inWords(steps.filter(({ exit }) => exit).length)} exits`,
  ])('says: %s', (quote) => expectQuote(text, quote));

  test('lets O tie if L has 7 for quality', () => {
    expect(qualityOf7).toBeCloseTo(scoreOf('O'), 9);
  });

  test('lets neither rival win by the weight of cost', () => {
    expect(['S', 'O'].map((rival) => flipAt(rival, 'cost'))).toEqual([Number.NaN, Number.NaN]);
  });

  test('has S pass L before O does, as the weight of speed grows', () => {
    expect(flipAt('S', 'speed')).toBeLessThan(flipAt('O', 'speed'));
  });

  test.each(offers)('has the points of $name in its table', ({ short, points }) => {
    const column = { L: 3, S: 4, O: 5 }[short] ?? 0;
    const rows = [...text.matchAll(/^\| [^|]+ \| \d+ % \|.*$/gm)].map(([row]) => row.split('|'));
    expect(rows.map((row) => Number(row[column]))).toEqual(Object.values(points));
    expect(rows.map((row) => Number.parseInt(row[2] ?? '', 10))).toEqual(Object.values(weights));
  });

  test('gives GPT-4 three years and seven months', () => {
    const [presented, announced] = [new Date('2023-03-14'), new Date('2026-10-23')];
    const months =
      (announced.getUTCFullYear() - presented.getUTCFullYear()) * 12 +
      announced.getUTCMonth() -
      presented.getUTCMonth();
    expect([Math.floor(months / 12), months % 12]).toEqual([3, 7]);
    expectQuote(text, 'three years and seven months');
  });

  test('asks for the cost of a finished reply', () => {
    const { variants } = questionOf('choosing-finished-number', 'number');
    for (const { given, answer } of variants) {
      const of = (name: string) => Number(given[name]);
      const { total: sum } = taskCost({
        perMillion: of('tokens') * 1e6,
        tokens: 1,
        tries: 1,
        review: of('review'),
        passes: of('passes') / 100,
        byHand: of('hand'),
        wage: 60 * of('minute'),
        monthly: 0,
        volume: 1,
      });
      expect(answer).toBeCloseTo(sum, 9);
    }
  });

  test('asks for the weight at which two offers are level', () => {
    const { variants } = questionOf('choosing-level-number', 'number');
    for (const { given, answer } of variants) {
      const [a, b] = [
        { quality: Number(given['aq']), cost: Number(given['ac']) },
        { quality: Number(given['bq']), cost: Number(given['bc']) },
      ];
      expect(answer).toBeCloseTo(
        100 * (levelAt(a, b, { quality: 50, cost: 50 }, 'quality') ?? Number.NaN),
        9,
      );
    }
  });
});
