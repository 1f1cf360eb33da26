/** The rows of a file with quoted fields, read character by character: CSV by RFC 4180, or with tabs as Anki reads it. */
export function readCsv(text: string, separator = ',', end = '\r\n'): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if (isQuoted) {
      if (character !== '"') field += character;
      else if (text[at + 1] === '"') field += text[++at];
      else isQuoted = false;
    } else if (character === '"' && field === '') isQuoted = true;
    else if (character === separator) {
      row.push(field);
      field = '';
    } else if (text.startsWith(end, at)) {
      rows.push([...row, field]);
      row = [];
      field = '';
      at += end.length - 1;
    } else field += character;
  }
  if (field !== '' || row.length > 0) throw new Error('The last line has no end.');
  return rows;
}

/** The rows below a head, by the names in it. */
export function readTable(text: string): Record<string, string>[] {
  const [head = [], ...rows] = readCsv(text.replace(/^\ufeff/, ''));
  return rows.map((row) => Object.fromEntries(head.map((name, index) => [name, row[index] ?? ''])));
}
