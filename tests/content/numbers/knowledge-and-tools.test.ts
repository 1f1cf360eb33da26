import { describe, expect, test } from 'vitest';
import { HANDBOOK, indexOf, rank } from '~/model/retrieval';
import { routedShare, runSucceeds, tokensPerCall } from '~/sums/running-costs';
import { bodyOf, expectQuote, inEnglish, inWords, questionOf, source } from './quoted';

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
const percent = (share: number) => `${Math.round(100 * share)} %`;

describe('the chapter on knowledge and tools', () => {
  const text = bodyOf('knowledge-and-tools');

  const index = indexOf(HANDBOOK.map(({ title, text: rule }) => `${title}. ${rule}`));
  const asked = (question: string) =>
    rank(index, question).map(({ passage, score, parts }) => ({
      title: HANDBOOK[passage]?.title,
      score,
      parts,
    }));
  const opened = asked('Can an opened lamp be returned?');
  const opening = asked('Can I return a lamp after opening the box?');
  const unpacked = asked('I unpacked it. May I send it back?');
  const shown = (hit: { score: number } | undefined) => hit?.score.toFixed(2);
  /** What a word brings, in the passages that hold it. */
  const worth = (word: string) =>
    opened.flatMap(({ parts }) => parts.filter((part) => part.word === word).map(({ score }) => score));

  test('ranks the rule of 2023 before the rule in force', () => {
    expect(opened.slice(0, 2).map(({ title }) => title)).toEqual(['Returns, 2023 edition', 'Opened boxes']);
    expect(source('figures/knowledge-and-tools/HandbookRanked.astro')).toContain(
      "'Can an opened lamp be returned?'",
    );
  });

  test.each([
    `scores ${inWords(HANDBOOK.length)} passages`,
    `with ${shown(opened[0])} points against ${shown(opened[1])}.`,
    `puts *${opening[0]?.title}* on top, with ${shown(opening[0])}.`,
    `scores 0 ${inWords(unpacked.filter(({ score }) => score === 0).length)} times`,
    `*Opened*, in ${inWords(worth('opened').length)} of ${inWords(HANDBOOK.length)},`,
    `*lamp*, in ${inWords(worth('lamp').length)}, never half a point`,
    `six calls read ${inEnglish(sum(tokensPerCall(2000, 500, 6)))}, not ${inEnglish(6 * 2000)}.`,
    `a run of 20 steps succeeds ${percent(runSucceeds(0.95, 20))} of the time.`,
    `the bill falls to ${percent(routedShare(0.7, 20))},`,
    `At 80 % and 95 %, ${percent(0.8 * 0.95)} of the answers`,
  ])('says: %s', (quote) => expectQuote(text, quote));

  test('gives *opened* a point or more, *lamp* less than half a point', () => {
    expect(Math.min(...worth('opened'))).toBeGreaterThan(1);
    expect(Math.max(...worth('lamp'))).toBeLessThan(0.5);
  });

  test('counts one pick per token and layer', () => {
    const [, list = ''] =
      /const tokens = \[(.*)\]/.exec(source('figures/knowledge-and-tools/TwoRouters.astro')) ?? [];
    const tokens = list.split("', '").length;
    expectQuote(text, `The ${inWords(tokens)} tokens above would make ${tokens * 32} such choices.`);
  });

  test('asks what an agent reads', () => {
    for (const { given, answer } of questionOf('knowledge-and-tools-agent-reads', 'number').variants)
      expect(answer).toBe(
        sum(tokensPerCall(Number(given['start']), Number(given['added']), Number(given['calls']))),
      );
  });

  test('asks for the share that is found and read rightly', () => {
    for (const { given, answer } of questionOf('knowledge-and-tools-ceiling', 'number').variants)
      expect(answer).toBeCloseTo((Number(given['found']) * Number(given['right'])) / 100, 9);
  });
});
