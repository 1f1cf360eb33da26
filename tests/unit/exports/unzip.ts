import { fromBuffer } from 'yauzl';

/** The files of an archive by their paths, with the bytes unpacked as text. */
export function unzip(bytes: Uint8Array): Promise<Map<string, string>> {
  return new Promise((done, fail) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, archive) => {
      if (error) return fail(error);
      const files = new Map<string, string>();
      archive.on('error', fail).on('end', () => done(files));
      archive.on('entry', (entry: { fileName: string }) => {
        archive.openReadStream(entry as Parameters<typeof archive.openReadStream>[0], (trouble, stream) => {
          if (trouble) return fail(trouble);
          const parts: Buffer[] = [];
          stream.on('data', (part: Buffer) => parts.push(part));
          stream.on('end', () => {
            files.set(entry.fileName, Buffer.concat(parts).toString('utf8'));
            archive.readEntry();
          });
        });
      });
      archive.readEntry();
    });
  });
}
