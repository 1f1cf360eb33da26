/*
 * Files that commands leave in the project.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { format, resolveConfig } from 'prettier';

/** Writes a file, and its folder if there is none. */
export function writeFile(path: string, content: Uint8Array | string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** Writes JSON in the project’s style, so that the formatter leaves it alone. */
export async function writeJson(path: string, value: unknown): Promise<void> {
  const options = await resolveConfig(path);
  writeFile(path, await format(JSON.stringify(value), { ...options, parser: 'json' }));
}
