import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const alias = { '~': `${root}src` };
const project = (name: string) => ({
  root,
  resolve: { alias },
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`],
    // Long enough that a test fails for what it finds and never because the machine is busy.
    testTimeout: 120_000,
    // Tests of the book and of the built pages change nothing that they read: it is read once for all of them.
    isolate: name === 'unit',
  },
});

export default defineConfig({ root, test: { projects: ['unit', 'content', 'built'].map(project) } });
