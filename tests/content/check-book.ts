import { splitSections } from '~/chapter/sections';
import { slips } from '~/strings/spelling';
import type { Book, Problem } from './book';
import { checkChapters } from './check-chapters';
import { checkTerms } from './check-terms';
import {
  claimsOf,
  misconceptionReferences,
  modelReferences,
  questionsOf,
  sectionReferences,
  sourceReferences,
  termReferences,
  testedMisconceptions,
  type Reference,
} from './references';

/** What no schema of one file can see. What the schemas refuse comes first, and alone: the rest would be guesswork. */
export function checkBook(book: Book): Problem[] {
  if (book.unreadable.length > 0) return [...book.unreadable];
  return [
    ...checkReferences(book),
    ...checkTerms(book),
    ...checkQuizzes(book),
    ...checkMisconceptions(book),
    ...checkClaims(book),
    ...checkChapters(book),
  ].sort((a, b) => a.file.localeCompare(b.file));
}

/** A problem in one line: `content/glossary/token.md, see: There is no term `tokne`. Write `token`.` */
export function inWords({ file, field, problem, fix }: Problem): string {
  return `${file}, ${field}: ${problem} ${fix}`;
}

function checkReferences(book: Book): Problem[] {
  const terms = book.terms.map(({ id }) => id);
  const misconceptions = book.misconceptions.map(({ id }) => id);
  const sections = book.chapters.flatMap(({ id, body }) =>
    splitSections(body, 0).map((section) => `${id}#${section.id}`),
  );
  return [
    ...unknown(termReferences(book), terms, 'term', (id) => `Add \`content/glossary/${id}.md\``),
    ...unknown(
      sourceReferences(book),
      [...book.sources.keys()],
      'source',
      () => 'Add it to `content/sources.yaml`',
    ),
    ...unknown(
      misconceptionReferences(book),
      misconceptions,
      'misconception',
      (id) => `Add \`content/misconceptions/${id}.md\``,
    ),
    ...unknown(
      modelReferences(book),
      [...book.models.keys()],
      'model',
      () => 'Add it to `content/models.yaml`',
    ),
    ...unknown(sectionReferences(book), sections, 'section', (id) => {
      const ids = sections.filter((section) => section.startsWith(id.replace(/#.*/, '#')));
      return ids.length > 0 ? `Take one of ${list(ids)}` : 'Name a chapter that has a file';
    }),
  ];
}

function unknown(
  references: readonly Reference[],
  known: readonly string[],
  what: string,
  add: (id: string) => string,
): Problem[] {
  const ids = new Set(known);
  return references
    .filter(({ id }) => !ids.has(id))
    .map(({ file, field, id }) => {
      const near = known.find((one) => slips(id, one, 2) <= 2);
      const fix = near ? `Write \`${near}\`.` : `${add(id)}, or correct the id.`;
      return { file, field, problem: `There is no ${what} \`${id}\`.`, fix };
    });
}

function checkQuizzes(book: Book): Problem[] {
  const questions = questionsOf(book);
  const slugs = book.chapters.map(({ id }) => id);
  const strays = book.quizzes.flatMap(({ file, id, data }): Problem[] => {
    if (data.chapter !== id)
      return [
        {
          file,
          field: 'chapter',
          problem: `The file is named after \`${id}\`, and \`chapter\` says \`${data.chapter}\`.`,
          fix: `Write \`chapter: ${id}\`, or rename the file.`,
        },
      ];
    if (slugs.includes(id)) return [];
    const fix = `Name the file after a chapter that has one: ${list(slugs)}.`;
    return [{ file, field: 'chapter', problem: `There is no chapter \`${id}\`.`, fix }];
  });
  const objectives = questions.flatMap(({ file, chapter, question }): Problem[] => {
    const ids = book.chapters.find(({ id }) => id === chapter)?.data.objectives.map(({ id }) => id);
    if (!ids || ids.includes(question.objective)) return [];
    const problem = `The chapter \`${chapter}\` has no objective \`${question.objective}\`.`;
    return [{ file, field: `${question.id} › objective`, problem, fix: `Take one of ${list(ids)}.` }];
  });
  return [
    ...strays,
    ...objectives,
    ...repeated(
      questions.map(({ file, question: { id } }) => ({ file, field: `${id} › id`, id })),
      'question',
      'Readers’ answers are kept by it, so give the newer question an id of its own.',
    ),
  ];
}

function checkMisconceptions(book: Book): Problem[] {
  const tested = new Set(testedMisconceptions(book).map(({ id }) => id));
  return book.misconceptions
    .filter(({ id }) => !tested.has(id))
    .map(({ file, id }) => ({
      file,
      field: 'the file name',
      problem: `No question tests \`${id}\`.`,
      fix: 'Name it on a wrong option of a question, or delete the file.',
    }));
}

function checkClaims(book: Book): Problem[] {
  return repeated(
    claimsOf(book).map(({ file, claim: { id } }) => ({ file, field: `${id} › id`, id })),
    'claim',
    'Give one of the two another id.',
  );
}

function repeated(references: readonly Reference[], what: string, fix: string): Problem[] {
  const first = new Map<string, string>();
  return references.flatMap(({ file, field, id }) => {
    const other = first.get(id);
    if (other)
      return [{ file, field, problem: `The ${what} \`${id}\` stands in \`${other}\` as well.`, fix }];
    first.set(id, file);
    return [];
  });
}

const list = (ids: readonly string[]) => ids.map((id) => `\`${id}\``).join(', ');
