import * as v from 'valibot';

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

const answerSchema = v.object({
  response: responseSchema,
  verdict: v.picklist(['right', 'partly', 'wrong']),
  /** How often the question was tried before this answer. */
  tries: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** How sure the reader was before the verdict, if they said so. */
  sure: v.exactOptional(v.picklist(['sure', 'unsure', 'guess'])),
  at: timeSchema,
});

const keptSchema = v.object({
  /** `false` once the reader has put the card away. */
  isKept: v.boolean(),
  at: timeSchema,
});

const recordSchema = v.variant('version', [
  v.object({ version: v.literal(1), answers: recordOf(isAnything) }),
  v.object({
    version: v.literal(2),
    answers: recordOf(isAnything),
    forgotten: v.exactOptional(v.unknown()),
    kept: v.exactOptional(v.unknown()),
  }),
]);

export type StoredResponse = v.InferOutput<typeof responseSchema>;
export type Answer = v.InferOutput<typeof answerSchema>;
export type KeptCard = v.InferOutput<typeof keptSchema>;

/** Everything that the site keeps about a reader, on the reader’s device. */
export interface ReaderRecord {
  /** By question id. */
  readonly answers: ReadonlyMap<string, Answer>;
  /** When the answer to a question was forgotten, so that no other tab and no import brings it back. */
  readonly forgotten: ReadonlyMap<string, number>;
  /** Glossary cards that the reader keeps or has put away, by term id. */
  readonly kept: ReadonlyMap<string, KeptCard>;
}

export const recordVersion = 2;
export const emptyRecord: ReaderRecord = { answers: new Map(), forgotten: new Map(), kept: new Map() };

export interface ParsedRecord {
  readonly record: ReaderRecord;
  /** `false` if any part of the text could not be read; the caller keeps the text. */
  readonly whole: boolean;
}

/**
 * Reads a stored record of this or an earlier version and keeps everything in it that is sound. Clocks may be wrong: a
 * time more than a day after `now` is taken as `now`, or what stands there could never be answered anew.
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
  if (text === null) return { record: emptyRecord, whole: true };
  const stored = v.safeParse(recordSchema, parseJson(text));
  if (!stored.success) return { record: emptyRecord, whole: false };
  // Version 1 knew answers alone.
  const { answers, forgotten, kept } = { forgotten: {}, kept: {}, ...stored.output };
  const soften = (at: number) => (at > now + day ? now : at);
  const [allAnswers, allForgotten, allKept] = [
    readEntries(answers, answerSchema, (answer) => ({ ...answer, at: soften(answer.at) })),
    readEntries(forgotten, timeSchema, soften),
    readEntries(kept, keptSchema, (card) => ({ ...card, at: soften(card.at) })),
  ];
  return {
    record: settle({ answers: allAnswers.sound, forgotten: allForgotten.sound, kept: allKept.sound }),
    whole: allAnswers.whole && allForgotten.whole && allKept.whole,
  };
}

/** The record as text: `parseRecord(writeRecord(record), now).record` equals `record`. */
export function writeRecord({ answers, forgotten, kept }: ReaderRecord): string {
  return JSON.stringify({
    version: recordVersion,
    answers: Object.fromEntries(answers),
    forgotten: Object.fromEntries(forgotten),
    kept: Object.fromEntries(kept),
  });
}

/**
 * Both records, and of each thing what is newer: an answer, or that it was forgotten. Commutative, associative,
 * idempotent.
 */
export function mergeRecords(a: ReaderRecord, b: ReaderRecord): ReaderRecord {
  return settle({
    answers: mergeMaps(a.answers, b.answers, isNewer),
    forgotten: mergeMaps(a.forgotten, b.forgotten, (one, other) => one > other),
    kept: mergeMaps(a.kept, b.kept, isNewer),
  });
}

const day = 24 * 60 * 60 * 1000;

/** Of an answer and its being forgotten only the newer stays; at the same time it is forgotten. */
function settle({ answers, forgotten, kept }: ReaderRecord): ReaderRecord {
  const isForgotten = (id: string, at: number) => at <= (forgotten.get(id) ?? -Infinity);
  const left = new Map([...answers].filter(([id, { at }]) => !isForgotten(id, at)));
  return { answers: left, forgotten: new Map([...forgotten].filter(([id]) => !left.has(id))), kept };
}

function mergeMaps<Item>(
  a: ReadonlyMap<string, Item>,
  b: ReadonlyMap<string, Item>,
  wins: (item: Item, other: Item) => boolean,
): Map<string, Item> {
  const merged = new Map(a);
  for (const [id, item] of b) {
    const other = merged.get(id);
    if (other === undefined || wins(item, other)) merged.set(id, item);
  }
  return merged;
}

function isNewer<Item extends { at: number }>(a: Item, b: Item): boolean {
  // Two answers of one millisecond: any rule will do if it does not depend on their order.
  return a.at === b.at ? JSON.stringify(a) > JSON.stringify(b) : a.at > b.at;
}

/** The sound entries of an object that should hold entries of one kind. */
function readEntries<Item>(
  stored: unknown,
  schema: v.GenericSchema<unknown, Item>,
  finish: (item: Item) => Item,
): { sound: Map<string, Item>; whole: boolean } {
  if (!isObject(stored)) return { sound: new Map(), whole: false };
  const entries = Object.entries(stored);
  const sound = new Map<string, Item>();
  for (const [id, value] of entries) {
    const item = v.safeParse(schema, value);
    if (item.success) sound.set(id, finish(item.output));
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
