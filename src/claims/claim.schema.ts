import { z } from 'astro/zod';
import { anchor, fields, id, missing, text } from '~/schema';

/** What can be said of a claim, in the order in which it is counted. */
export const verdicts = ['accurate', 'simplification', 'outdated', 'wrong', 'marketing'] as const;

/** A statement that people make about LLMs, judged. */
export const claimSchema = fields({
  id,
  /** As one meets it, in our own words. */
  statement: text,
  verdict: z.enum(verdicts),
  /** What to say instead. */
  instead: text,
  sources: z.array(id, missing('list the ids of its sources, or write `sources: []`')),
  /** The misconception behind it. Where that one says why it is easy to have, the claim stands out. */
  misconception: id.optional(),
  /** The section that teaches it. */
  taught: anchor,
});

/** `content/claims/<chapter>.yaml` */
export const claimFileSchema = fields({ claims: z.array(claimSchema) });

export type Claim = z.infer<typeof claimSchema>;
