import type { Question } from '~/quiz/question.schema';
import type { Book, Chapter } from './book';

/** An id that one file names and that another must have. */
export interface Reference {
  readonly file: string;
  readonly field: string;
  readonly id: string;
}

/** A tag in a chapter, `<Cite id="a b" />`, by its line and one of the words of its attribute. */
export function tagsIn(chapter: Chapter, tag: string, attribute: string): Reference[] {
  return [...chapter.prose.matchAll(new RegExp(`<${tag}\\s[^>]*?\\b${attribute}="([^"]*)"`, 'g'))].flatMap(
    (match) =>
      (match[1] ?? '').split(/\s+/).map((id) => ({
        file: chapter.file,
        field: `line ${lineAt(chapter.prose, match.index)}, <${tag} ${attribute}>`,
        id,
      })),
  );
}

/** `lineAt('a\nb', 2)` → `2` */
export function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}

export function termReferences(book: Book): Reference[] {
  return [
    ...book.terms.flatMap(({ file, data }) => data.see.map((id) => ({ file, field: 'see', id }))),
    ...questionsOf(book).flatMap(({ file, question }) =>
      question.terms.map((id) => ({ file, field: `${question.id} › terms`, id })),
    ),
    ...book.chapters.flatMap((chapter) => tagsIn(chapter, 'Term', 'id')),
  ];
}

export function sourceReferences(book: Book): Reference[] {
  const listing = [...book.terms, ...book.misconceptions, ...book.chapters];
  return [
    ...listing.flatMap(({ file, data }) => data.sources.map((id) => ({ file, field: 'sources', id }))),
    ...claimsOf(book).flatMap(({ file, claim }) =>
      claim.sources.map((id) => ({ file, field: `${claim.id} › sources`, id })),
    ),
    ...book.chapters.flatMap((chapter) => tagsIn(chapter, 'Cite', 'id')),
    ...[...book.models].flatMap(([model, { sources }]) =>
      sources.map((id) => ({ file: 'content/models.yaml', field: `${model} › sources`, id })),
    ),
  ];
}

export function modelReferences(book: Book): Reference[] {
  return book.chapters.flatMap((chapter) => tagsIn(chapter, 'ModelRows', 'ids'));
}

/** The misconceptions behind wrong options. */
export function testedMisconceptions(book: Book): Reference[] {
  return questionsOf(book).flatMap(({ file, question }) =>
    misconceptionsIn(question).map(({ field, id }) => ({ file, field: `${question.id} › ${field}`, id })),
  );
}

export function misconceptionReferences(book: Book): Reference[] {
  return [
    ...testedMisconceptions(book),
    ...book.chapters.flatMap((chapter) => tagsIn(chapter, 'Misread', 'id')),
    ...claimsOf(book).flatMap(({ file, claim }) =>
      claim.misconception === undefined
        ? []
        : [{ file, field: `${claim.id} › misconception`, id: claim.misconception }],
    ),
  ];
}

/** Where terms, misconceptions and claims say that they are taught, questions where to read, chapters what to find. */
export function sectionReferences(book: Book): Reference[] {
  return [
    ...book.terms.flatMap(({ file, data }) =>
      data.taught === undefined ? [] : [{ file, field: 'taught', id: data.taught }],
    ),
    ...book.misconceptions.map(({ file, data }) => ({ file, field: 'taught', id: data.taught })),
    ...claimsOf(book).map(({ file, claim }) => ({ file, field: `${claim.id} › taught`, id: claim.taught })),
    ...questionsOf(book).map(({ file, chapter, question }) => ({
      file,
      field: `${question.id} › see`,
      id: `${chapter}#${question.see}`,
    })),
    ...book.chapters.flatMap(({ file, id: chapter, data }) =>
      Object.keys(data.searchOnly ?? {}).map((anchor) => ({
        file,
        field: 'searchOnly',
        id: `${chapter}#${anchor}`,
      })),
    ),
  ];
}

export function questionsOf(book: Book): { file: string; chapter: string; question: Question }[] {
  return book.quizzes.flatMap(({ file, data }) =>
    data.questions.map((question) => ({ file, chapter: data.chapter, question })),
  );
}

export function claimsOf(book: Book) {
  return book.claims.flatMap(({ file, data }) => data.claims.map((claim) => ({ file, claim })));
}

function misconceptionsIn(question: Question): { field: string; id: string }[] {
  const named = (parts: readonly { id: string; misconception?: string | undefined }[]) =>
    parts.flatMap(({ id, misconception }) => (misconception ? [{ field: id, id: misconception }] : []));
  switch (question.type) {
    case 'choice':
    case 'choices':
      return named(question.options);
    case 'sort':
      return named(question.cards);
    case 'number':
      return question.variants.flatMap((variant) =>
        named(variant.mistakes.map((mistake) => ({ ...mistake, id: `mistake ${mistake.value}` }))),
      );
    case 'blank':
      return named(question.mistakes.map((mistake) => ({ ...mistake, id: `mistake “${mistake.text}”` })));
    case 'order':
    case 'explain':
      return [];
  }
}
