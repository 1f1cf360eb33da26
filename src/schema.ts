import { z } from 'astro/zod';

/** Lower-case words joined by hyphens: the only form of an id in `content/`. */
export const id = z
  .string(missing('write lower-case words joined by hyphens, like `next-token`'))
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Write an id as lower-case words joined by hyphens, like `next-token`.');

/** A chapter and an anchor in it: `tokens#pieces-not-words`. */
export const anchor = z
  .string(missing('name a chapter and a heading in it, like `tokens#pieces-not-words`'))
  .regex(
    /^[a-z0-9-]+#[a-z0-9-]+$/,
    'Name a chapter and a heading in it, like `tokens#pieces-not-words`: the heading in lower case, its words joined by hyphens.',
  );

/** Text that is really there. */
export const text = z
  .string(missing('write the text'))
  .trim()
  .min(1, 'This is empty. Write the text, or delete the field.');

/** Text of at most so many words. `words(30).parse('A short one.')` → `'A short one.'` */
export function words(most: number) {
  return text.superRefine((value, context) => {
    const count = value.split(/\s+/).length;
    if (count <= most) return;
    context.addIssue({
      code: 'custom',
      message: `This has ${count} words; at most ${most} fit. Move the rest into the body.`,
    });
  });
}

/**
 * An object in which a misspelt or invented field is an error that names the fields there are, and a missing one
 * says so. `fields({ term: text }).parse({ trem: 'x' })` throws “Unknown field `trem`. The fields here are: `term`.”
 */
export function fields<Shape extends z.ZodRawShape>(shape: Shape) {
  const known = Object.keys(shape)
    .map((name) => `\`${name}\``)
    .join(', ');
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `Unknown field ${issue.keys.map((key) => `\`${key}\``).join(', ')}. The fields here are: ${known}.`
        : undefined,
  });
}

/** The usual error for a field that an author forgot: `z.string(missing('say why'))`. */
export function missing(fix: string) {
  return {
    error: (issue: { input: unknown; message?: string | undefined }) =>
      issue.input === undefined ? `This field is missing: ${fix}.` : undefined,
  };
}
