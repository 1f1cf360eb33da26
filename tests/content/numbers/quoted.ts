import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect } from 'vitest';
import { publishedSizes } from '~/named-models/model.schema';
import type { Question, QuestionOf } from '~/quiz/question.schema';
import { parseBook, readFiles } from '../book';
import { questionsOf } from '../references';

// Every number that a chapter takes from code is computed again beside this file, and must stand in the text as it comes out.

const book = parseBook(readFiles());

/** The body of a chapter. Narrow spaces count as spaces here; where they must stand is a rule of typography. */
export function bodyOf(slug: string): string {
  const body = book.chapters.find(({ id }) => id === slug)?.body;
  if (body === undefined) throw new Error(`There is no chapter \`${slug}\`: correct the slug here.`);
  return body.replaceAll('\u202f', ' ');
}

/** A question of the bank, which must be of the type: `questionOf('tokens-fit-words', 'number').variants`. */
export function questionOf<Type extends Question['type']>(id: string, type: Type): QuestionOf<Type> {
  const found = questionsOf(book).find(({ question }) => question.id === id)?.question;
  if (found?.type !== type)
    throw new Error(`There is no question \`${id}\` of the type \`${type}\`: correct the id here.`);
  return found as QuestionOf<Type>;
}

/** The sizes of a model in billions of parameters, by its id in `content/models.yaml`. */
export function sizesOf(id: string): readonly number[] {
  const model = book.models.get(id);
  if (!model) throw new Error(`There is no model \`${id}\`: correct the id here.`);
  return publishedSizes(model);
}

/** The text of a file below `src`. */
export const source = (path: string) =>
  readFileSync(resolve(import.meta.dirname, '../../../src', path), 'utf8');

/** `inEnglish(37708)` → `37,708` */
export const inEnglish = (value: number) => value.toLocaleString('en-GB');

/** `inWords(3)` → `three`; from eight on in figures. */
export const inWords = (count: number) =>
  ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven'][count] ?? `${count}`;

/** Fails unless the text says what the code gives. */
export function expectQuote(text: string, quote: string) {
  const message = `The code gives “${quote}”, and the text does not say so. Correct its number, or the words around it here.`;
  expect(text.includes(quote), message).toBe(true);
}
