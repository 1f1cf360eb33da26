import { expect, test } from 'vitest';
import { crc32 } from '../../../src/model/crc32.ts';

// The check value of the catalogue of parametrised CRC algorithms (CRC-32/ISO-HDLC), and values of zlib's `crc32`.
test.each([
  { text: '123456789', sum: 0xcbf43926 },
  { text: '', sum: 0 },
  { text: 'a', sum: 0xe8b7be43 },
  { text: 'The quick brown fox jumps over the lazy dog', sum: 0x414fa339 },
])('crc32 of “$text”', ({ text, sum }) => {
  expect(crc32(new TextEncoder().encode(text))).toBe(sum);
});
