import { misconceptionsBehind } from '~/quiz/misconceptions';
import type { Question } from '~/quiz/question.schema';
import type { Bank, BankChapter, BankQuestion, Licence } from './bank.schema';

/** A chapter with its quiz, as the collections have it. */
export interface QuizSource {
  readonly slug: string;
  readonly number: number;
  readonly title: string;
  readonly objectives: readonly { readonly id: string; readonly text: string }[];
  readonly sections: readonly { readonly id: string; readonly title: string }[];
  readonly questions: readonly Question[];
}

/** Where things are on the web: `(path) => new URL(path, 'https://example.org').href` */
export type AddressOf = (path: `/${string}`) => string;

export interface BankSource {
  readonly title: string;
  readonly licence: Licence;
  readonly chapters: readonly QuizSource[];
  /** The name of each term by its id. */
  readonly terms: ReadonlyMap<string, string>;
  /** The belief of each misconception by its id. */
  readonly misconceptions: ReadonlyMap<string, string>;
}

/**
 * The question bank as it is published: each question with its objective, section and terms spelt out.
 *
 * `objective: 'merge'` becomes `objective: { id: 'merge', text: 'trace byte pair encoding by hand' }`
 */
export function toBank(source: BankSource, addressOf: AddressOf): Bank {
  const named = new Set(
    source.chapters.flatMap(({ questions }) =>
      questions.flatMap(misconceptionsBehind).map(([, misconception]) => misconception),
    ),
  );
  return {
    $schema: addressOf('/exports/questions.schema.json'),
    title: source.title,
    language: 'en-GB',
    licence: source.licence,
    misconceptions: Object.fromEntries(
      [...named].sort().map((id) => [id, find(source.misconceptions, id, 'misconception')]),
    ),
    chapters: source.chapters.map((chapter) => toChapter(chapter, source.terms, addressOf)),
  };
}

function toChapter(chapter: QuizSource, terms: BankSource['terms'], addressOf: AddressOf): BankChapter {
  const { slug, number, title } = chapter;
  const objectives = chapter.objectives.map(({ id, text }) => ({ id, text }));
  const objectiveById = new Map(objectives.map((objective) => [objective.id, objective]));
  const sectionById = new Map(chapter.sections.map((section) => [section.id, section.title]));
  const questions = chapter.questions.map((question): BankQuestion => ({
    ...question,
    chapter: slug,
    objective: find(objectiveById, question.objective, 'objective'),
    see: {
      id: question.see,
      title: find(sectionById, question.see, 'section'),
      address: addressOf(`/${slug}/#${question.see}`),
    },
    terms: question.terms.map((id) => ({
      id,
      term: find(terms, id, 'term'),
      address: addressOf(`/glossary/${id}/`),
    })),
  }));
  return { id: slug, number, title, address: addressOf(`/${slug}/`), objectives, questions };
}

function find<Value>(things: ReadonlyMap<string, Value>, id: string, kind: string): Value {
  const found = things.get(id);
  if (found === undefined)
    throw new Error(
      `A question names the ${kind} \`${id}\`, which is not there. Correct the id in \`content/quizzes/\`. ` +
        `There are: ${[...things.keys()].map((one) => `\`${one}\``).join(', ')}.`,
    );
  return found;
}
