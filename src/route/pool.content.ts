import { AstroError } from 'astro/errors';
import { getChapters, linkSection, type SectionLink } from '~/chapter/chapters.content';
import type { QuestionOf } from '~/quiz/question.schema';
import { getQuiz } from '~/quiz/quizzes.content';
import { poolOf } from './pool';

/** A question that may be asked, with what stands around it. */
export interface Askable {
  readonly question: QuestionOf<'choice'>;
  /** The slug and the title of its chapter. */
  readonly chapter: string;
  readonly title: string;
  readonly objective: { id: string; text: string; letter: string };
  readonly see: SectionLink;
}

/** How many questions of each chapter may be asked. */
const perChapter = 3;

/** The questions that may be asked to find a reader’s way, in the order of the book. */
export async function getPool(): Promise<Askable[]> {
  const pool: Askable[] = [];
  for (const { slug, number, title, data } of await getChapters()) {
    const { questions } = await getQuiz(slug, 'The page `/start/`');
    for (const question of poolOf(questions, perChapter)) {
      const index = data.objectives.findIndex(({ id }) => id === question.objective);
      const objective = data.objectives[index];
      if (!objective)
        throw new AstroError(
          `The chapter \`${slug}\` has no objective \`${question.objective}\`.`,
          `Correct \`objective\` of the question \`${question.id}\` in \`content/quizzes/${slug}.yaml\`.`,
        );
      pool.push({
        question,
        chapter: slug,
        title: `${number} ${title}`,
        objective: { ...objective, letter: 'abcde'.charAt(index) },
        see: await linkSection(`${slug}#${question.see}`, `The question \`${question.id}\``),
      });
    }
  }
  return pool;
}
