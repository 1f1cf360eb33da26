import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));
const alias = { '~': `${root}src` };
const project = (name: string) => ({
  root,
  resolve: { alias },
  test: { name, include: [`tests/${name}/**/*.test.ts`] },
});

export default defineConfig({ root, test: { projects: ['unit', 'content', 'built'].map(project) } });
