import { expect, test } from 'vitest';
import { isCoherent, storyOpenings, writeStory } from '~/model/corpus/stories';
import { random } from '~/model/random';

const write = (count: number) => {
  const draw = random(1);
  return Array.from({ length: count }, () => writeStory(draw));
};
const story = 'anna bought a red lamp in rome . it was a nice lamp . she used the lamp every day .';

test('every story that the world tells hangs together', () => {
  expect([story, ...write(300)].filter((one) => !isCoherent(one))).toEqual([]);
});

test('none does with its sentences or words in another order', () => {
  for (const one of write(300)) {
    const [first, ...rest] = one.split(/(?<=\.) /);
    expect(isCoherent([...rest, first].join(' '))).toBe(false);
    expect(isCoherent(one.split(' ').reverse().join(' '))).toBe(false);
  }
});

test('someone of the family may buy what someone else is shown', () => {
  const parts =
    'anna wanted a new lamp . her aunt bought her a red lamp . it was a nice lamp . she was proud and';
  expect(isCoherent(`${parts} showed it to her son .`)).toBe(true);
});

test.each([
  ['another pronoun', story.replace('she used', 'he used')],
  ['another thing', story.replace('used the lamp', 'used the chair')],
  ['another mood', story.replace('nice', 'nasty')],
  ['another name', 'anna bought a red lamp in rome . it was a nice lamp . lucy was happy .'],
  ['another colour', 'anna bought a red lamp in rome . the blue lamp was nice . anna was happy .'],
  [
    'a pronoun for another name',
    'tom bought a red lamp in rome . it was a nice lamp . she used the lamp every day .',
  ],
  ['a wrong article', story.replace('a red', 'an red')],
  ['an end too soon', story.replace(' she used the lamp every day .', '')],
  ['a cut sentence', story.slice(0, -2)],
  ['gibberish', 'anna wanted a new lamp day the of . she was happy .'],
  ['nothing', ''],
])('a story with %s does not hang together', (_, text) => {
  expect(text).not.toBe(story);
  expect(isCoherent(text)).toBe(false);
});

test('stories begin with each opening', () => {
  const stories = write(20_000);
  for (const opening of storyOpenings)
    expect(
      stories.some((one) => one.startsWith(`${opening} `)),
      opening,
    ).toBe(true);
});
