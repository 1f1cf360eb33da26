import { expect, test } from 'vitest';
import { zipFiles } from '~/exports/zip';
import { unzip } from './unzip';

test('another reader finds the files as they were', async () => {
  const files = { 'b.txt': 'é'.repeat(1000), 'a/c.xml': '<a/>' };
  expect(Object.fromEntries(await unzip(zipFiles(files)))).toEqual(files);
});

test('the same files are the same bytes, whatever their order and the zone of the clock', () => {
  const zone = process.env['TZ'];
  const archives = ['UTC', 'America/Los_Angeles', 'Pacific/Auckland'].map((name, index) => {
    process.env['TZ'] = name;
    const files = index % 2 ? { 'b.txt': 'B', 'a.txt': 'A' } : { 'a.txt': 'A', 'b.txt': 'B' };
    return Buffer.from(zipFiles(files)).toString('hex');
  });
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
  expect(new Set(archives).size).toBe(1);
});
