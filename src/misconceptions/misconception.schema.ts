import { z } from 'astro/zod';
import { anchor, fields, id, missing, text } from '~/schema';

/** The frontmatter of `content/misconceptions/<id>.md`. The body says what is true. */
export const misconceptionSchema = fields({
  /** The belief in a reader’s words; it is printed in italics after “People say”. */
  belief: text,
  verdict: z.enum(['wrong', 'half-true', 'outdated']),
  /** Why the mistake is easy to make. Only the errors most worth teaching say so; they stand out among the claims. */
  easy: text.optional(),
  /** The section that teaches what is true. */
  taught: anchor,
  sources: z
    .array(id, missing('name at least one source'))
    .min(1, 'Name at least one source: a correction without one is an opinion.'),
});

export type Misconception = z.infer<typeof misconceptionSchema>;
