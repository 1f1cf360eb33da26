import {
  codeShape,
  decodeResult,
  type CodedQuestion,
  type CodeTrouble,
  type Result,
} from '~/quiz/result-code';

/** A code that was found and read; `code` is its text without what stands around it. */
export interface FoundCode extends Result {
  readonly code: string;
}

export interface BrokenCode {
  readonly code: string;
  readonly trouble: CodeTrouble;
}

/** What a pasted text holds. */
export interface Found {
  /** In the order of the text, each once. */
  readonly codes: readonly FoundCode[];
  /** Those of them that stood there more than once. */
  readonly repeated: readonly string[];
  readonly broken: readonly BrokenCode[];
}

type QuestionsOf = (chapter: string) => readonly CodedQuestion[] | undefined;

/** The chapters whose codes seem to stand in a text: `chaptersIn('Ann: Tokens.1.k3f9', ['tokens', 'limits'])` → `['tokens']` */
export function chaptersIn(text: string, chapters: readonly string[]): string[] {
  return [...new Set(startsIn(clean(text), chapters).map(({ chapter }) => chapter))];
}

/**
 * Finds the result codes in what was pasted: in lists, chats and quoted mail, several in one line, one over two lines.
 *
 * | text | found |
 * |---|---|
 * | `1. tokens.1.k3f9.0200.x2Q7dK0` | the code |
 * | `> Ann: “tokens.1.k3f9.0200.x2Q7dK0”, thanks` | the code |
 * | `tokens.1.k3f9.02⏎00.x2Q7dK0` | the code, put together again |
 * | `tokens.1.k3f9.02` | a broken one: `cut-off` |
 * | the same code twice | it once, and that it was repeated |
 */
export function findCodes(text: string, chapters: readonly string[], questionsOf: QuestionsOf): Found {
  const plain = clean(text);
  const starts = startsIn(plain, chapters);
  const all = loose(plain.slice(0, starts[0]?.index), questionsOf);
  for (const [place, { chapter, index }] of starts.entries()) {
    const stretch = plain.slice(index + chapter.length, starts[place + 1]?.index);
    const { one, length } = readFirst(chapter + stretch, questionsOf);
    all.push(one, ...loose((chapter + stretch).slice(length), questionsOf));
  }
  const sound = all.filter((one) => 'marks' in one);
  const codes = new Map(sound.map((one) => [one.code, one]));
  const repeated = [...codes.keys()].filter((code) => sound.filter((one) => one.code === code).length > 1);
  return { codes: [...codes.values()], repeated, broken: all.filter((one) => 'trouble' in one) };
}

/** Without characters that nobody sees, and with words put together that were broken at a hyphen. */
function clean(text: string): string {
  return text.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '').replace(/-[^\S\n]*\r?\n[\s>]*/g, '-');
}

function startsIn(plain: string, chapters: readonly string[]): { chapter: string; index: number }[] {
  if (chapters.length === 0) return [];
  const pattern = new RegExp(String.raw`(${chapters.join('|')})(?=\.\d+\.)`, 'gi');
  return [...plain.matchAll(pattern)].map(({ 0: chapter, index }) => ({
    chapter: chapter.toLowerCase(),
    index,
  }));
}

const atStart = new RegExp(`^${codeShape}`);

/** The code at the start of a stretch of text, and how far it reaches. */
function readFirst(
  stretch: string,
  questionsOf: QuestionsOf,
): { one: FoundCode | BrokenCode; length: number } {
  const run = /^[\dA-Za-z.-]+/.exec(stretch)?.[0] ?? '';
  const direct = atStart.exec(run)?.[0] ?? run;
  const one = read(direct, questionsOf);
  if (isIntact(one)) return { one, length: direct.length };
  // A mail may have broken the line, and put a mark of quotation ahead of the rest.
  const kept = [...stretch.matchAll(/[^\s>]/g)];
  const joined = atStart.exec(kept.map(([character]) => character).join(''))?.[0] ?? '';
  const other = read(joined, questionsOf);
  return isIntact(other)
    ? { one: other, length: (kept[joined.length - 1]?.index ?? 0) + 1 }
    : { one, length: run.length };
}

/** Codes of chapters that are unknown here, or without their beginning. */
function loose(text: string, questionsOf: QuestionsOf): (FoundCode | BrokenCode)[] {
  const pattern =
    /(?<![\dA-Za-z-])(?:[a-z\d-]+\.\d+\.)?(?:[\dA-Za-z]{4}\.)?(?=[A-Za-z.]{0,64}\d)(?=[\d.]{0,64}[A-Za-z])[\dA-Za-z]{16,}\.[\dA-Za-z]{7}(?![\dA-Za-z])/g;
  return [...text.matchAll(pattern)].map(([code]) => read(code, questionsOf));
}

function read(code: string, questionsOf: QuestionsOf): FoundCode | BrokenCode {
  return { code, ...decodeResult(code, questionsOf) };
}

/** Did the code arrive as it was sent, whether or not this edition can read it? */
function isIntact(one: FoundCode | BrokenCode): boolean {
  return 'marks' in one || !['cut-off', 'garbled'].includes(one.trouble);
}
