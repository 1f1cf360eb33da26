import { expect, test } from 'vitest';
import { base, files, read } from './site';

const scripts = [...files].filter((file) => /^_astro\/.*\.js$/.test(file));
const workersOf = (file: string) =>
  [
    ...read(file)
      .toString()
      .matchAll(/new Worker\(new URL\((?:\/\*.*?\*\/)?\s*["'`](.+?)["'`]/g),
  ].map(([, address = '']) => address);

test('each worker that a script starts is a file of this site, under its base path', () => {
  const workers = scripts.flatMap(workersOf);
  expect(workers).toContainEqual(expect.stringMatching(/model\.worker/));
  const missing = workers.filter(
    (address) => !address.startsWith(base) || !files.has(address.slice(base.length)),
  );
  expect(missing).toEqual([]);
});
