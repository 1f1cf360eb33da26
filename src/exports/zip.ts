import { strToU8, zipSync } from 'fflate';

/**
 * A zip archive (PKWARE APPNOTE 6.3) that is the same bytes for the same files: sorted by path, each dated to the first
 * day that the format knows.
 *
 * `zipFiles({ 'imsmanifest.xml': '<manifest/>' })`
 */
export function zipFiles(files: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const sorted = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  // subtle: the archive keeps the hours on the clock, so the date is made in the zone that it is read in
  const mtime = new Date(1980, 0, 1);
  const bytes = zipSync(Object.fromEntries(sorted.map(([path, text]) => [path, strToU8(text)])), {
    mtime,
    level: 9,
  });
  return new Uint8Array(bytes);
}
