import { expect, test } from 'vitest';
import {
  areHeldOutGroups,
  fingerprint,
  heldOutGroups,
  isHeldOut,
  isHeldOutPair,
  writeUntil,
} from '~/model/corpus/held-out';
import { groups, labelWords } from '~/model/corpus/words';

// Test vectors of Fowler, Noll and Vo, as in draft-eastlake-fnv.
test.each([
  ['', 0x811c9dc5],
  ['a', 0xe40c292c],
  ['foobar', 0xbf9cf968],
])('fingerprint is FNV-1a: %j', (text, expected) => {
  expect(fingerprint(text)).toBe(expected);
});

test('holds out 1 text in 12', () => {
  const texts = Array.from({ length: 12_000 }, (_, k) => `text number ${k}`);
  expect(Math.abs(texts.filter(isHeldOut).length - 1000)).toBeLessThan(100);
  expect(isHeldOut('i can not log in')).toBe(true);
});

test('holds out 1 pair of labels in 5, in either order', () => {
  const all = labelWords.flatMap((one) => labelWords.map((other) => [one, other] as const));
  const held = all.filter((pair) => isHeldOutPair(...pair));
  expect(Math.abs(held.length / all.length - 0.2)).toBeLessThan(0.03);
  for (const [one, other] of held) expect(isHeldOutPair(other, one)).toBe(true);
  expect(isHeldOutPair('left', 'six')).toBe(true);
});

test('holds out four pairs of groups that there are, in either order', () => {
  expect(heldOutGroups).toHaveLength(4);
  for (const name of heldOutGroups.flat()) expect(groups).toHaveProperty(name);
  expect(areHeldOutGroups('city', 'animal')).toBe(true);
  expect(areHeldOutGroups('city', 'fruit')).toBe(false);
  expect(areHeldOutGroups('city', 'city')).toBe(false);
});

test('writes until a text is held out, or is not', () => {
  for (const heldOut of [true, false]) {
    let k = 0;
    expect(isHeldOut(writeUntil(heldOut, () => `text number ${k++}`))).toBe(heldOut);
  }
});
