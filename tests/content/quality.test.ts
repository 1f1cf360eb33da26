import { describe, expect, test } from 'vitest';
import { countWords } from '~/chapter/sections';
import { parseBook, readFiles, type Book, type Chapter } from './book';
import { lineAt, tagsIn } from './references';

const files = readFiles();
const book = parseBook(files);
const slugs = book.listed.map(({ slug }) => slug);
const chapterOf = (slug: string): Chapter => book.chapters.find(({ id }) => id === slug)!;
const questionsIn = (slug: string) => book.quizzes.find(({ id }) => id === slug)?.data.questions ?? [];
const claimsIn = (slug: string) => book.claims.find(({ id }) => id === slug)?.data.claims ?? [];
const misconceptionsOf = (slug: string) =>
  book.misconceptions.filter(({ data }) => data.taught.startsWith(`${slug}#`));
const count = (chapter: Chapter, tag: string) => chapter.prose.split(new RegExp(`<${tag}[\\s/>]`)).length - 1;

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
