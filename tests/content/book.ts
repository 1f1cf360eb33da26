import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { z } from 'astro/zod';
import { parse, YAMLParseError } from 'yaml';
import { chapters as listedChapters, type BookChapter } from '~/chapter/book';
import { chapterSchema, type ChapterFrontmatter } from '~/chapter/chapter.schema';
import { slugOfFile } from '~/chapter/slug';
import { claimFileSchema, type Claim } from '~/claims/claim.schema';
import { termSchema, type TermFrontmatter } from '~/glossary/term.schema';
import { misconceptionSchema, type Misconception } from '~/misconceptions/misconception.schema';
import { quizSchema, type Quiz } from '~/quiz/question.schema';
import { sidebar as siteSidebar } from '~/site/sidebar';
import { modelSchema, type NamedModel } from '~/named-models/model.schema';
import { sourceSchema, type Source } from '~/sources/source.schema';

/** Something that an author should mend: where it is, what is wrong, and what to do. */
export interface Problem {
  readonly file: string;
  /** A field of the file’s data, or a line and a tag of its text. */
  readonly field: string;
  readonly problem: string;
  readonly fix: string;
}

/** The text of each file by its path: `content/glossary/bpe.md`. */
export type Files = Readonly<Record<string, string>>;

export interface Entry<Data> {
  readonly file: string;
  /** The file name, for a chapter without its number. */
  readonly id: string;
  readonly data: Data;
  /** What stands below the frontmatter. */
  readonly body: string;
  /** The whole file, line by line, with blanks in place of frontmatter, imports and code. */
  readonly prose: string;
}

export interface Chapter extends Entry<ChapterFrontmatter> {
  /** Its figures in the order of the text, each with the number that its component gives itself: `3a`. */
  readonly figures: readonly { readonly name: string; readonly n: string | undefined }[];
}

