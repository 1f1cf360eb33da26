import * as v from 'valibot';
import { settle } from './merge';
import { soften } from './soften';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

// subtle: `v.record` silently leaves out the keys `constructor`, `prototype` and `__proto__`, which ids may be
const recordOf = <Value>(isValue: (value: unknown) => value is Value) =>
  v.custom<Record<string, Value>>((value) => isObject(value) && Object.values(value).every(isValue));
const isString = (value: unknown): value is string => typeof value === 'string';
const isAnything = (_value: unknown): _value is unknown => true;

/** What a reader answered to one question, as the quiz understands it. The record only keeps it. */
const responseSchema = v.variant('type', [
  v.object({ type: v.literal('choice'), chosen: v.string() }),
  v.object({ type: v.literal('choices'), chosen: v.array(v.string()) }),
  v.object({ type: v.literal('order'), order: v.array(v.string()) }),
  v.object({ type: v.literal('sort'), placed: recordOf(isString) }),
  v.object({ type: v.literal('number'), value: v.pipe(v.number(), v.finite()), variant: v.number() }),
  v.object({ type: v.literal('blank'), text: v.string() }),
  v.object({ type: v.literal('explain'), text: v.string(), ticked: v.array(v.string()) }),
]);

/** When, in milliseconds since 1970. */
const timeSchema = v.pipe(v.number(), v.finite());

const lastSchema = v.object({
  response: responseSchema,
  verdict: v.picklist(['right', 'partly', 'wrong']),
  /** How often the question was tried before this answer. */
  tries: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** How sure the reader was before the verdict, if they said so. */
  sure: v.exactOptional(v.picklist(['sure', 'unsure', 'guess'])),
  /** The parts of the answer that were wrong, by the names under which the question’s misconceptions stand. */
  slips: v.exactOptional(v.array(v.string())),
  at: timeSchema,
});

/** One try at a question or a card, without what was answered. */
const attemptSchema = v.pick(lastSchema, ['verdict', 'sure', 'slips', 'at']);

const answerSchema = v.object({
  ...lastSchema.entries,
  /** What was tried before, oldest first. */
  earlier: v.exactOptional(v.array(attemptSchema)),
});

const keptSchema = v.object({
  /** `false` once the reader has put the card away. */
  isKept: v.boolean(),
  /** When it was kept, or put away. Its tries are all later. */
  at: timeSchema,
  /** How well the reader remembered it, oldest first. */
  attempts: v.exactOptional(v.array(attemptSchema)),
});

const isPace = (value: unknown): value is 'read' | 'skim' | 'later' =>
  value === 'read' || value === 'skim' || value === 'later';

const routeSchema = v.object({
  /** Empty if the reader named none, and once the route was forgotten. */
  role: v.string(),
  /** How closely to read which chapter. Empty if there is no route. */
  chapters: recordOf(isPace),
  /** Whether the contents of the book show it. */
  isShown: v.boolean(),
  at: timeSchema,
});

const unread = v.exactOptional(v.unknown());
const recordSchema = v.variant('version', [
  v.object({ version: v.literal(1), answers: recordOf(isAnything) }),
  v.object({ version: v.literal(2), answers: recordOf(isAnything), forgotten: unread, kept: unread }),
  v.object({
    version: v.literal(3),
    answers: recordOf(isAnything),
    forgotten: unread,
    kept: unread,
    route: unread,
  }),
]);

export type StoredResponse = v.InferOutput<typeof responseSchema>;
export type Attempt = v.InferOutput<typeof attemptSchema>;
export type Answer = v.InferOutput<typeof answerSchema>;
export type KeptCard = v.InferOutput<typeof keptSchema>;
export type Route = v.InferOutput<typeof routeSchema>;

/** Everything that the site keeps about a reader, on the reader’s device. */
export interface ReaderRecord {
  /** By question id. */
  readonly answers: ReadonlyMap<string, Answer>;
  /** When the answer to a question was forgotten, so that no other tab and no import brings it back. */
  readonly forgotten: ReadonlyMap<string, number>;
  /** Glossary cards that the reader keeps or has put away, by term id. */
  readonly kept: ReadonlyMap<string, KeptCard>;
  /** The way through the book that was suggested to the reader, or chosen. */
  readonly route?: Route | undefined;
}

export const recordVersion = 3;
export const emptyRecord: ReaderRecord = { answers: new Map(), forgotten: new Map(), kept: new Map() };

/** Whether nothing at all stands in a record: `isEmptyRecord(emptyRecord)` → `true` */
export function isEmptyRecord({ answers, forgotten, kept, route }: ReaderRecord): boolean {
  return answers.size + forgotten.size + kept.size === 0 && !route;
}

export interface ParsedRecord {
  readonly record: ReaderRecord;
  /** `false` if any part of the text could not be read; the caller keeps the text. */
  readonly whole: boolean;
  /** Whether a time was too far ahead and was changed. */
  readonly isSoftened: boolean;
}

/**
 * Reads a stored record of this or an earlier version and keeps everything in it that is sound. Times of the far future
 * are softened, see `soften`.
 *
 * | text | result |
 * |---|---|
 * | `null` | empty, whole |
 * | `{"version":1,"answers":{}}` | empty, whole |
 * | `{"version":1,"ans` | empty, not whole |
 * | a version of the future | empty, not whole |
 * | one sound and one broken answer | the sound one, not whole |
 */
export function parseRecord(text: string | null, now: number): ParsedRecord {
  if (text === null) return { record: emptyRecord, whole: true, isSoftened: false };
  const stored = v.safeParse(recordSchema, parseJson(text));
  if (!stored.success) return { record: emptyRecord, whole: false, isSoftened: false };
  // Version 1 knew answers alone, version 2 neither earlier tries nor a route.
  const { answers, forgotten, kept, route } = { forgotten: {}, kept: {}, route: undefined, ...stored.output };
  const [allAnswers, allForgotten, allKept, theRoute] = [
    readEntries(answers, answerSchema),
    readEntries(forgotten, timeSchema),
    readEntries(kept, keptSchema),
    v.safeParse(v.optional(routeSchema), route),
  ];
  const read = {
    answers: allAnswers.sound,
    forgotten: allForgotten.sound,
    kept: allKept.sound,
    route: theRoute.success ? theRoute.output : undefined,
  };
  const softened = soften(read, now);
  return {
    record: settle(softened),
    whole: allAnswers.whole && allForgotten.whole && allKept.whole && theRoute.success,
    isSoftened: softened !== read,
  };
}

/** The record as text: `parseRecord(writeRecord(record), now).record` equals `record`. */
export function writeRecord({ answers, forgotten, kept, route }: ReaderRecord): string {
  return JSON.stringify({
    version: recordVersion,
    answers: Object.fromEntries(answers),
    forgotten: Object.fromEntries(forgotten),
    kept: Object.fromEntries(kept),
    route,
  });
}

/** The sound entries of an object that should hold entries of one kind. */
function readEntries<Item>(
  stored: unknown,
  schema: v.GenericSchema<unknown, Item>,
): { sound: Map<string, Item>; whole: boolean } {
  if (!isObject(stored)) return { sound: new Map(), whole: false };
  const entries = Object.entries(stored);
  const sound = new Map<string, Item>();
  for (const [id, value] of entries) {
    const item = v.safeParse(schema, value);
    if (item.success) sound.set(id, item.output);
  }
  return { sound, whole: sound.size === entries.length };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
