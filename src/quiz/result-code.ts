import { judgeBlank } from './accepted';
import { grade, type Key, type Response } from './grade';
import { printNumber } from './number-variants';
import { randomFrom } from './shuffle';

/** A question as a code knows it. */
export interface CodedQuestion {
  readonly id: string;
  readonly key: Key;
  /** The wrong numbers that its author foresaw, by `mistakeId`. */
  readonly mistakes: readonly string[];
}

/**
 * What a code says of one answer: the options chosen, the lines or cards that stand right, the lines of the rubric
 * ticked, or `rightMark` or the foreseen mistake of a number or a word; always in the order of `partsOf`.
 * `undefined` if it was not answered.
 */
export type Marks = readonly string[] | undefined;

/** What a code holds: which quiz, what was answered, and a few random characters that tell two alike results apart. */
export interface Result {
  readonly chapter: string;
  readonly salt: string;
  readonly marks: readonly Marks[];
}

/** Why a code cannot be read. The page has a sentence for each. */
export type CodeTrouble = 'cut-off' | 'garbled' | 'future' | 'chapter' | 'edition';

/** Stands for a number or a word that is right. No mistake is spelt so. */
export const rightMark = '=';

/** Chapter, version, fingerprint of the quiz, two characters for each question, salt and checksum. */
export const codeShape = String.raw`([a-z\d]+(?:-[a-z\d]+)*)\.(\d+)\.([\dA-Za-z]{4})\.([\dA-Za-z]+)\.([\dA-Za-z]{3})([\dA-Za-z]{4})`;

const version = 1;
/**
 * Letters and digits alone. Programs that letters are sent with make italics of underscores and dashes of hyphens, and
 * two of these still tell 3,844 things apart.
 */
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** The name of a wrong number, by its variant and as it is printed: `mistakeId(0, 1200)` → `'0:1,200'` */
export function mistakeId(variant: number, value: number): string {
  return `${variant}:${printNumber(value)}`;
}

/** The parts of an answer that a code may name: `partsOf({ key: { type: 'choice', options: ['a', 'b'], … }, … })` → `['a', 'b']` */
export function partsOf({ key, mistakes }: CodedQuestion): readonly string[] {
  switch (key.type) {
    case 'choice':
    case 'choices':
      return key.options;
    case 'order':
      return key.order;
    case 'sort':
      return Object.keys(key.groups);
    case 'explain':
      return key.rubric;
    case 'number':
      return [rightMark, ...mistakes];
    case 'blank':
      return [rightMark, ...key.mistakes];
  }
}

/**
 * What a code says of a response; nothing of what was written.
 *
 * | question | response | marks |
 * |---|---|---|
 * | choice `a b c` | `b` | `b` |
 * | order `a b c` | `a c b` | `a`, which stands right |
 * | number 400, mistake 40 | 40 | `0:40` |
 * | number 400, mistake 40 | 7 | none |
 * | explain, rubric `a b` | ticked `b`, “So.” | `b` |
 */
export function marksOf(question: CodedQuestion, response: Response): Marks {
  const judged = grade(question.key, response);
  if (!judged) return undefined;
  const marked = new Set(
    response.type === 'choice' || response.type === 'choices'
      ? [response.chosen].flat()
      : response.type === 'number' || response.type === 'blank'
        ? [judged.verdict === 'right' ? rightMark : mistakeIn(question, response)]
        : judged.right,
  );
  return partsOf(question).filter((part) => marked.has(part));
}

/** Three characters of a code from a random number: `saltOf(1)` → `'001'` */
export function saltOf(random: number): string {
  return write(random % digits.length ** 3, 3);
}

/** `encodeResult({ chapter: 'tokens', salt: 'x2Q', marks: [['a'], undefined] }, questions)` → `'tokens.1.k3f9.0200.x2Q7dK0'` */
export function encodeResult({ chapter, salt, marks }: Result, questions: readonly CodedQuestion[]): string {
  const answers = questions.map((question, index) => write(toNumber(question, marks[index]), 2)).join('');
  const code = `${chapter}.${version}.${fingerprint(questions)}.${answers}.${salt}`;
  return code + hash(code);
}

/** Reads a code back: `decodeResult(encodeResult(result, questions), () => questions)` equals `result`. */
export function decodeResult(
  code: string,
  questionsOf: (chapter: string) => readonly CodedQuestion[] | undefined,
): Result | { readonly trouble: CodeTrouble } {
  if (Number(/^[a-z\d-]+\.(\d+)\./.exec(code)?.[1]) > version) return { trouble: 'future' };
  const [whole, chapter = '', , print, answers = '', salt = '', check] = wholeCode.exec(code) ?? [];
  if (whole === undefined) return { trouble: 'cut-off' };
  if (hash(code.slice(0, -4)) !== check) return { trouble: 'garbled' };
  const questions = questionsOf(chapter);
  if (!questions) return { trouble: 'chapter' };
  if (fingerprint(questions) !== print || answers.length !== 2 * questions.length)
    return { trouble: 'edition' };
  const marks = questions.map((question, index) =>
    fromNumber(question, read(answers.slice(2 * index, 2 * index + 2))),
  );
  return marks.includes('none')
    ? { trouble: 'garbled' }
    : { chapter, salt, marks: marks as readonly Marks[] };
}

function mistakeIn({ key }: CodedQuestion, response: Response): string {
  if (response.type === 'number') return mistakeId(response.variant, response.value);
  if (response.type !== 'blank' || key.type !== 'blank') return '';
  return judgeBlank(response.text, key.answers, key.mistakes).mistake ?? '';
}

/** Of these at most one part is marked, so that its place is enough; the others have a bit for each part. */
const isSingle = ({ key: { type } }: CodedQuestion) => ['choice', 'number', 'blank'].includes(type);

/** 0 is not answered. */
function toNumber(question: CodedQuestion, marks: Marks): number {
  if (!marks) return 0;
  const places = marks.map((mark) => partsOf(question).indexOf(mark)).filter((place) => place >= 0);
  return isSingle(question)
    ? 2 + (places[0] ?? -1)
    : 1 + places.reduce((bits, place) => bits + 2 ** place, 0);
}

/** The marks that a number stands for, or `none` if it stands for nothing. */
function fromNumber(question: CodedQuestion, value: number): Marks | 'none' {
  const parts = partsOf(question);
  if (value === 0) return undefined;
  if (!isSingle(question))
    return value > 2 ** parts.length ? 'none' : parts.filter((_, place) => ((value - 1) >> place) & 1);
  if (value === 1) return question.key.type === 'choice' ? 'none' : [];
  return parts.slice(value - 2, value - 1).length === 1 ? parts.slice(value - 2, value - 1) : 'none';
}

/** Changes with whatever gives the marks another meaning; a text reworded changes nothing. */
function fingerprint(questions: readonly CodedQuestion[]): string {
  const meaning = questions.map((question) => {
    const { id, key } = question;
    return [id, key.type, partsOf(question), key.type === 'sort' ? Object.values(key.groups) : ''];
  });
  return hash(JSON.stringify(meaning));
}

const wholeCode = new RegExp(`^${codeShape}$`);

const hash = (text: string) => write(Math.floor(randomFrom(text)() * digits.length ** 4), 4);

function write(value: number, length: number): string {
  return Array.from({ length }, (_, place) =>
    digits.charAt(Math.floor(value / digits.length ** (length - 1 - place)) % digits.length),
  ).join('');
}

const read = (text: string) =>
  [...text].reduce((value, character) => value * digits.length + digits.indexOf(character), 0);
