import { describe, expect, test } from 'vitest';
import { countParameters, isNorm, tensorsOf } from '../../../src/model/parameters.ts';

const shape = { vocab: 5, width: 2, layers: 0, heads: 1, hidden: 8, context: 4, ropeBase: 1000 };

describe('tensorsOf', () => {
  test('gives the embedding and the last norm of a model without layers', () => {
    expect(tensorsOf(shape)).toEqual([
      { name: 'embedding', rows: 5, columns: 2, offset: 0 },
      { name: 'norm', rows: 1, columns: 2, offset: 10 },
    ]);
  });

  test('lists a layer in the order of its steps', () => {
    const tensors = tensorsOf({ ...shape, layers: 2 });
    expect(tensors.slice(1, 9).map(({ name, rows, columns }) => `${name} ${rows} ${columns}`)).toEqual([
      'layers.0.attentionNorm 1 2',
      'layers.0.query 2 2',
      'layers.0.key 2 2',
      'layers.0.value 2 2',
      'layers.0.output 2 2',
      'layers.0.mlpNorm 1 2',
      'layers.0.up 8 2',
      'layers.0.down 2 8',
    ]);
    expect(tensors[9]!.name).toBe('layers.1.attentionNorm');
  });

  test('leaves no gap and no overlap', () => {
    let end = 0;
    for (const { offset, rows, columns } of tensorsOf({ ...shape, layers: 3 })) {
      expect(offset).toBe(end);
      end += rows * columns;
    }
    expect(end).toBe(countParameters({ ...shape, layers: 3 }));
  });
});

test('isNorm tells norms from matrices', () => {
  const norms = tensorsOf({ ...shape, layers: 1 }).filter(isNorm);
  expect(norms.map(({ name }) => name)).toEqual(['layers.0.attentionNorm', 'layers.0.mlpNorm', 'norm']);
});

test.each([
  { config: { ...shape, vocab: 560, width: 64, layers: 3, heads: 4, hidden: 256 }, count: 183_744 },
  { config: { ...shape, vocab: 558, width: 64, layers: 4, heads: 4, hidden: 128 }, count: 167_360 },
  { config: shape, count: 12 },
])('countParameters gives $count', ({ config, count }) => {
  expect(countParameters(config)).toBe(count);
});
