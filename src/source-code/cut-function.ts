/*
 * One function out of the text of a file, so that a chapter can show the code that runs.
 * Reads what our formatter writes: a declaration begins at the margin and ends where every bracket is closed again.
 */

/** A function as it stands in its file. */
export interface CutFunction {
  /** From the first word of its declaration to its last bracket. */
  readonly code: string;
  /** The comment right above it, if it has one. */
  readonly doc: string | undefined;
  /** The line of the file, counted from 1, at which `code` begins. */
  readonly line: number;
}

/** A declaration at the margin: `export function softmax(`, `const round = (`. */
const declared =
  /^(?:export )?(?:(?:async )?function\*? *(?<name>[\w$]+)|const (?<constant>[\w$]+)(?:: [^\n]+?)? = *(?:async )?[(<\n])/gm;

/**
 * The function `name` of a TypeScript file, exported or not. Errors if there is none; says which there are.
 * `cutFunction('const a = 1;\n\n/** Twice. *\/\nexport const twice = (x: number) => 2 * x;\n', 'twice')`
 * → code `export const twice = (x: number) => 2 * x;`, doc `/** Twice. *\/`, line `4`.
 */
export function cutFunction(source: string, name: string): CutFunction {
  const plain = blankOut(source);
  const declarations = [...plain.matchAll(declared)];
  const found = declarations.find(({ groups }) => (groups?.['name'] ?? groups?.['constant']) === name);
  if (!found) {
    const names = namesOf(source).map((one) => `\`${one}\``);
    throw new Error(`There is no function \`${name}\`. There are: ${names.join(', ') || 'none'}.`);
  }
  const code = source.slice(found.index, endOf(plain, found.index, found.groups?.['name'] ? '}' : ';'));
  const before = source.slice(0, found.index);
  const start = before.endsWith('*/\n') ? before.lastIndexOf('/**') : -1;
  return {
    code,
    doc: start === -1 ? undefined : before.slice(start).trimEnd(),
    line: before.split('\n').length,
  };
}

/** The functions that a file declares at its margin: `namesOf('const a = 1;\nfunction b() {}')` → `['b']` */
export function namesOf(source: string): string[] {
  const names = [...blankOut(source).matchAll(declared)].map(
    ({ groups }) => groups?.['name'] ?? groups?.['constant'] ?? '',
  );
  return [...new Set(names)];
}

/** Where the declaration ends that begins at `from`: after a line with no bracket open that ends in `last`. */
function endOf(plain: string, from: number, last: string): number {
  let open = 0;
  for (let at = from; at < plain.length; at++) {
    const character = plain.charAt(at);
    if ('([{'.includes(character)) open++;
    if (')]}'.includes(character)) open--;
    const isLineEnd = at + 1 === plain.length || plain.charAt(at + 1) === '\n';
    if (open === 0 && character === last && isLineEnd) return at + 1;
  }
  throw new Error(`The function that begins with \`${plain.slice(from, from + 40)}\` does not end.`);
}

/** What holds no code: comments, strings, and the texts of templates up to the code or the end that follows. */
const literals = [
  /\/\/[^\n]*/y,
  /\/\*[\s\S]*?\*\//y,
  /'(?:\\[\s\S]|[^'\\\n])*'/y,
  /"(?:\\[\s\S]|[^"\\\n])*"/y,
];
const templateText = /(?:\\[\s\S]|\$(?!\{)|[^`\\$])*(?:`|\$\{)/y;
const pattern = /\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*/y;

/**
 * The same text, as long, with blanks for what is in comments, strings and patterns: their brackets close nothing.
 * `blankOut("f('(') // )")` → `'f(   )     '`
 */
export function blankOut(source: string): string {
  let plain = '';
  const open: number[] = []; // for each template whose `${…}` is read: the braces open in it
  const take = (text: string) => (plain += text.replace(/[^\n]/g, ' '));
  const takeText = () => {
    const text = match(templateText, source, plain.length) ?? source.slice(plain.length);
    if (text.endsWith('${')) open.push(0);
    take(text);
  };
  while (plain.length < source.length) {
    const character = source.charAt(plain.length);
    const braces = open.at(-1);
    const literal = literalAt(source, plain);
    if (literal) take(literal);
    else if (character === '`' || (character === '}' && braces === 0)) {
      if (character === '}') open.pop();
      take(character);
      takeText();
    } else {
      if (braces !== undefined && character === '{') open[open.length - 1] = braces + 1;
      if (braces !== undefined && character === '}') open[open.length - 1] = braces - 1;
      plain += character;
    }
  }
  return plain;
}

/** The comment, string or pattern that begins after `plain`, the text so far with blanks. */
function literalAt(source: string, plain: string): string | undefined {
  const at = plain.length;
  if (!`/'"`.includes(source.charAt(at))) return undefined;
  const before = plain.slice(-12);
  const isDivision = /[\w$)\]}] *$/.test(before) && !/\b(?:return|typeof|case|of|in) *$/.test(before);
  for (const literal of isDivision ? literals : [...literals, pattern]) {
    const found = match(literal, source, at);
    if (found) return found;
  }
  return undefined;
}

function match(literal: RegExp, source: string, at: number): string | undefined {
  literal.lastIndex = at;
  return literal.exec(source)?.[0];
}
