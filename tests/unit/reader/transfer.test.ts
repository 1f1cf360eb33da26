import { deflateRawSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyRecord, isEmptyRecord, writeRecord, type Answer, type ReaderRecord } from '~/reader/record';
import { fileName, isRecordFragment, longestLink, readTransfer, writeLink } from '~/reader/transfer';
import { records } from './arbitrary-answers';

fc.configureGlobal({ seed: 1 });

const now = 1000;
const page = 'https://example.org/primer/progress/';
const answer: Answer = { response: { type: 'choice', chosen: 'a' }, verdict: 'right', tries: 0, at: 1 };
const manyAnswers = (count: number): ReaderRecord => ({
  ...emptyRecord,
  answers: new Map(
    // Ids of hexadecimal noise (Knuth’s multiplicative hash), which no compression gets hold of.
    Array.from({ length: count }, (_, index) => [((index * 2654435761) % 2 ** 32).toString(16), answer]),
  ),
});
const pack = (text: string | Buffer) => deflateRawSync(text).toString('base64url');
const fragmentOf = (packed: string, version = 3) => `#record=${version}.${packed.length}.${packed}`;
const linkOf = (text: string | Buffer, version = 3) => page + fragmentOf(pack(text), version);
const sound = writeRecord(manyAnswers(12));