/** All that authors write, and the two lists in `src` that say what belongs to the book. */
export interface Book {
  readonly listed: readonly BookChapter[];
  readonly sidebar: readonly string[];
  readonly chapters: readonly Chapter[];
  readonly terms: readonly Entry<TermFrontmatter>[];
  readonly quizzes: readonly Entry<Quiz>[];
  readonly misconceptions: readonly Entry<Misconception>[];
  readonly claims: readonly Entry<{ claims: Claim[] }>[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly models: ReadonlyMap<string, NamedModel>;
  /** What the schemas refuse. Entries named here are in none of the lists above. */
  readonly unreadable: readonly Problem[];
}

const root = resolve(import.meta.dirname, '../..');

/** The text of every file in `content/`, and of every figure, below a folder. */
export function readFiles(folder: string = root): Record<string, string> {
  const paths = ['content', 'src/figures'].flatMap((room) =>
    readdirSync(join(folder, room), { recursive: true, encoding: 'utf8' }).map((path) => join(room, path)),
  );
  const texts = paths.filter((path) => /\.(mdx?|ya?ml|astro)$/.test(path)).sort();
  return Object.fromEntries(texts.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

/** Everything that stands in these files, read with the schemas of the site. */
export function parseBook(
  files: Files = readFiles(),
  listed: readonly BookChapter[] = listedChapters,
  sidebar: readonly string[] = siteSidebar.flatMap(({ items }) => items),
): Book {
  const unreadable: Problem[] = [];
  const read = <Schema extends z.ZodType>(place: RegExp, schema: Schema): Entry<z.infer<Schema>>[] =>
    Object.entries(files).flatMap(([file, text]) => {
      if (!place.test(file)) return [];
      const { problems, data, body } = readEntry(file, text, schema);
      unreadable.push(...problems);
      return data === undefined ? [] : [{ file, id: idOf(file), data, body, prose: proseOf(text) }];
    });
  const readMap = <Schema extends z.ZodType>(file: string, schema: Schema) =>
    readEntries(file, files[file] ?? '', schema, unreadable);
  const chapters = read(/^content\/chapters\/(.*\/)?[^_/][^/]*\.mdx?$/, chapterSchema).map((chapter) => ({
    ...chapter,
    figures: figuresOf(chapter, files),
  }));
  return {
    listed,
    sidebar,
    chapters,
    terms: read(/^content\/glossary\/[^/]+\.md$/, termSchema),
    quizzes: read(/^content\/quizzes\/[^/]+\.yaml$/, quizSchema),
    misconceptions: read(/^content\/misconceptions\/[^/]+\.md$/, misconceptionSchema),
    claims: read(/^content\/claims\/[^/]+\.yaml$/, claimFileSchema),
    sources: readMap('content/sources.yaml', sourceSchema),
    models: readMap('content/models.yaml', modelSchema),
    unreadable,
  };
}

/** `content/glossary/bpe.md` → `bpe`; `content/chapters/2-how-it-works/03-tokens.mdx` → `tokens` */
function idOf(file: string): string {
  return file.startsWith('content/chapters/') ? slugOfFile(file) : file.replace(/^.*\/|\.\w+$/g, '');
}

function readEntry<Schema extends z.ZodType>(file: string, text: string, schema: Schema) {
  const [, frontmatter, rest] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text) ?? [];
  const isData = file.endsWith('.yaml');
  const body = isData ? '' : (rest ?? '');
  const { value, problems } = readYaml(file, isData ? text : (frontmatter ?? ''));
  if (problems.length > 0) return { problems, data: undefined, body };
  const parsed = schema.safeParse(value);
  if (parsed.success) return { problems: [], data: parsed.data, body };
  return {
    problems: parsed.error.issues.map((issue) => toProblem(file, issue, value)),
    data: undefined,
    body,
  };
}

/** A file of entries by their ids. */
function readEntries<Schema extends z.ZodType>(
  file: string,
  text: string,
  schema: Schema,
  unreadable: Problem[],
): Map<string, z.infer<Schema>> {
  const { value, problems } = readYaml(file, text);
  unreadable.push(...problems);
  const entries = new Map<string, z.infer<Schema>>();
  for (const [id, entry] of Object.entries((value ?? {}) as Record<string, unknown>)) {
    const parsed = schema.safeParse(entry);
    if (parsed.success) entries.set(id, parsed.data);
    else
      unreadable.push(
        ...parsed.error.issues.map((issue) => {
          const problem = toProblem(file, issue, entry);
          return { ...problem, field: `${id} › ${problem.field}` };
        }),
      );
  }
  return entries;
}

function readYaml(file: string, text: string): { value: unknown; problems: Problem[] } {
  try {
    // As Astro reads it: a bare date is a date, not a text.
    return { value: parse(text, { customTags: ['timestamp'] }), problems: [] };
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    const line = (error.linePos?.[0].line ?? 0) + (file.endsWith('.yaml') ? 0 : 1);
    return {
      value: undefined,
      problems: [
        {
          file,
          field: `line ${line}`,
          problem: `This is not YAML: ${error.message.split('\n')[0]?.replace(/ at line .*$/, '')}.`,
          fix: 'Indent with blanks, and put quotes around a text that holds `: ` or begins with `*`.',
        },
      ],
    };
  }
}

/** Our schemas say what is wrong in the first sentence and what to do in the others. */
function toProblem(file: string, issue: z.core.$ZodIssue, data: unknown): Problem {
  const [, problem = issue.message, fix] = /^(.+?[.:]) (.+)$/.exec(issue.message) ?? [];
  const field = nameOf(issue.path, data);
  return { file, field, problem, fix: fix ?? `Correct \`${field}\`.` };
}

/** A path into data by ids, where there are any: `questions › tokens-cost › options › half › reason`. */
function nameOf(path: readonly PropertyKey[], data: unknown): string {
  let at = data as Record<PropertyKey, unknown> | undefined;
  const names = path.map((key) => {
    at = at?.[key] as typeof at;
    return typeof key === 'number' ? String(at?.['id'] ?? key + 1) : String(key);
  });
  return names.join(' › ') || 'the fields';
}

/** A file with blanks in place of what readers do not read, so that places keep their lines. */
function proseOf(text: string): string {
  const hidden = [
    /^---\n[\s\S]*?\n---\n/,
    /^import .*$/gm,
    /^```[\s\S]*?^```/gm,
    /`[^`\n]+`/g,
    /\{\/\*[\s\S]*?\*\/\}/g,
  ];
  return hidden.reduce((prose, pattern) => prose.replace(pattern, blank), text);
}

const blank = (text: string) => text.replace(/[^\n]/g, ' ');

function figuresOf({ body, prose }: Entry<ChapterFrontmatter>, files: Files) {
  const imports = [...body.matchAll(/^import (\w+) from '~\/(figures\/[^']+\.astro)';?$/gm)];
  const numbers = new Map(
    imports.map(([, name, path]) => [
      name,
      /<Figure\s[^>]*?\bn="([^"]*)"/.exec(files[`src/${path}`] ?? '')?.[1],
    ]),
  );
  return [...prose.matchAll(/<(\w+)/g)].flatMap(([, name = '']) =>
    numbers.has(name) ? [{ name, n: numbers.get(name) }] : [],
  );
}
