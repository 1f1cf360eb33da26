import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { blankOut, cutFunction, namesOf } from '~/source-code/cut-function';

fc.configureGlobal({ seed: 13 });

const files = globSync('src/model/**/*.ts').map((file) => [file, readFileSync(file, 'utf8')] as const);

/** The functions at the margin of a file, as the compiler reads it, with their text. */
function functionsIn(source: string): { name: string; code: string; doc: string | undefined }[] {
  const tree = ts.createSourceFile('x.ts', source, ts.ScriptTarget.Latest, true);
  return tree.statements.flatMap((statement) => {
    const code = statement.getText(tree);
    const docs = ts.getJSDocCommentsAndTags(statement).map((doc) => doc.getText());
    const doc = docs.at(-1);
    if (ts.isFunctionDeclaration(statement)) return [{ name: statement.name?.text ?? '', code, doc }];
    if (!ts.isVariableStatement(statement)) return [];
    return statement.declarationList.declarations
      .filter(({ initializer }) => initializer && ts.isArrowFunction(initializer))
      .map(({ name }) => ({ name: name.getText(tree), code, doc }));
  });
}

const all = files.flatMap(([file, source]) => functionsIn(source).map((one) => ({ file, source, ...one })));

describe('over every function of the model', () => {
  test.each(all)('cuts $name of $file as the compiler reads it', ({ source, name, code, doc }) => {
    const cut = cutFunction(source, name);
    expect(cut.code).toBe(code);
    expect(cut.doc).toBe(doc);
    expect(
      source
        .split('\n')
        .slice(cut.line - 1)
        .join('\n')
        .startsWith(code),
    ).toBe(true);
  });

  test('looks at a good many', () => {
    expect(all.length).toBeGreaterThan(100);
  });

  test.each(files)('keeps the length and the lines of %s', (_, source) => {
    const plain = blankOut(source);
    expect(plain).toHaveLength(source.length);
    expect(plain.split('\n').length).toBe(source.split('\n').length);
  });
});

test.each([
  {
    name: 'brackets in strings, comments and patterns',
    source: 'function f() {\n  // }\n  return /[}/]/.test("}") || \'}\'; /* } */\n}\nlet b = 2;',
    code: 'function f() {\n  // }\n  return /[}/]/.test("}") || \'}\'; /* } */\n}',
  },
  {
    name: 'templates in templates',
    source: 'const f = (a: string) => {\n  return `}${a ? `{${{ a }.a}` : "}"}{`;\n};\nf("}");',
    code: 'const f = (a: string) => {\n  return `}${a ? `{${{ a }.a}` : "}"}{`;\n};',
  },
  {
    name: 'a type with braces before the body',
    source: 'export function f(): { a: number } {\n  return { a: 1 / 2 / 3 };\n}\n',
    code: 'export function f(): { a: number } {\n  return { a: 1 / 2 / 3 };\n}',
  },
  {
    name: 'arguments over several lines',
    source: 'function f(\n  a: number,\n): number {\n  return a;\n}\nfunction g() {}',
    code: 'function f(\n  a: number,\n): number {\n  return a;\n}',
  },
  {
    name: 'a constant whose arrow stands on the next line',
    source: 'const f: (a: number) => number =\n  (a) => 2 * a;\nconst g = () => 1;',
    code: 'const f: (a: number) => number =\n  (a) => 2 * a;',
  },
  {
    name: 'a generator',
    source: 'export function* f() {\n  yield 1;\n}',
    code: 'export function* f() {\n  yield 1;\n}',
  },
  {
    name: 'what the name of another begins with',
    source: 'function f2() {}\nfunction f() {\n  f2();\n}',
    code: 'function f() {\n  f2();\n}',
  },
])('cuts a function with $name', ({ source, code }) => {
  expect(cutFunction(source, 'f').code).toBe(code);
});

test('gives the comment and the line', () => {
  const source = 'const a = 1;\n\n/** Twice. */\nexport const twice = (x: number) => 2 * x;\n';
  expect(cutFunction(source, 'twice')).toEqual({
    code: 'export const twice = (x: number) => 2 * x;',
    doc: '/** Twice. */',
    line: 4,
  });
});

test('takes no comment that stands apart', () => {
  expect(cutFunction('/** About the file. */\n\nfunction f() {}', 'f').doc).toBeUndefined();
});

test('names the functions there are', () => {
  expect(namesOf('const a = 1;\nfunction b() {}\n// function c() {}\nexport const d = () => 1;')).toEqual([
    'b',
    'd',
  ]);
});

test('says which functions there are if the one asked for is missing', () => {
  expect(() => cutFunction('function a() {}\nconst b = () => 1;', 'c')).toThrowErrorMatchingInlineSnapshot(
    `[Error: There is no function \`c\`. There are: \`a\`, \`b\`.]`,
  );
  expect(() => cutFunction('', 'c')).toThrowErrorMatchingInlineSnapshot(
    `[Error: There is no function \`c\`. There are: none.]`,
  );
});

test('errors if a function does not end', () => {
  expect(() => cutFunction('function a() {\n', 'a')).toThrow('The function that begins with `function a() {');
});

test('blanks a string with its brackets', () => {
  expect(blankOut("f('(') // )")).toBe('f(   )     ');
});

test('keeps the length of any text, and its lines', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'`${}/\\\'"\n a(') }), (text) => {
      const plain = blankOut(text);
      expect(plain).toHaveLength(text.length);
      expect(plain.replace(/[^\n]/g, '')).toBe(text.replace(/[^\n]/g, ''));
    }),
  );
});
