import { expect, test } from 'vitest';
import { shortSize, sizeText } from '~/named-models/sizes';

test.each([
  { billions: 0.117, prose: '117 million', table: '117\u202fM' },
  { billions: 0.11, prose: '110 million', table: '110\u202fM' },
  { billions: 1.5, prose: '1.5 billion', table: '1.5\u202fB' },
  { billions: 47, prose: '47 billion', table: '47\u202fB' },
  { billions: 175, prose: '175 billion', table: '175\u202fB' },
])('writes $billions as $prose', ({ billions, prose, table }) => {
  expect(sizeText(billions)).toBe(prose);
  expect(shortSize(billions)).toBe(table);
});
