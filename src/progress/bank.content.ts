import { partOf } from '~/chapter/book';
import { getChapters } from '~/chapter/chapters.content';
import { getMisconception } from '~/misconceptions/misconceptions.content';
import { toPath } from '~/paths';
import { keyOf } from '~/quiz/grade';
import { misconceptionsBehind } from '~/quiz/misconceptions';
import { promptOf } from '~/quiz/number-variants';
import type { Question } from '~/quiz/question.schema';
import { getQuiz } from '~/quiz/quizzes.content';
import { inlineHtml, plainText } from '~/strings/inline';
import type { Bank, BankChapter, BankQuestion, Misconception } from './progress';

/** The questions of all chapters, as far as a reader’s progress is told by them. */
export async function getBank(): Promise<Bank> {
  const chapters: BankChapter[] = [];
  for (const { slug, number, title, data, sections } of await getChapters()) {
    const { questions } = await getQuiz(slug, 'The page `/progress/`');
    const placeOf = (question: Question): BankQuestion['see'] => {
      const section = sections.find(({ id }) => id === question.see);
      return {
        href: toPath(`/${slug}/#${question.see}`),
        number: section?.number ?? '',
        title: section?.title ?? '',
      };
    };
    chapters.push({
      slug,
      title: `${number} ${title}`,
      part: partOf(slug)?.title ?? '',
      href: toPath(`/${slug}/`),
      objectives: data.objectives.map(({ id, text }) => ({ id, text })),
      questions: questions.map((question) => ({
        id: question.id,
        objective: question.objective,
        prompt: inlineHtml(promptOf(question)),
        href: toPath(`/${slug}/#q-${question.id}`),
        see: placeOf(question),
        key: keyOf(question),
        behind: Object.fromEntries(misconceptionsBehind(question)),
      })),
    });
  }
  const ids = new Set(
    chapters.flatMap(({ questions }) => questions.flatMap(({ behind }) => Object.values(behind))),
  );
  const misconceptions = await Promise.all(
    [...ids].map(async (id) => [id, await tellMisconception(id)] as const),
  );
  return { chapters, misconceptions: Object.fromEntries(misconceptions) };
}

async function tellMisconception(id: string): Promise<Misconception> {
  const { entry, taught } = await getMisconception(id, 'A question');
  const { belief } = entry.data;
  return { belief: plainText(belief), truth: inlineHtml((entry.body ?? '').trim()), taught };
}
