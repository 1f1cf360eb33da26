import { expect, test } from 'vitest';
import { drawQr } from '~/progress/qr';

test('draws the smallest code with its three finders and a border of four', () => {
  const drawn = drawQr('A');
  expect(drawn?.size).toBe(21 + 2 * 4);
  // The corners of the finders are dark, and nothing in the border is.
  for (const corner of ['M4 4h', 'M24 4h', 'M4 24h']) expect(drawn?.path).toContain(corner);
  const places = [...(drawn?.path ?? '').matchAll(/M(\d+) (\d+)/g)].flatMap(([, x, y]) => [
    Number(x),
    Number(y),
  ]);
  expect([Math.min(...places), Math.max(...places)]).toEqual([4, 24]);
});

test('draws links up to two thousand characters', () => {
  expect(drawQr('x'.repeat(2000))?.size).toBeGreaterThan(100);
  expect(drawQr('x'.repeat(2001))).toBeUndefined();
});
