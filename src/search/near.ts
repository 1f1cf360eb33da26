/** A word that may have been meant. */
export interface Near {
  /** Where it stands in the list. */
  readonly at: number;
  /** How many slips lie between it and what was typed. */
  readonly slips: number;
  /** Only its beginning is near: the reader may still be typing. */
  readonly isBeginning: boolean;
}

/**
 * The words of a sorted list that lie at most `limit` slips from what was typed, or whose beginning does. A slip is a
 * letter added, dropped or changed, or two neighbours swapped (Damerau 1964).
 *
 * Words that share a beginning share their rows of the table of distances, and a beginning that is too far away is
 * passed over with every word that has it (Baeza-Yates and Gonnet, “Fast text searching for regular expressions or
 * automaton searching on tries”, 1996): of 10,000 words a few hundred are looked at.
 *
 * `findNear(['cat', 'temper', 'temperature'], 'temprature', 2)` → `[{ at: 2, slips: 1, isBeginning: false }]`
 */
export function findNear(words: readonly string[], typed: string, limit: number): Near[] {
  const found: Near[] = [];
  // rows[depth][column]: slips between the first `depth` letters of the word and the first `column` typed
  const rows: number[][] = [Array.from({ length: typed.length + 1 }, (_, column) => column)];
  // begun[depth]: the fewest slips between all that was typed and a beginning of at most `depth` letters
  const begun = [typed.length];
  let before = '';
  let dead = '';
  for (const [at, word] of words.entries()) {
    if (dead && word.startsWith(dead)) continue;
    let depth = sharedLength(before, word);
    rows.length = depth + 1;
    dead = '';
    while (depth < word.length && !dead) {
      depth++;
      const isNear = addRow(rows, word, typed, limit);
      begun[depth] = Math.min(begun[depth - 1] ?? limit + 1, rows[depth]?.[typed.length] ?? limit + 1);
      if (!isNear) dead = word.slice(0, depth);
    }
    before = word.slice(0, depth);
    const whole = dead ? limit + 1 : (rows[word.length]?.[typed.length] ?? limit + 1);
    const beginning = begun[depth] ?? limit + 1;
    if (whole <= limit) found.push({ at, slips: whole, isBeginning: false });
    else if (beginning <= limit) found.push({ at, slips: beginning, isBeginning: true });
    // Words that begin so may begin near enough: they are looked at one by one.
    if (beginning <= limit) dead = '';
  }
  return found;
}

/** Adds the row of the next letter of a word. Gives whether any of it lies within the limit. */
function addRow(rows: number[][], word: string, typed: string, limit: number): boolean {
  const depth = rows.length;
  const [last = [], beforeLast = []] = [rows[depth - 1], rows[depth - 2]];
  const [letter, letterBefore] = [word[depth - 1], word[depth - 2]];
  const row = [depth];
  let isNear = depth <= limit;
  for (let column = 1; column <= typed.length; column++) {
    const isSame = letter === typed[column - 1];
    let cost = Math.min(last[column] ?? 0, row[column - 1] ?? 0) + 1;
    cost = Math.min(cost, (last[column - 1] ?? 0) + (isSame ? 0 : 1));
    const isSwapped =
      depth > 1 && column > 1 && letter === typed[column - 2] && letterBefore === typed[column - 1];
    if (isSwapped) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
    row.push(cost);
    if (cost <= limit) isNear = true;
  }
  rows.push(row);
  return isNear;
}

/** `sharedLength('tokens', 'today')` → `2` */
export function sharedLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}
