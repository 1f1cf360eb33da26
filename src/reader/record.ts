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

const answerSchema = v.object({
  response: responseSchema,
  verdict: v.picklist(['right', 'partly', 'wrong']),
  /** How often the question was tried before this answer. */
  tries: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** When, in milliseconds since 1970. */
  at: v.pipe(v.number(), v.finite()),
});

const recordSchema = v.object({ version: v.literal(1), answers: recordOf(isAnything) });

export type StoredResponse = v.InferOutput<typeof responseSchema>;
export type Answer = v.InferOutput<typeof answerSchema>;

/** Everything that the site keeps about a reader, on the reader’s device. Keyed by question id. */
export type ReaderRecord = ReadonlyMap<string, Answer>;

export interface ParsedRecord {
  readonly record: ReaderRecord;
  /** `false` if any part of the text could not be read; the caller keeps the text. */
  readonly whole: boolean;
}

/**
 * Reads a stored record and keeps every answer in it that is sound.
 *
 * | text | result |
 * |---|---|
 * | `null` | empty, whole |
 * | `{"version":1,"answers":{}}` | empty, whole |
 * | `{"version":1,"ans` | empty, not whole |
 * | a version of the future | empty, not whole |
 * | one sound and one broken answer | the sound one, not whole |
 */
export function parseRecord(text: string | null): ParsedRecord {
  if (text === null) return { record: new Map(), whole: true };
  const stored = v.safeParse(recordSchema, parseJson(text));
  if (!stored.success) return { record: new Map(), whole: false };
  const entries = Object.entries(stored.output.answers);
  const record = new Map<string, Answer>();
  for (const [id, value] of entries) {
    const answer = v.safeParse(answerSchema, value);
    if (answer.success) record.set(id, answer.output);
  }
  return { record, whole: record.size === entries.length };
}

/** The record as text: `parseRecord(writeRecord(record)).record` equals `record`. */
export function writeRecord(record: ReaderRecord): string {
  return JSON.stringify({ version: 1, answers: Object.fromEntries(record) });
}

/** Both records, and of each question the newer answer. Commutative, associative, idempotent. */
export function mergeRecords(a: ReaderRecord, b: ReaderRecord): ReaderRecord {
  const merged = new Map(a);
  for (const [id, answer] of b) {
    const other = merged.get(id);
    if (!other || isNewer(answer, other)) merged.set(id, answer);
  }
  return merged;
}

function isNewer(a: Answer, b: Answer): boolean {
  // Two answers of one millisecond: any rule will do if it does not depend on their order.
  return a.at === b.at ? JSON.stringify(a) > JSON.stringify(b) : a.at > b.at;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
