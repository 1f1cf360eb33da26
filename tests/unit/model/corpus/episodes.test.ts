import { expect, test } from 'vitest';
import { sampleLabels, writeEpisode, writeFirstEpisode } from '~/model/corpus/episodes';
import { areHeldOutGroups, isHeldOutPair } from '~/model/corpus/held-out';
import { moods } from '~/model/corpus/reviews';
import { categories } from '~/model/corpus/tickets';
import { vocabulary } from '~/model/corpus/vocabulary';
import { groups, labelWords } from '~/model/corpus/words';
import { random } from '~/model/random';

const draw = random(2);
const lines = (text: string) => text.split(' \n ').map((line) => line.split(' => ') as [string, string]);
const episodes = (write: typeof writeEpisode) => Array.from({ length: 3000 }, () => lines(write(draw)));
const ofWords = episodes(writeFirstEpisode);
const ofAll = episodes(writeEpisode);
const labelsOf = (episode: [string, string][]) => [...new Set(episode.map(([, label]) => label))];
const isText = (episode: [string, string][]) => episode[0]![0].includes(' ');
const groupOf = (word: string) => Object.keys(groups).find((name) => groups[name]!.includes(word)) ?? word;
const pairsOf = (words: readonly string[]) =>
  words.flatMap((one) => words.map((other) => [one, other] as const));

test('the first stage has single words alone, the second sentences too', () => {
  expect(ofWords.filter(isText)).toEqual([]);
  expect(Math.abs(ofAll.filter(isText).length / ofAll.length - 8 / 10)).toBeLessThan(0.03);
});

test('a text has the same label throughout', () => {
  for (const episode of ofWords) expect(new Map(episode).size).toBe(new Set(episode.map(String)).size);
});

test('no two labels are a held-out pair', () => {
  const natural: readonly string[] = [...moods, ...categories];
  const isPlain = (label: string) => vocabulary.includes(label) && !natural.includes(label);
  for (const episode of [...ofAll, ...ofWords])
    expect(
      pairsOf(labelsOf(episode).filter(isPlain)).some(
        ([one, other]) => one !== other && isHeldOutPair(one, other),
      ),
    ).toBe(false);
});

test('no two groups are a held-out pair', () => {
  for (const episode of ofWords) {
    const names = [...new Set(episode.map(([item]) => groupOf(item)))];
    expect(pairsOf(names).filter((pair) => areHeldOutGroups(...pair))).toEqual([]);
  }
});

test('three labels, label words and invented ones come as often as meant', () => {
  const share = (is: (labels: string[]) => boolean) =>
    ofAll.filter((one) => is(labelsOf(one))).length / ofAll.length;
  expect(Math.abs(share((labels) => labels.length === 3) - 0.3 / 2)).toBeLessThan(0.03);
  expect(share((labels) => labels.every((label) => labelWords.includes(label)))).toBeGreaterThan(0.42);
  expect(
    Math.abs(share((labels) => labels.some((label) => !vocabulary.includes(label))) - 0.13),
  ).toBeLessThan(0.03);
});

test('reviews are called positive and negative at times, rightly and wrongly', () => {
  const habitual = ofAll.filter(
    (one) => isText(one) && labelsOf(one).every((label) => label === 'positive' || label === 'negative'),
  );
  expect(Math.abs(habitual.length / ofAll.length - (0.2 * 4) / 10)).toBeLessThan(0.02);
  const called = habitual
    .flat()
    .filter(([text]) => /^the \w+ is (good|great)$/.test(text))
    .map(([, label]) => label);
  const right = called.filter((label) => label === 'positive').length / called.length;
  expect(Math.abs(right - 0.5)).toBeLessThan(0.25);
});

test('labels are drawn until every pair is allowed', () => {
  expect(
    sampleLabels(
      () => 0,
      ['a', 'b', 'c'],
      2,
      () => true,
    ),
  ).toEqual(['a', 'c']);
  expect(sampleLabels(random(1), ['a', 'b', 'c'], 2, (pair) => !pair.includes('b')).sort()).toEqual([
    'a',
    'c',
  ]);
});
