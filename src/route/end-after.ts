/** What ends a sentence after its last words: no full stop after a question. `endAfter('First on which test?', '.')` → `''` */
export function endAfter(words: string, end: string): string {
  return /[?!]$/.test(words.trim()) ? end.replace(/^\./, '') : end;
}
