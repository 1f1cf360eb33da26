import { getChapters } from '~/chapter/chapters.content';
import { oncePerBuild } from '~/once-per-build';
import { toPath } from '~/paths';
import { inlineHtml } from '~/strings/inline';
import type { QuestionPlace } from './fetch-question.element';
import { promptOf } from './number-variants';
import { getQuiz } from './quizzes.content';

/** A question as a list of questions names it. */
export interface ListedQuestion extends QuestionPlace {
  /** As HTML. */
  readonly prompt: string;
}

/** The questions that test each term, by its id, in the order of the book. Terms that none tests are not in it. */
export const getTestedTerms = oncePerBuild(async (): Promise<ReadonlyMap<string, ListedQuestion[]>> => {
  const tested = new Map<string, ListedQuestion[]>();
  for (const { slug, number, title } of await getChapters()) {
    const { questions } = await getQuiz(slug, 'The glossary');
    for (const question of questions)
      for (const term of question.terms) {
        const listed = {
          id: question.id,
          page: toPath(`/${slug}/`),
          chapter: `${number} ${title}`,
          href: toPath(`/${slug}/#q-${question.id}`),
          prompt: inlineHtml(promptOf(question)),
        };
        tested.set(term, [...(tested.get(term) ?? []), listed]);
      }
  }
  return tested;
});
