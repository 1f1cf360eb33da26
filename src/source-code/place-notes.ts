/*
 * Which line of the code a note is about. A note names its line by a part of it, so that code may grow above it, and a
 * note whose line has gone is found when the site is built.
 */

/** What an author says about one line. */
export interface LineNote {
  /** A part of the line that no other line has, such as `Math.exp`. */
  readonly line: string;
  /** What the reader is told: one to three sentences; may hold `*italics*` and `` `code` ``. */
  readonly text: string;
}

/** A note with its number, counted from 1 in the order of the lines, and its line, counted from 1. */
export interface PlacedNote {
  readonly number: number;
  readonly line: number;
  readonly text: string;
}

/**
 * The notes in the order of their lines. `where` names the code in errors: `sampling.ts, softmax`.
 * Errors if a note fits no line or more than one, or if two are about the same line; says which, and what to do.
 * `placeNotes('a();\nb();', [{ line: 'b', text: 'Last.' }], 'x.ts, f')` → `[{ number: 1, line: 2, text: 'Last.' }]`
 */
export function placeNotes(code: string, notes: readonly LineNote[], where: string): PlacedNote[] {
  const lines = code.split('\n');
  const placed = notes.map(({ line, text }) => ({ line: lineOf(lines, line, where), text }));
  const double = placed.find((one, at) => placed.findIndex(({ line }) => line === one.line) !== at);
  if (double)
    throw new Error(
      `${where}: two notes are about the line \`${lines[double.line - 1]?.trim()}\`. Make one of them.`,
    );
  return placed.sort((a, b) => a.line - b.line).map((note, at) => ({ number: at + 1, ...note }));
}

function lineOf(lines: readonly string[], part: string, where: string): number {
  const fit = lines.flatMap((line, at) => (part.trim() !== '' && line.includes(part) ? [at + 1] : []));
  const [line] = fit;
  if (line !== undefined && fit.length === 1) return line;
  const told = (numbers: readonly number[]) => numbers.map((at) => `\`${lines[at - 1]?.trim()}\``).join(', ');
  throw new Error(
    line === undefined
      ? `${where}: no line holds \`${part}\`. Write a part of one of: ${told([...lines.keys()].map((at) => at + 1))}.`
      : `${where}: ${fit.length} lines hold \`${part}\`: ${told(fit)}. Write a longer part of the one that is meant.`,
  );
}
