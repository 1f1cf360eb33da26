/*
 * The header of a weight file: JSON that tells the shape of the model, its words and where it comes from.
 * Words stand in one string, with spaces between; a word's own space, line break or backslash is `\s`, `\n` or `\\`.
 */
import { tensorsOf, type Config } from './parameters.ts';
import { WeightFileError } from './weight-file-error.ts';

/** Where the weights come from. */
export interface About {
  readonly trainedSteps: number;
  readonly seed: number;
  /** Hash of the training text. */
  readonly corpus: string;
  /** Nats a token on text that training never showed. */
  readonly heldOutLoss: number;
}

/** What the header tells. */
export interface Header {
  readonly config: Config;
  /** The vocabulary; the place of a word is its id. */
  readonly words: readonly string[];
  readonly about: About;
}

type Unknowns = Record<string, unknown>;

const counts = ['vocab', 'width', 'layers', 'heads', 'hidden', 'context'] as const;
const escapes = new Map([
  ['\\', '\\\\'],
  ['\n', '\\n'],
  [' ', '\\s'],
]);
const unescapes = new Map([...escapes].map(([plain, escaped]) => [escaped, plain]));

/** The header as JSON. `joinWords(['\n', 'a'])` is how its words are written. */
export function writeHeader({ config, words, about }: Header): string {
  const tensors = tensorsOf(config).map(({ name, rows, columns }) => [name, rows, columns]);
  return JSON.stringify({ config, about, tensors, words: joinWords(words) });
}

/** The header from its bytes. Throws a `WeightFileError` that names what is missing, or what does not fit the config. */
export function readHeader(bytes: Uint8Array): Header {
  const { config, about, tensors, words } = parse(bytes);
  if (!isObject(config)) throw unreadable('`config` is missing');
  for (const key of counts)
    if (!(Number.isSafeInteger(config[key]) && Number(config[key]) >= (key === 'layers' ? 0 : 1)))
      throw unreadable(`\`config.${key}\` is ${JSON.stringify(config[key])}`);
  if (!(Number.isFinite(config['ropeBase']) && Number(config['ropeBase']) > 0))
    throw unreadable(`\`config.ropeBase\` is ${JSON.stringify(config['ropeBase'])}`);
  if (!isAbout(about)) throw unreadable('`about` is not whole');
  if (typeof words !== 'string') throw unreadable('`words` is missing');
  if (!Array.isArray(tensors)) throw unreadable('`tensors` is missing');
  const header = { config: config as unknown as Config, words: splitWords(words), about };
  checkFit(header, tensors);
  return header;
}

/** Words in one string. `joinWords(['\n', 'red', 'a b'])` → `'\\n red a\\sb'` */
export function joinWords(words: readonly string[]): string {
  return words.map((word) => word.replace(/[\\\n ]/g, (sign) => escapes.get(sign)!)).join(' ');
}

/** The words of a string. `splitWords('\\n red a\\sb')` → `['\n', 'red', 'a b']` */
export function splitWords(words: string): string[] {
  return words.split(' ').map((word) => word.replace(/\\./gs, (sign) => unescapes.get(sign) ?? sign));
}

function parse(bytes: Uint8Array): Unknowns {
  let header: unknown;
  try {
    header = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw unreadable('it is no JSON');
  }
  if (!isObject(header)) throw unreadable('it is no JSON object');
  return header;
}

function checkFit({ config, words }: Header, tensors: readonly unknown[]): void {
  if (words.length !== config.vocab)
    throw misfit(`it has ${words.length} words, and its config asks for ${config.vocab}`);
  // subtle: count before listing, for a config may ask for billions of layers
  const asked = 8 * config.layers + 2;
  if (tensors.length !== asked)
    throw misfit(`it has ${tensors.length} tensors, and its config asks for ${asked}`);
  for (const [i, { name, rows, columns }] of tensorsOf(config).entries()) {
    const [is, wanted] = [tensors[i], [name, rows, columns]].map((tensor) => JSON.stringify(tensor));
    if (is !== wanted) throw misfit(`its tensor ${i} is ${is}, and its config asks for ${wanted}`);
  }
}

function isObject(value: unknown): value is Unknowns {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isAbout(about: unknown): about is About {
  if (!isObject(about) || typeof about['corpus'] !== 'string') return false;
  return ['trainedSteps', 'seed', 'heldOutLoss'].every((key) => Number.isFinite(about[key]));
}

function unreadable(why: string): WeightFileError {
  return new WeightFileError(
    'header',
    `The header of the weight file cannot be read: ${why}. The file was written wrongly and has to be written anew.`,
  );
}

function misfit(why: string): WeightFileError {
  return new WeightFileError(
    'misfit',
    `The weight file contradicts itself: ${why}. The file was written wrongly and has to be written anew.`,
  );
}
