import { inflateSync } from 'node:zlib';

/**
 * The text of each page of a PDF that Chromium wrote, without blanks, since a PDF places letters and knows no words.
 *
 * Reads no more than Chromium writes: objects one after another, streams deflated, and letters as the numbers of glyphs
 * between angle brackets, which a table in each font turns into text (ISO 32000-1, 9.10.3).
 */
export function readPdf(pdf: Buffer): string[] {
  const objects = new Map(
    [...pdf.toString('latin1').matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id, body]) => [
      id,
      body ?? '',
    ]),
  );
  const textsOf = new Map<string, Map<string, string>>();
  const glyphsOf = (font: string) => {
    const known =
      textsOf.get(font) ?? readTable(objects.get(/\/ToUnicode (\d+)/.exec(objects.get(font) ?? '')?.[1]));
    textsOf.set(font, known);
    return known;
  };
  return [...objects.values()]
    .filter((body) => /\/Type \/Page\b/.test(body))
    .map((page) => {
      const fonts = new Map(
        [...page.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => [name, id ?? '']),
      );
      const content = inflate(objects.get(/\/Contents (\d+)/.exec(page)?.[1]));
      let glyphs = new Map<string, string>();
      const parts = [...content.matchAll(/\/(F\d+) \S+ Tf|<([0-9A-F]+)>/g)].map(([, font, codes]) => {
        if (font) glyphs = glyphsOf(fonts.get(font) ?? '');
        return (codes?.match(/.{4}/g) ?? []).map((code) => glyphs.get(code) ?? '').join('');
      });
      return parts.join('').normalize('NFKC').replace(/\s+/g, '');
    });
}

/** What each glyph of a font stands for: `<0024> <0029> <0041>` are six letters from A on, `<0003> <0020>` is a blank. */
function readTable(body: string | undefined): Map<string, string> {
  const table = new Map<string, string>();
  const code = (value: number) => value.toString(16).toUpperCase().padStart(4, '0');
  for (const [, kind, lines = ''] of inflate(body).matchAll(/beginbf(char|range)\n([\s\S]*?)endbf/g))
    for (const line of lines.trim().split('\n')) {
      const [first = '', last = '', text = ''] = [...line.matchAll(/<([^>]+)>/g)].map(([, hex = '']) => hex);
      if (kind === 'char') table.set(first, toText(last));
      else
        for (let step = 0; step <= parseInt(last, 16) - parseInt(first, 16); step++)
          table.set(code(parseInt(first, 16) + step), toText(code(parseInt(text, 16) + step)));
    }
  return table;
}

const toText = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');

function inflate(body = ''): string {
  const start = body.indexOf('stream\n');
  return start < 0 ? '' : inflateSync(Buffer.from(body.slice(start + 7), 'latin1')).toString('latin1');
}
