/*
 * What pages read of `report.json` and `history.json`. Both are written by programs; a page that is built from old ones
 * says what they lack.
 */
import * as v from 'valibot';
import { stages } from '../model/corpus/corpus.ts';

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const table = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.pipe(v.array(v.object(entries)), v.minLength(1, 'is empty'));
/** A share of `n` cases, and between which two the true share lies. */
const figureSchema = v.object({ value: share, n: count, low: share, high: share });

/** The figures that pages name. The report may hold others. */
const figureKeys = [
  'zeroShot.review',
  'zeroShot.ticket',
  'zeroShot.unseen',
  'zeroShot.word',
  'zeroShot.extraction',
  'zeroShot.sure',
  'fewShot.none',
  'fewShot.oneOfEach',
  'fewShot.twoOfEach',
  'fewShot.threeClasses',
  'fewShot.unknown',
  'fewShot.random',
  'fewShot.swapped',
  'fewShot.swappedGroups',
] as const;
export type FigureKey = (typeof figureKeys)[number];

export const reportSchema = v.object({
  figures: v.object(
    Object.fromEntries(figureKeys.map((key) => [key, figureSchema])) as Record<
      FigureKey,
      typeof figureSchema
    >,
  ),
  tables: v.object({
    fewShot: table({
      ...figureSchema.entries,
      task: v.string(),
      examples: count,
      perClass: v.exactOptional(count),
      classes: v.exactOptional(count, 2),
      labels: v.string(),
    }),
    confusion: v.object({ classes: v.array(v.string()), table: v.array(v.array(count)) }),
    quantisation: table({
      format: v.string(),
      bytes: count,
      loss: v.number(),
      review: share,
      ticket: share,
      unseen: share,
      fewShot: share,
      n: v.exactOptional(count),
    }),
    fineTuning: table({
      task: v.picklist(['stars', 'urgency']),
      method: v.picklist(['full', 'lora', 'replay', 'scratch']),
      rate: v.number(),
      examples: count,
      step: count,
      trainLoss: v.number(),
      testLoss: v.number(),
      testRight: share,
      oldReview: share,
      oldTicket: share,
      oldFewShot: share,
      n: count,
    }),
    sampling: table({
      temperature: v.number(),
      topK: v.exactOptional(count),
      topP: v.exactOptional(share),
      coherent: share,
      n: count,
    }),
  }),
});

export const historySchema = v.pipe(
  v.array(
    v.object({
      step: count,
      stage: v.picklist(stages),
      loss: v.number(),
      heldOutLoss: v.number(),
      inContext: share,
      samples: v.exactOptional(
        v.array(
          v.object({
            prompt: v.string(),
            next: v.array(v.object({ word: v.string(), probability: share })),
            text: v.string(),
          }),
        ),
      ),
    }),
  ),
  v.minLength(2, 'needs two moments or more'),
);

export type ReportData = v.InferOutput<typeof reportSchema>;
export type HistoryData = v.InferOutput<typeof historySchema>;
export type Figure = v.InferOutput<typeof figureSchema>;

/**
 * `data` as `schema` has it. Errors if it is missing or does not fit; names the first places of `file` where, and the
 * command that writes it anew.
 */
export function readAs<Schema extends v.GenericSchema>(
  schema: Schema,
  data: unknown,
  { file, command }: { file: string; command: string },
): v.InferOutput<Schema> {
  if (data === undefined) throw new Error(`\`${file}\` is missing. \`${command}\` writes it.`);
  const result = v.safeParse(schema, data);
  if (result.success) return result.output;
  const places = result.issues.slice(0, 5).map((issue) => {
    const place = v.getDotPath(issue) ?? 'the whole';
    return issue.input === undefined ? `\`${place}\` is missing` : `\`${place}\`: ${issue.message}`;
  });
  const others = result.issues.length - places.length;
  throw new Error(
    `\`${file}\` does not fit: ${places.join('; ')}${others > 0 ? `; and ${others} more` : ''}. ` +
      `Write it anew with \`${command}\`, or correct \`src/training/report.schema.ts\`.`,
  );
}
