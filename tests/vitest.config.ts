import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const alias = { '~': `${root}src` };
const project = (name: string) => ({
  root,
  resolve: { alias },
  // Long enough that a test fails for what it finds and never because the machine is busy.
  test: { name, include: [`tests/${name}/**/*.test.ts`], testTimeout: 120_000 },
});

export default defineConfig({ root, test: { projects: ['unit', 'content', 'built'].map(project) } });
