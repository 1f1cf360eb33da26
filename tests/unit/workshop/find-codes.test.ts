import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeResult, saltOf, type CodedQuestion } from '~/quiz/result-code';
import { chaptersIn, findCodes } from '~/workshop/find-codes';

fc.configureGlobal({ seed: 1 });

const chapters = ['tokens', 'at-work', 'knowledge-and-tools'];
const questions: CodedQuestion[] = Array.from({ length: 12 }, (_, index) => ({
  id: `q-${index}`,
  key: { type: 'choice', options: ['a', 'b', 'c'], answer: 'b' },
  mistakes: [],
}));
const codeOf = (chapter: string, salt: number, of = questions) =>
  encodeResult({ chapter, salt: saltOf(salt), marks: of.map(() => ['b']) }, of);
const questionsOf = (chapter: string) => (chapters.includes(chapter) ? questions : undefined);
const find = (text: string) => findCodes(text, chapters, questionsOf);
const [one, two, three] = [codeOf('tokens', 1), codeOf('tokens', 2), codeOf('knowledge-and-tools', 3)];

describe('chaptersIn', () => {
  test('names each chapter once, whether or not its codes are whole', () => {
    expect(chaptersIn(`Ann: Tokens.1.k3f9, ${one} at-work.1.`, chapters)).toEqual(['tokens', 'at-work']);
  });
  test('names none where there is none', () => {
    expect([chaptersIn('I learned about tokens. 1. No.', chapters), chaptersIn(one, [])]).toEqual([[], []]);
  });
});

describe('findCodes', () => {
  test.each<{ name: string; text: string; codes: string[] }>([
    { name: 'alone', text: one, codes: [one] },
    { name: 'in a numbered list', text: `1. ${one}\n2.${two}\n3) ${three}`, codes: [one, two, three] },
    { name: 'in a list with hyphens', text: `- ${one}\n- ${three}\n-${two}`, codes: [one, three, two] },
    { name: 'in quotes', text: `"${one}", “${two}”; '${three}'.`, codes: [one, two, three] },
    { name: 'several in one line', text: `${one} ${two},${three}`, codes: [one, two, three] },
    { name: 'with nothing between', text: one + two + three, codes: [one, two, three] },
    { name: 'behind a name', text: `Ann O’Hara 10.30: ${one}\n10.31 Bob.2 ${two}`, codes: [one, two] },
    { name: 'glued to a name', text: `Ann${one}`, codes: [one] },
    { name: 'at the end of a sentence', text: `Here is mine: ${one}.`, codes: [one] },
    { name: 'with a capital', text: one.replace('t', 'T'), codes: [one] },
    { name: 'broken within', text: `${three.slice(0, 40)}\n${three.slice(40)}\nThanks`, codes: [three] },
    {
      name: 'broken in a quoted mail',
      text: `> > ${three.slice(0, 40)}\r\n> > ${three.slice(40)}\n> ${one}`,
      codes: [three, one],
    },
    { name: 'broken at a hyphen', text: three.replace('and-', 'and-\n> '), codes: [three] },
    {
      name: 'with characters that nobody sees',
      text: `\ufeff${one.slice(0, 20)}\u200b${one.slice(20)}`,
      codes: [one],
    },
    {
      name: 'with blanks in it',
      text: `${one.slice(0, 12)} ${one.slice(12, 20)} ${one.slice(20)}`,
      codes: [one],
    },
    {
      name: 'where there is none',
      text: 'tokens. 1. Hello.\nSee https://example.org/tokens/#q-tokens-split-invoice',
      codes: [],
    },
    { name: 'in nothing', text: '', codes: [] },
  ])('finds codes $name', ({ text, codes }) => {
    const found = find(text);
    expect(found.codes.map(({ code }) => code)).toEqual(codes);
    expect(found.broken).toEqual([]);
    expect(found.repeated).toEqual([]);
  });

  test('reads what they hold', () => {
    expect(find(one).codes).toEqual([
      { code: one, chapter: 'tokens', salt: '001', marks: questions.map(() => ['b']) },
    ]);
  });

  test('counts a code that stands there more than once as one, and says so', () => {
    const found = find([one, two, one, one].join('\n'));
    expect(found.codes.map(({ code }) => code)).toEqual([one, two]);
    expect(found.repeated).toEqual([one]);
  });

  const older = codeOf('tokens', 4, questions.slice(1));
  const gone = codeOf('embeddings', 5);
  const changed = one.replace(
    /\.(\w{4})(\w)/,
    (_, print: string, sign: string) => `.${print}${sign === 'x' ? 'y' : 'x'}`,
  );
  test.each<{ name: string; text: string; broken: { code: string; trouble: string }[] }>([
    {
      name: 'ends early',
      text: `Ann: ${one.slice(0, -9)}\nBob: ${two}`,
      broken: [{ code: one.slice(0, -9), trouble: 'cut-off' }],
    },
    {
      name: 'ends within its checksum',
      text: `${one.slice(0, -1)}\n${two}`,
      broken: [{ code: one.slice(0, -1), trouble: 'cut-off' }],
    },
    {
      name: 'begins late',
      text: `${one.slice(9)}\n${two}`,
      broken: [{ code: one.slice(9), trouble: 'cut-off' }],
    },
    {
      name: 'begins late, behind another',
      text: `${two}\n${one.slice(18)}`,
      broken: [{ code: one.slice(18), trouble: 'cut-off' }],
    },
    { name: 'was changed', text: `${changed} ${two}`, broken: [{ code: changed, trouble: 'garbled' }] },
    { name: 'is of another edition', text: `${older} ${two}`, broken: [{ code: older, trouble: 'edition' }] },
    {
      name: 'is of another edition, and broken',
      text: `${two} ${older.slice(0, 20)}\n> ${older.slice(20)}`,
      broken: [{ code: older, trouble: 'edition' }],
    },
    {
      name: 'is of a chapter that is not there',
      text: `1. ${gone}\n2. ${two}`,
      broken: [{ code: gone, trouble: 'chapter' }],
    },
    {
      name: 'is of a later version',
      text: `${one.replace('.1.', '.2.')}\n${two}`,
      broken: [{ code: one.replace('.1.', '.2.'), trouble: 'future' }],
    },
  ])('tells a code that $name, and reads the others', ({ text, broken }) => {
    const found = find(text);
    expect(found.broken).toEqual(broken);
    expect(found.codes.map(({ code }) => code)).toEqual([two]);
  });

  test('finds every code among any noise that does not look like one', () => {
    const noise = fc.stringMatching(/^[ \n\t>"“”'’:;,()*#@!?äß—0-9]{1,12}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(noise, fc.nat(200_000))), (parts) => {
        const codes = parts.map(([, salt]) => codeOf('at-work', salt));
        const text = codes.map((code, index) => (parts[index]?.[0] ?? '') + code).join('\n');
        expect(find(text).codes.map(({ code }) => code)).toEqual([...new Set(codes)]);
      }),
    );
  });

  test('takes any text without an error, and no code from it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('tokens.1.', one.slice(0, 30)))),
        (parts) => {
          expect(find(parts.join('')).codes).toEqual([]);
        },
      ),
    );
  });

  test.each(['a', 'a-', '-', '1.', 'tokens.1.', 'tokens.1.aaaa.', '> \n'])(
    'reads a hundred thousand characters of %j at once',
    (piece) => {
      const started = performance.now();
      find(piece.repeat(Math.ceil(100_000 / piece.length)));
      expect(performance.now() - started).toBeLessThan(2000);
    },
  );
});
