import { file, glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { z } from 'astro/zod';
import { chapterFields, chapterSchema } from '~/chapter/chapter.schema';
import { claimFileSchema } from '~/claims/claim.schema';
import { termSchema } from '~/glossary/term.schema';
import { misconceptionSchema } from '~/misconceptions/misconception.schema';
import { modelSchema } from '~/named-models/model.schema';
import { quizSchema } from '~/quiz/question.schema';
import { sourceSchema } from '~/sources/source.schema';
import { strings } from '~/strings/en';
import { slugOfFile } from '~/chapter/slug';

export const collections = {
  docs: defineCollection({
    loader: glob({
      base: './content/chapters',
      pattern: '**/[^_]*.{md,mdx}',
      generateId: ({ entry }) => slugOfFile(entry),
    }),
    // Starlight drops fields that it does not know. A chapter must not lose one unnoticed.
    schema: (context) =>
      z
        .unknown()
        .superRefine((data, issues) => {
          if ((data as { kind?: string }).kind === 'page') return;
          for (const issue of chapterSchema.safeParse(data).error?.issues ?? [])
            issues.addIssue({ code: 'custom', path: issue.path, message: issue.message });
        })
        .pipe(docsSchema({ extend: chapterFields })(context)),
  }),
  glossary: defineCollection({
    loader: glob({ base: './content/glossary', pattern: '*.md' }),
    schema: termSchema,
  }),
  quizzes: defineCollection({
    loader: glob({ base: './content/quizzes', pattern: '*.yaml' }),
    schema: quizSchema,
  }),
  misconceptions: defineCollection({
    loader: glob({ base: './content/misconceptions', pattern: '*.md' }),
    schema: misconceptionSchema,
  }),
  claims: defineCollection({
    loader: glob({ base: './content/claims', pattern: '*.yaml' }),
    schema: claimFileSchema,
  }),
  sources: defineCollection({ loader: file('./content/sources.yaml'), schema: sourceSchema }),
  models: defineCollection({ loader: file('./content/models.yaml'), schema: modelSchema }),
  i18n: defineCollection({
    loader: () => [{ id: 'en-GB', ...strings }],
    schema: i18nSchema({ extend: z.object(mapToStrings(strings)) }),
  }),
};

function mapToStrings<Keys extends string>(texts: Record<Keys, string>) {
  return Object.fromEntries(Object.keys(texts).map((key) => [key, z.string()])) as Record<Keys, z.ZodString>;
}
