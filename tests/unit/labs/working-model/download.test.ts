import { describe, expect, test } from 'vitest';
import { readBytes } from '~/labs/working-model/download';

const bytes = (...numbers: number[]) => Uint8Array.from(numbers);
const stream = (pieces: Uint8Array[]) =>
  new ReadableStream({
    start(controller) {
      pieces.forEach((piece) => controller.enqueue(piece));
      controller.close();
    },
  });

describe('a download', () => {
  test.each([
    { name: 'a known length', headers: { 'content-length': '5' }, of: 5 },
    { name: 'no known length', headers: {}, of: 0 },
    {
      name: 'the length of what is compressed',
      headers: { 'content-length': '3', 'content-encoding': 'br' },
      of: 0,
    },
  ])('with $name tells how much has come', async ({ headers, of }) => {
    const told: number[][] = [];
    const response = new Response(stream([bytes(1, 2), bytes(3), bytes(4, 5)]), { headers });
    const all = await readBytes(response, (received, whole) => told.push([received, whole]));
    expect(new Uint8Array(all)).toEqual(bytes(1, 2, 3, 4, 5));
    expect(told).toEqual([
      [2, of],
      [3, of],
      [5, of],
    ]);
  });

  test('that breaks off rejects', async () => {
    const broken = new ReadableStream({
      pull: (controller) => controller.error(new TypeError('network error')),
    });
    await expect(readBytes(new Response(broken), () => {})).rejects.toThrow('network error');
  });

  test('without a body is empty', async () => {
    expect((await readBytes(new Response(), () => {})).byteLength).toBe(0);
  });
});
