import { z } from 'astro/zod';
import { fields, text } from '~/schema';

/** One entry of `content/sources.yaml`. Its key is the id that chapters, terms and questions cite. */
export const sourceSchema = fields({
  /** As in a reference list: `Sennrich, Haddow & Birch`. */
  authors: text,
  title: text,
  /** Left out for living pages. */
  year: z.number().int().min(1900).max(2100).optional(),
  kind: z.enum(['paper', 'book', 'report', 'article', 'documentation', 'press', 'law', 'talk', 'course']),
  /** The name people use for it, where there is one: `BPE`. */
  knownAs: text.optional(),
  /** Only an id that is certain. A title without an id is better than a wrong one. */
  arxiv: z
    .string()
    .regex(/^\d{4}\.\d{4,5}$/, 'Write only the number, like `1508.07909`.')
    .optional(),
  doi: z
    .string()
    .regex(/^10\.\d{4,}\/\S+$/, 'Write only the DOI, like `10.1145/3442188.3445922`.')
    .optional(),
});

export type Source = z.infer<typeof sourceSchema>;
