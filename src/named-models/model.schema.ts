import { z } from 'astro/zod';
import { fields, id, missing, text, words } from '~/schema';

export const shapes = ['encoder-only', 'decoder-only', 'encoder-decoder', 'other', 'unpublished'] as const;
export const weights = ['public', 'on-request', 'mixed', 'closed'] as const;
const kinds = ['text', 'images', 'sound', 'video', 'vectors', 'scores'] as const;

/** One entry of `content/models.yaml`: a named model, or a family or product that is taken for one. */
export const modelSchema = fields({
  name: text,
  is: z.enum(['model', 'family', 'product']).default('model'),
  maker: text,
  /** Of the first publication. */
  year: z.number().int().min(1948).max(2100),
  shape: z.enum(shapes),
  /** What the shape leaves out: `8 experts`. */
  shapeNote: text.optional(),
  /** Parameters in billions, smallest size first. Left out where the sources below have to be read for them. */
  billions: z.union([z.array(z.number().positive()).min(1), z.literal('unpublished')]).optional(),
  /** The parameters at work on one token, in billions, where not all are. */
  active: z.number().positive().optional(),
  takes: z.array(z.enum(kinds)).min(1),
  gives: z.array(z.enum(kinds)).min(1),
  weights: z.enum(weights),
  /** Of the weights; left out where no source of ours states it. */
  licence: text.optional(),
  /** What to know of it, in a sentence or two. */
  note: words(30),
  sources: z
    .array(id, missing('name at least one source'))
    .min(1, 'Name at least one source: the maker’s own where there is one.'),
  /** The day on which the row was last compared with its sources. */
  checked: z.date(missing('write the day on which you compared it with its sources, like `2026-11-21`')),
});

export type NamedModel = z.infer<typeof modelSchema>;

/** The published sizes of a model in billions of parameters, smallest first; none where there is none. */
export function publishedSizes({ billions }: Pick<NamedModel, 'billions'>): readonly number[] {
  return Array.isArray(billions) ? billions : [];
}
