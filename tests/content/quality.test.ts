import { describe, expect, test } from 'vitest';
import { countWords } from '~/chapter/sections';
import { parseBook, readFiles, type Book, type Chapter } from './book';
import { claimsOf, lineAt, tagsIn } from './references';

const files = readFiles();
const book = parseBook(files);
const slugs = book.listed.map(({ slug }) => slug);
const chapterOf = (slug: string): Chapter => book.chapters.find(({ id }) => id === slug)!;
const questionsIn = (slug: string) => book.quizzes.find(({ id }) => id === slug)?.data.questions ?? [];
const claimsIn = (slug: string) => book.claims.find(({ id }) => id === slug)?.data.claims ?? [];
const misconceptionsOf = (slug: string) =>
  book.misconceptions.filter(({ data }) => data.taught.startsWith(`${slug}#`));
const count = (chapter: Chapter, tag: string) => chapter.prose.split(new RegExp(`<${tag}[\\s/>]`)).length - 1;

/** How many statements each chapter answers for. */
const claimCounts: Readonly<Record<string, number>> = {
  'language-models': 51,
  history: 23,
  tokens: 21,
  attention: 17,
  architectures: 53,
  'pre-training': 26,
  alignment: 12,
  prompting: 20,
  'knowledge-and-tools': 19,
  'fine-tuning': 39,
  measuring: 19,
  choosing: 29,
  'at-work': 55,
  limits: 43,
};

/** And how many each theme has, numbered through: `tok-01` to `tok-17`. */
const themeCounts: Readonly<Record<string, number>> = {
  what: 47,
  his: 21,
  tok: 17,
  trf: 15,
  arc: 9,
  trn: 33,
  typ: 19,
  mod: 28,
  use: 44,
  ftp: 24,
  met: 15,
  cho: 15,
  chk: 9,
  cas: 32,
  stu: 15,
  ben: 9,
  lim: 19,
  ado: 11,
  fut: 12,
  glo: 15,
  rdg: 18,
};

test('has chapters to look at', () => {
  expect(slugs).toHaveLength(14);
});

test('tells what each chapter has', () => {
  const row = (cells: readonly (string | number)[]) =>
    cells
      .map((cell, column) => (column === 0 ? String(cell).padEnd(20) : String(cell).padStart(12)))
      .join('');
  const rows = slugs.map((slug) => {
    const chapter = chapterOf(slug);
    const questions = questionsIn(slug);
    return row([
      slug,
      countWords(chapter.body.split('<Quiz')[0] ?? ''),
      chapter.figures.length,
      chapter.data.objectives.length,
      questions.length,
      questions.filter(({ asks }) => asks !== 'recall').length,
      misconceptionsOf(slug).length,
      claimsIn(slug).length,
    ]);
  });
  const head = row([
    '',
    'words',
    'figures',
    'objectives',
    'questions',
    'not recall',
    'misconcept.',
    'claims',
  ]);
  console.log([head, ...rows].join('\n'));
  expect(rows).toHaveLength(14);
});

test('asks at least 180 questions, half of them for more than recall', () => {
  const questions = slugs.flatMap(questionsIn);
  expect(questions.length).toBeGreaterThanOrEqual(180);
  expect(questions.filter(({ asks }) => asks !== 'recall').length).toBeGreaterThanOrEqual(
    questions.length / 2,
  );
});

test('judges every statement of every theme', () => {
  const wanted = Object.entries(themeCounts).flatMap(([theme, count]) =>
    Array.from({ length: count }, (_, index) => `${theme}-${String(index + 1).padStart(2, '0')}`),
  );
  const judged = claimsOf(book).map(({ claim }) => claim.id);
  expect(wanted.filter((id) => !judged.includes(id))).toEqual([]);
  expect(judged.filter((id) => !wanted.includes(id))).toEqual([]);
  expect(judged).toHaveLength(427);
});

test('says of the 25 errors most worth knowing why they are easy to make, and in which claims they stand', () => {
  const errors = book.misconceptions.filter(({ data }) => data.easy !== undefined);
  const behind = claimsOf(book).map(({ claim }) => claim.misconception);
  expect(errors).toHaveLength(25);
  expect(errors.filter(({ id }) => !behind.includes(id)).map(({ id }) => id)).toEqual([]);
});

test('gives each term three to ten phrases that readers may type, of six words at most', () => {
  const wrong = book.terms.flatMap(({ file, data: { searchOnly } }) => [
    ...(searchOnly.length < 3 || searchOnly.length > 10 ? [`${file}: ${searchOnly.length} phrases`] : []),
    ...searchOnly.filter((phrase) => phrase.split(/\s+/).length > 6).map((phrase) => `${file}: ${phrase}`),
  ]);
  expect(wrong).toEqual([]);
});

