import { isEmptyRecord, parseRecord, recordVersion, writeRecord, type ReaderRecord } from './record';

/** Why a text, a file or a link could not be taken over. The page has a sentence for each. */
export type Trouble = 'cut-off' | 'garbled' | 'too-large' | 'foreign' | 'future' | 'empty';

/** What was read from a file, a link or a pasted text. */
export type Reading =
  { readonly record: ReaderRecord; readonly whole: boolean } | { readonly trouble: Trouble };

/** Longer links are cut off by some programs they are sent through. */
export const longestLink = 8000;
/** What a link may unpack to: a small one can be made that unpacks to gigabytes. */
const mostUnpacked = 1_000_000;
/** Largest file, in bytes: what a browser lets a site keep. */
export const largestFile = 5_000_000;

const mark = '#record=';

/** `fileName(0)` → `'working-model-record-1970-01-01.json'` */
export function fileName(now: number): string {
  return `working-model-record-${new Date(now).toISOString().slice(0, 10)}.json`;
}

/**
 * The address of a page with the record in its fragment, which browsers send to no server: the version, the length of
 * what follows, and the record as raw DEFLATE (RFC 1951) in base64url (RFC 4648, section 5). `undefined` if it is longer
 * than `longestLink`.
 *
 * `await writeLink(record, 'https://example.org/progress/')` → `'https://example.org/progress/#record=3.64.q1YqSy0q…'`
 */
export async function writeLink(record: ReaderRecord, page: string): Promise<string | undefined> {
  const packed = toBase64Url(await deflate(writeRecord(record)));
  const link = `${page}${mark}${recordVersion}.${packed.length}.${packed}`;
  return link.length > longestLink ? undefined : link;
}

/** Reads what a reader pasted, dropped or followed: a link, its fragment, or the text of a file. */
export async function readTransfer(text: string, now: number): Promise<Reading> {
  const plain = text.replace(/^\uFEFF/, '');
  const start = plain.indexOf(mark);
  // A record may itself hold a link, in a reader’s own words.
  return start === -1 || isJson(plain) ? readFileText(plain, now) : readFragment(plain.slice(start), now);
}

/** The fragment of a link, from its `#` on: `isRecordFragment('#record=2.3.abc')` → `true` */
export function isRecordFragment(fragment: string): boolean {
  return fragment.startsWith(mark);
}

/**
 * Reads the text of a file.
 *
 * | text | reading |
 * |---|---|
 * | no JSON, or someone else’s | `foreign` |
 * | a record of a later version | `future` |
 * | a record in which nothing stands | `empty` |
 * | sound and broken answers | the sound ones, not whole |
 */
export function readFileText(text: string, now: number): Reading {
  if (text.length > largestFile) return { trouble: 'too-large' };
  const { record, whole } = parseRecord(text, now);
  if (!isEmptyRecord(record)) return { record, whole };
  if (whole) return { trouble: 'empty' };
  const version = versionOf(text);
  return { trouble: version !== undefined && version > recordVersion ? 'future' : 'foreign' };
}

async function readFragment(fragment: string, now: number): Promise<Reading> {
  // Mail programs break long lines, and some encode dots.
  const plain = fragment.slice(mark.length).replace(/\s+/g, '').replace(/%2E/gi, '.');
  const [version = '', length = '', packed = ''] = plain.split('.');
  if (Number(version) > recordVersion) return { trouble: 'future' };
  if (!/^\d+$/.test(version) || !/^\d+$/.test(length) || packed.length < Number(length))
    return { trouble: 'cut-off' };
  // What stands behind it belongs to the sentence around it.
  const bytes = fromBase64Url(packed.slice(0, Number(length)));
  if (!bytes) return { trouble: 'garbled' };
  const unpacked = await inflate(bytes);
  if ('trouble' in unpacked) return unpacked;
  // Raw DEFLATE has no checksum: a link that was changed may unpack, but to nonsense.
  return isJson(unpacked.text) ? readFileText(unpacked.text, now) : { trouble: 'garbled' };
}

async function deflate(text: string): Promise<Uint8Array> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/** Unpacks as much as a record may hold. */
async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<{ text: string } | { trouble: Trouble }> {
  const { readable, writable } = new DecompressionStream('deflate-raw');
  feed(writable, bytes).catch(() => undefined); // the reader below learns of it
  const reader = readable.getReader();
  const decoder = new TextDecoder();
  let [text, length] = ['', 0];
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      length += part.value.length;
      if (length > mostUnpacked) {
        reader.cancel().catch(() => undefined);
        return { trouble: 'too-large' };
      }
      text += decoder.decode(part.value, { stream: true });
    }
    return { text: text + decoder.decode() };
  } catch {
    return { trouble: 'garbled' };
  }
}

/** subtle: in small helpings, since a browser unpacks each of them whole, whether it is read or not. */
async function feed(
  writable: WritableStream<Uint8Array<ArrayBuffer>>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const writer = writable.getWriter();
  for (let from = 0; from < bytes.length; from += 256) await writer.write(bytes.slice(from, from + 256));
  await writer.close();
}

function toBase64Url(bytes: Uint8Array): string {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(text).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    const bytes = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
    return Uint8Array.from(bytes, (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

function versionOf(text: string): number | undefined {
  if (!isJson(text)) return undefined;
  const parsed: unknown = JSON.parse(text);
  const version = typeof parsed === 'object' && parsed && 'version' in parsed ? parsed.version : undefined;
  return typeof version === 'number' ? version : undefined;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
