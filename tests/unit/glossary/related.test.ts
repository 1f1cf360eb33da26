import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mapRelated, type Relative } from '~/glossary/related';

fc.configureGlobal({ seed: 1 });

const measures = { row: 44, edge: 60, reach: 50 };
const relative = (id: string, number?: string, see: string[] = []): Relative => ({
  id,
  term: id,
  number,
  see,
});
const rag = relative('rag', '8.6', ['grounding', 'chunking']);
const ids = (rows: readonly Relative[]) => rows.map(({ id }) => id);
const joins = (map: ReturnType<typeof mapRelated>) =>
  map.arcs.map(({ from, to, isOwn }) => [map.rows[from]?.id, map.rows[to]?.id, isOwn]);

describe('the rows', () => {
  test.each([
    {
      name: 'chapters as numbers',
      others: ['10.1', '9.2', '2.11', '2.2'],
      rows: ['2.2', '2.11', '8.6', '9.2', '10.1'],
    },
    {
      name: 'what no chapter teaches at the end',
      others: [undefined, '14.1'],
      rows: ['8.6', '14.1', undefined],
    },
    { name: 'the term alone', others: [], rows: ['8.6'] },
  ])('are in the order of the book: $name', ({ others, rows }) => {
    const map = mapRelated(
      rag,
      others.map((number, index) => relative(`other-${index}`, number)),
      measures,
    );
    expect(map.rows.map(({ number }) => number)).toEqual(rows);
  });

  test('are in the order of the alphabet where one section teaches both, or none does', () => {
    const others = [relative('b'), relative('d', '8.6'), relative('a'), relative('c', '8.6')];
    expect(ids(mapRelated(relative('z', '1.1'), others, measures).rows)).toEqual(['z', 'c', 'd', 'a', 'b']);
  });
});

describe('the arcs', () => {
  test('join the term with all others, and above those the others that name each other', () => {
    const map = mapRelated(
      rag,
      [
        relative('grounding', '9.2', ['rag']),
        relative('chunking', '9.1', ['grounding']),
        relative('far', '1.1'),
      ],
      measures,
    );
    expect(ids(map.rows)).toEqual(['far', 'rag', 'chunking', 'grounding']);
    expect(joins(map)).toEqual([
      ['chunking', 'grounding', false],
      ['far', 'rag', true],
      ['rag', 'chunking', true],
      ['rag', 'grounding', true],
    ]);
  });

  test('reach further the further apart their ends are', () => {
    const { arcs } = mapRelated(rag, [relative('chunking', '9.1'), relative('grounding', '9.2')], measures);
    expect(arcs.map(({ path }) => path)).toEqual(['M60 22A33 22 0 0 0 60 66', 'M60 22A50 44 0 0 0 60 110']);
  });

  test('are none for a term alone', () => {
    expect(mapRelated(rag, [], measures).arcs).toEqual([]);
  });

  test('stay inside the drawing and name each pair once, whatever is related', () => {
    const relatives = fc
      .uniqueArray(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 9 })
      .chain((all) =>
        fc.tuple(
          ...all.map((id) =>
            fc.record({
              id: fc.constant(`t${id}`),
              term: fc.constant(`t${id}`),
              number: fc.option(fc.constantFrom('1.1', '1.2', '3.1', '12.4'), { nil: undefined }),
              see: fc.subarray(all.map((other) => `t${other}`)),
            }),
          ),
        ),
      );
    fc.assert(
      fc.property(relatives, ([own, ...others]) => {
        const { rows, arcs } = mapRelated(own as Relative, others, measures);
        expect(new Set(ids(rows)).size).toBe(others.length + 1);
        expect(new Set(arcs.map(({ from, to }) => `${from}-${to}`)).size).toBe(arcs.length);
        expect(arcs.filter(({ isOwn }) => isOwn)).toHaveLength(others.length);
        for (const { from, to, path } of arcs) {
          expect(from).toBeLessThan(to);
          expect(Number(/A(\S+)/.exec(path)?.[1])).toBeLessThanOrEqual(measures.reach);
        }
      }),
    );
  });
});