test('explains at least 140 terms, 50 of them for developers too', () => {
  expect(book.terms.length).toBeGreaterThanOrEqual(140);
  expect(book.terms.filter(({ data }) => data.technical).length).toBeGreaterThanOrEqual(50);
});

describe.each(slugs)('the chapter %s', (slug) => {
  const chapter = chapterOf(slug);
  const questions = questionsIn(slug);

  test('has 1,400 to 2,400 words before its quiz', () => {
    const [text = ''] = chapter.body.split('<Quiz');
    expect(countWords(text)).toBeGreaterThanOrEqual(1400);
    expect(countWords(text)).toBeLessThanOrEqual(2400);
  });

  test('has three figures or more', () => {
    expect(chapter.figures.length).toBeGreaterThanOrEqual(3);
  });

  test('corrects two misreadings or more', () => {
    expect(tagsIn(chapter, 'Misread', 'id').length).toBeGreaterThanOrEqual(2);
  });

  test('has three to five objectives', () => {
    expect(chapter.data.objectives.length).toBeGreaterThanOrEqual(3);
    expect(chapter.data.objectives.length).toBeLessThanOrEqual(5);
  });

  test('speaks to each of the four roles', () => {
    const roles = tagsIn(chapter, 'Role', 'is').map(({ id }) => id);
    expect(roles).toEqual(['product', 'marketing', 'founder', 'developer']);
  });

  test.each(['InShort', 'Quiz', 'Further', 'Sources'])('has one <%s>', (tag) => {
    expect(count(chapter, tag)).toBe(1);
  });

  test('recommends further reading', () => {
    const [, further = ''] = /<Further>([\s\S]*?)<\/Further>/.exec(chapter.body) ?? [];
    expect(further.match(/^- /gm)?.length ?? 0).toBeGreaterThan(0);
  });

  test('has 12 to 16 questions', () => {
    expect(questions.length).toBeGreaterThanOrEqual(12);
    expect(questions.length).toBeLessThanOrEqual(16);
  });

  test('teaches three misconceptions or more', () => {
    expect(misconceptionsOf(slug).length).toBeGreaterThanOrEqual(3);
  });

  test('judges its statements', () => {
    expect(claimsIn(slug)).toHaveLength(claimCounts[slug] ?? Number.NaN);
  });

  test('has questions of at least five types', () => {
    expect(new Set(questions.map(({ type }) => type)).size).toBeGreaterThanOrEqual(5);
  });

  test('asks for more than recall in at least half of its questions', () => {
    const beyond = questions.filter(({ asks }) => asks !== 'recall');
    expect(beyond.length).toBeGreaterThanOrEqual(questions.length / 2);
  });
});

describe('typography', () => {
  const prose = proseOf(book);
  const where = (pattern: RegExp) =>
    prose.flatMap(({ file, field, text }) =>
      [...text.matchAll(pattern)].map((match) => {
        const around = text.slice(Math.max(0, match.index - 20), match.index + 20).replaceAll('\n', ' ');
        return `${file}, ${field ?? `line ${lineAt(text, match.index)}`}: …${around}…`;
      }),
    );

  test('has prose to look at', () => {
    expect(prose.length).toBeGreaterThan(500);
  });

  test('has no straight quotes and apostrophes', () => {
    expect(where(/["']/g)).toEqual([]);
  });

  test('has a narrow space before %, one that does not break', () => {
    expect(where(/ %/g)).toEqual([]);
  });
});

interface Prose {
  readonly file: string;
  /** Left out where lines say where it is. */
  readonly field?: string;
  readonly text: string;
}

/** All that readers read as text: fields of the data, and bodies without code and tags. */
function proseOf({ chapters, terms, misconceptions, quizzes, claims }: Book): Prose[] {
  const data = [...chapters, ...terms, ...misconceptions, ...quizzes, ...claims];
  return [
    ...data.flatMap(({ file, data: fields }) => textsIn(fields).map((text) => ({ file, ...text }))),
    ...[...chapters, ...terms, ...misconceptions].map(({ file, prose }) => ({
      file,
      text: prose.replace(/<\/?[A-Za-z][^>]*>/g, (tag) => tag.replace(/[^\n]/g, ' ')),
    })),
  ];
}

/** Every text within data, except where it is an id or a form that readers type. Code in it is left out. */
function textsIn(data: unknown, field = ''): { field: string; text: string }[] {
  if (typeof data === 'string') return [{ field, text: data.replace(/`[^`]*`/g, ' ') }];
  if (data === null || typeof data !== 'object' || data instanceof Date) return [];
  return Object.entries(data).flatMap(([key, value]) =>
    key === 'searchOnly' ? [] : textsIn(value, field === '' ? key : `${field} › ${key}`),
  );
}
