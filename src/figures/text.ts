/** The lines of a text that is broken between words, each of `most` characters or fewer: `wrap('a bc d', 4)` → `['a bc', 'd']` */
export function wrap(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > most) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

/** A share as whole per cent, with the narrow space: `percent(0.667)` → `67 %`; nothing to divide by → `none`. */
export function percent(share: number | undefined): string {
  return share === undefined ? 'none' : `${Math.round(100 * share)}\u202F%`;
}
