import { z } from 'astro/zod';
import { anchor, fields, id, missing, text, words } from '~/schema';

/** The themes by which the glossary can be browsed, in the order of the book. */
export const themes = [
  'basics',
  'history',
  'tokens',
  'attention',
  'architectures',
  'training',
  'using',
  'tuning',
  'measuring',
  'choosing',
  'work',
  'limits',
] as const;

/** The frontmatter of `content/glossary/<id>.md`. The body is one paragraph for anyone. */
export const termSchema = fields({
  term: text,
  /** Abbreviations, other spellings, irregular plurals. Searched, and linked where they stand in a chapter. */
  aliases: z.array(text).default([]),
  /** What readers type that must not be linked in prose: `making things up`. */
  searchOnly: z.array(text).default([]),
  /** `false` for an everyday word such as *agent*: linked only where an author writes `<Term>`. */
  link: z.boolean().default(true),
  /**
   * `true` for what no chapter names and readers may still look up, such as a method of the years before. A term without
   * it has to be named in a chapter.
   */
  background: z.boolean().default(false),
  theme: z.enum(themes),
  /** What the card shows. */
  short: words(30),
  /** What people often think, and what is true. */
  misread: text.optional(),
  /** One dense paragraph for developers. */
  technical: text.optional(),
  /** Related terms, the most useful first. Each of them points back, or `oneWay` says why not. */
  see: z.array(id).max(8, 'A term points to 8 others at most. Keep the most useful.').default([]),
  /** For terms in `see` that do not point back, why not: `token: every term of the theme points there`. */
  oneWay: z.record(id, text).default({}),
  sources: z.array(id, missing('list the ids of its sources, or write `sources: []`')),
  /** Where the book explains it, if not where it first stands. */
  taught: anchor.optional(),
});

export type TermFrontmatter = z.infer<typeof termSchema>;
