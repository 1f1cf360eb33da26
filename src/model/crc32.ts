/**
 * CRC-32 of `bytes` as in ZIP and PNG: a number that a changed bit or byte is certain to change.
 * Against accidents, not against forgers. Peterson & Brown 1961; RFC 1952, section 8.
 * `crc32(new TextEncoder().encode('123456789'))` → `0xcbf43926`.
 */
export function crc32(bytes: Uint8Array): number {
  let rest = ~0;
  for (const byte of bytes) {
    rest ^= byte;
    for (let bit = 0; bit < 8; bit++) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0);
  }
  return ~rest >>> 0;
}
