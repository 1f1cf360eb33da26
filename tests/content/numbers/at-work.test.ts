import { describe, expect, test } from 'vitest';
import { cases } from '~/figures/at-work/cases';
import { studies } from '~/figures/at-work/studies';
import { daysAfter, hoursSaved, perHour, upscaledDepth } from '~/sums/use-cases';
import { bodyOf, expectQuote, questionOf } from './quoted';

describe('the chapter on work', () => {
  const text = bodyOf('at-work');

  const find = (use: string) => {
    const found = cases.find((one) => one.use === use);
    if (!found) throw new Error(`There is no use case “${use}”: correct it here.`);
    return found;
  };
  const bot = find('bot answers alone');
  const agent = find('agent sends drafts');
  const marks = find('marks essays');
  const comments = find('comments on drafts');
  const legal = find('finds precedents');

  const dueDay = new Date(daysAfter('2026-11-04', 30)).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  });

  test.each([
    `code adds 30 days to the delivery date and gets ${dueDay}.`,
    `A bot that answers ${bot.perWeek} messages a week alone saves ${bot.hours} hours, at risk ${bot.risk}.`,
    `${agent.hours} hours are left, at risk ${agent.risk}.`,
    `Marking trainees’ essays saves ${marks.hours.toFixed(1)} hours at risk ${marks.risk}; commenting on their drafts saves ${comments.hours} at risk ${comments.risk}.`,
    `Finding precedents looks like ${legal.saved} minutes saved and is ${legal.saved - legal.checking},`,
    `Take 40 % less time per task: that is not 40 % more work per hour but ${Math.round(100 * perHour(-0.4))} %, since 1 ÷ 0.6 is ${(1 / 0.6).toFixed(2)}.`,
    `two copies of 32 layers filled with Mistral’s weights, dropped 8 from each at the seam and trained on: ${upscaledDepth(32, 8)} layers`,
  ])('says: %s', (quote) => expectQuote(text, quote));

  test('halves value and risk where an agent reads each draft', () => {
    expect(agent.hours).toBe(bot.hours / 2);
    expect(agent.risk).toBe(bot.risk / 2);
  });

  test('places eight departments, and ranking applicants at the top', () => {
    expect(new Set(cases.map(({ department }) => department)).size).toBe(8);
    expect(find('ranks applicants').risk).toBe(Math.max(...cases.map(({ risk }) => risk)));
  });

  test('draws the bars that follow from the reported numbers', () => {
    expect(studies.flatMap(({ found }) => found.map((one) => one.perHour))).toEqual([
      14, 34, 67, 32, 25, -16,
    ]);
  });

  test('counts the overclaims in its heading', () => {
    const [, section = ''] = text.split('## Twenty-four overclaims');
    const [table = ''] = section.split('\n## ');
    expect(table.match(/^\| (?!People say)[^-]/gm)).toHaveLength(24);
  });

  test('asks for the hours and the work per hour as the model computes them', () => {
    for (const { given, answer } of questionOf('at-work-map-hours', 'number').variants) {
      const [perWeek, saved, checking] = ['perWeek', 'saved', 'checking'].map((key) => Number(given[key]));
      expect(answer).toBeCloseTo(hoursSaved({ perWeek: perWeek!, saved: saved!, checking: checking! }), 9);
    }
    for (const { given, answer } of questionOf('at-work-weigh-per-hour', 'number').variants)
      expect(answer).toBeCloseTo(100 * perHour(-Number(given['less']) / 100), 9);
  });
});
