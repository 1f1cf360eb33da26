import { getEntry } from 'astro:content';
import { AstroError } from 'astro/errors';
import type { Quiz } from './question.schema';

/** The question bank of a chapter. */
export async function getQuiz(chapter: string, askedBy: string): Promise<Quiz> {
  const entry = await getEntry('quizzes', chapter);
  if (!entry)
    throw new AstroError(
      `There is no quiz for the chapter \`${chapter}\`.`,
      `${askedBy} asks for it. Add \`content/quizzes/${chapter}.yaml\`, or correct the slug.`,
    );
  return entry.data;
}
