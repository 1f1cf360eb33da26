import { z } from 'astro/zod';
import { fields, id, missing, text, words } from '~/schema';

// YAML knows `2026-11-21` as a date, or keeps it as a text. `z.coerce.date()` would take an empty field for 1970.
const day = z.union([z.date(), z.iso.date().transform((written) => new Date(written))], {
  error: 'Give the day the chapter was last checked, like `2026-11-21`.',
});

const objective = fields({
  /** Questions name it, and a reader’s results are kept by it: it never changes. */
  id,
  /** Completes “You will be able to …”: a measurable verb, lower case, no full stop. */
  text,
});

const shape = {
  title: text,
  /** The sentence under the title: why this chapter matters to the reader. */
  description: words(36),
  /** The day on which somebody last held every statement against its source. */
  checked: day,
  objectives: z.array(objective, missing('list three to five objectives')).min(3).max(5),
  /** Every id that the text cites. */
  sources: z.array(id, missing('list the ids of the sources that the chapter cites')),
  /** What readers type who look for a section and do not know its title, by the section’s anchor. */
  searchOnly: z.record(id, z.array(text)).optional(),
};

/** The frontmatter of a chapter. */
export const chapterSchema = fields(shape);

/** The same fields as an optional extension of Starlight’s schema, which our other pages go through as well. */
export const chapterFields = z.object({
  ...z.object(shape).partial().shape,
  title: text,
  /** `page` for the pages that are not chapters. */
  kind: z.enum(['chapter', 'page']).default('chapter'),
});

export type ChapterFrontmatter = z.infer<typeof chapterSchema>;
export type Objective = z.infer<typeof objective>;
