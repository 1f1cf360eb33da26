import { expect, test } from 'vitest';
import { drawCells } from '~/quiz/cells';

const box = 'h13v11h-13z';

test.each([
  { verdicts: [], drawn: { width: 0, filled: '', lined: '', open: '' } },
  {
    verdicts: ['right', undefined],
    drawn: { width: 31, filled: 'M0 0h14v12h-14z', lined: '', open: `M17.5 .5${box}` },
  },
  { verdicts: ['partly'], drawn: { width: 14, filled: 'M0 6h14v6h-14z', lined: `M0.5 .5${box}`, open: '' } },
  { verdicts: ['wrong'], drawn: { width: 14, filled: '', lined: `M0.5 .5${box}M1 11L13 1`, open: '' } },
] as const)('draws $verdicts', ({ verdicts, drawn }) => {
  expect(drawCells(verdicts)).toEqual({ height: 12, ...drawn });
});

test('draws no two verdicts alike', () => {
  const all = ['right', 'partly', 'wrong', undefined] as const;
  expect(new Set(all.map((verdict) => JSON.stringify(drawCells([verdict])))).size).toBe(all.length);
});
