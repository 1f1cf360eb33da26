import { expect, test } from 'vitest';
import { oncePerBuild } from '~/once-per-build';

test.each([
  { isBuild: true, readings: 1 },
  { isBuild: false, readings: 3 },
])('reads $readings times for three calls if isBuild is $isBuild', async ({ isBuild, readings }) => {
  let count = 0;
  const get = oncePerBuild(() => Promise.resolve(++count), isBuild);
  expect(await Promise.all([get(), get(), get()])).toHaveLength(3);
  expect(count).toBe(readings);
});