describe('writeLink', () => {
  test('puts the record into the fragment, where no server sees it', async () => {
    const link = new URL((await writeLink(manyAnswers(3), page)) ?? '');
    expect(link.origin + link.pathname + link.search).toBe(page);
    expect(link.hash).toMatch(/^#record=3\.\d+\.[\w-]+$/);
    expect(isRecordFragment(link.hash)).toBe(true);
  });

  test('is read back as it was, whatever the record', async () => {
    await fc.assert(
      fc.asyncProperty(records, async (record) => {
        expect(await readTransfer((await writeLink(record, page)) ?? '', now)).toEqual(
          isEmptyRecord(record) ? { trouble: 'empty' } : { record, whole: true },
        );
      }),
      { numRuns: 100 },
    );
  });

  test('gives none that would be too long', async () => {
    expect((await writeLink(manyAnswers(200), page))?.length).toBeLessThanOrEqual(longestLink);
    expect(await writeLink(manyAnswers(2000), page)).toBeUndefined();
  });
});

describe('readTransfer', () => {
  test.each([
    { name: 'the text of a file', text: sound },
    { name: 'the text of a file with a byte order mark', text: `\uFEFF${sound}` },
    { name: 'a link', text: linkOf(sound) },
    { name: 'a link in a sentence', text: `Here it is (${linkOf(sound)}).` },
    { name: 'a link broken into lines by a mail program', text: linkOf(sound).replace(/.{70}/g, '$&\r\n') },
    {
      name: 'a link whose dot was encoded',
      text: linkOf(sound)
        .replaceAll('.', '%2e')
        .replace(/^https.*?#/, `${page}#`),
    },
    { name: 'the fragment alone', text: new URL(linkOf(sound)).hash },
    {
      name: 'a record of version 1',
      text: JSON.stringify({ version: 1, answers: JSON.parse(sound).answers }),
    },
    {
      name: 'a link of version 1',
      text: linkOf(JSON.stringify({ version: 1, answers: JSON.parse(sound).answers }), 1),
    },
  ])('reads $name', async ({ text }) => {
    expect(await readTransfer(text, now)).toEqual({ record: manyAnswers(12), whole: true });
  });

  test('reads a file in which a reader’s own words hold a link', async () => {
    const text = 'see https://example.org/progress/#record=3 for mine';
    const explained: Answer = { ...answer, response: { type: 'explain', text, ticked: [] } };
    const record = { ...emptyRecord, answers: new Map([['a', explained]]) };
    expect(await readTransfer(writeRecord(record), now)).toEqual({ record, whole: true });
  });

  test('reads the sound answers among broken ones, and says so', async () => {
    const text = JSON.stringify({ version: 2, answers: { a: answer, b: 7 } });
    const record = { ...emptyRecord, answers: new Map([['a', answer]]) };
    expect(await readTransfer(text, now)).toEqual({ record, whole: false });
    expect(await readTransfer(linkOf(text), now)).toEqual({ record, whole: false });
  });

  test.each([
    { name: 'a link without its end', text: linkOf(sound).slice(0, -20), trouble: 'cut-off' },
    { name: 'a link without its second half', text: linkOf(sound).slice(0, 240), trouble: 'cut-off' },
    { name: 'a link that lacks its last sign', text: linkOf(sound).slice(0, -1), trouble: 'cut-off' },
    { name: 'a link that ends at a dot', text: `${page}#record=2.`, trouble: 'cut-off' },
    { name: 'a link that ends before the version', text: `${page}#record=`, trouble: 'cut-off' },
    { name: 'a version in words', text: `${page}#record=two.abc`, trouble: 'cut-off' },
    {
      name: 'a link that is not compressed',
      text: page + fragmentOf(Buffer.from(sound).toString('base64url')),
      trouble: 'garbled',
    },
    {
      name: 'a link compressed otherwise',
      text: page + fragmentOf(gzipSync(sound).toString('base64url')),
      trouble: 'garbled',
    },
    {
      name: 'a link with signs that do not belong',
      text: page + fragmentOf('<script>'),
      trouble: 'garbled',
    },
    {
      name: 'a link with signs changed on its way',
      text: linkOf(sound).replace(/.{8}(?=.{40}$)/, 'AAAAAAAA'),
      trouble: 'garbled',
    },
    { name: 'a link of a later version', text: linkOf(sound, 4), trouble: 'future' },
    { name: 'a link to someone else’s JSON', text: linkOf('{"theme":"dark"}'), trouble: 'foreign' },
    { name: 'a link to no JSON', text: linkOf('hello'), trouble: 'garbled' },
    { name: 'a link that unpacks to 2 MB', text: linkOf(' '.repeat(2_000_000)), trouble: 'too-large' },
    {
      name: 'a link that unpacks to 50 MB',
      text: linkOf(Buffer.alloc(50_000_000)),
      trouble: 'too-large',
    },
    { name: 'a text that is too large', text: 'x'.repeat(5_000_001), trouble: 'too-large' },
    { name: 'someone else’s JSON', text: '{"theme":"dark","version":"4.1"}', trouble: 'foreign' },
    { name: 'a list', text: '[1,2,3]', trouble: 'foreign' },
    { name: 'a sentence', text: 'I have lost the file.', trouble: 'foreign' },
    { name: 'an empty text', text: '', trouble: 'foreign' },
    {
      name: 'a record whose answers are all broken',
      text: '{"version":2,"answers":{"a":7}}',
      trouble: 'foreign',
    },
    { name: 'a record of a later version', text: '{"version":4,"answers":{}}', trouble: 'future' },
    { name: 'a record in which nothing stands', text: writeRecord(emptyRecord), trouble: 'empty' },
  ])('tells the trouble with $name', async ({ text, trouble }) => {
    expect(await readTransfer(text, now)).toEqual({ trouble });
  });

  test('takes times of the far future as now', async () => {
    const text = JSON.stringify({ version: 2, answers: { a: { ...answer, at: Date.UTC(9999, 0) } } });
    const reading = await readTransfer(text, now);
    expect('record' in reading && reading.record.answers.get('a')?.at).toBe(now);
  });

  test.each(['__proto__', 'constructor', 'prototype'])('reads an answer to `%s` as any other', async (id) => {
    const text = `{"version":2,"answers":{"${id}":${JSON.stringify(answer)}}}`;
    const reading = await readTransfer(linkOf(text), now);
    expect('record' in reading && [...reading.record.answers]).toEqual([[id, answer]]);
    expect(Object.hasOwn(Object.prototype, 'verdict')).toBe(false);
  });

  test('does not throw for any text, fragment or bytes', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.string().map((fragment) => `#record=${fragment}`),
      fc.uint8Array({ maxLength: 200 }).map((bytes) => fragmentOf(Buffer.from(bytes).toString('base64url'))),
      fc.json().map((json) => linkOf(json)),
    );
    await fc.assert(
      fc.asyncProperty(text, async (one) => {
        const reading = await readTransfer(one, now);
        expect('trouble' in reading || reading.record.answers instanceof Map).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

test('names a file by its day', () => {
  expect(fileName(Date.UTC(2026, 10, 21, 12))).toBe('working-model-record-2026-11-21.json');
});
