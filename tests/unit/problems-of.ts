import type { z } from 'astro/zod';

/** What an author is told about an entry: `field: message` for each problem, none if the entry is sound. */
export function problemsOf(schema: z.ZodType, entry: unknown): string[] {
  const issues = schema.safeParse(entry).error?.issues ?? [];
  return issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}
