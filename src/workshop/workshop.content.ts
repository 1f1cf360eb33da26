import { getChapter } from '~/chapter/chapters.content';
import { getMisconception } from '~/misconceptions/misconceptions.content';
import { toPath } from '~/paths';
import { keyOf } from '~/quiz/grade';
import { misconceptionsBehind } from '~/quiz/misconceptions';
import { fillVariants, printNumber } from '~/quiz/number-variants';
import type { Question } from '~/quiz/question.schema';
import { getQuiz } from '~/quiz/quizzes.content';
import { mistakeId } from '~/quiz/result-code';
import { getQuizExtras } from '~/quiz/teaching.content';
import { strings } from '~/strings/en';
import { fill } from '~/strings/fill';
import { inlineHtml, plainText } from '~/strings/inline';
import type { ToldPart, WorkshopChapter, WorkshopQuestion } from './workshop';

/** The quiz of a chapter, as far as the codes of a group are told by it, and its teaching view. */
export async function getWorkshop(slug: string): Promise<WorkshopChapter> {
  const { number, title } = await getChapter(slug, 'The page `/workshop/`');
  const { questions } = await getQuiz(slug, 'The page `/workshop/`');
  return {
    slug,
    title: `${number} ${title}`,
    href: toPath(`/${slug}/`),
    questions: await Promise.all(questions.map((question, index) => tellQuestion(slug, question, index))),
    ...(await getQuizExtras(slug)),
  };
}

async function tellQuestion(slug: string, question: Question, index: number): Promise<WorkshopQuestion> {
  const mistakes = mistakesOf(question);
  const behind = new Map(misconceptionsBehind(question));
  return {
    id: question.id,
    number: index + 1,
    kind: strings[`quiz.kind.${question.type}`],
    prompt: inlineHtml(
      question.type === 'number' ? (fillVariants(question)[0]?.prompt ?? '') : question.prompt,
    ),
    href: toPath(`/${slug}/#q-${question.id}`),
    key: keyOf(question),
    mistakes: mistakes.map(({ id }) => id),
    told: await Promise.all(
      textsOf(question).map(({ part, text }) => tellPart(inlineHtml(text), behind.get(part))),
    ),
  };
}

async function tellPart(text: string, misconception: string | undefined): Promise<ToldPart> {
  if (misconception === undefined) return { text };
  const { entry, taught } = await getMisconception(misconception, 'A question');
  return { text, belief: plainText(entry.data.belief), href: taught.href };
}

/** The texts of the parts of an answer in the order of `partsOf`, each named as in `misconceptionsBehind`. */
function textsOf(question: Question): { part: string; text: string }[] {
  const named = (parts: readonly { id: string; text: string }[]) =>
    parts.map(({ id, text }) => ({ part: id, text }));
  const right = { part: '', text: '' };
  switch (question.type) {
    case 'choice':
    case 'choices':
      return named(question.options);
    case 'order':
      return named(question.items);
    case 'sort':
      return named(question.cards);
    case 'explain':
      return named(question.rubric);
    case 'blank':
      return [right, ...question.mistakes.map(({ text }) => ({ part: text, text: `“${text}”` }))];
    case 'number':
      return [right, ...mistakesOf(question)];
  }
}

/** The wrong numbers of all variants, each with the answer that was right there: only the first has the shown prompt. */
function mistakesOf(question: Question): { id: string; part: string; text: string }[] {
  if (question.type !== 'number') return [];
  return question.variants.flatMap(({ answer, mistakes }, variant) =>
    mistakes.map(({ value }) => ({
      id: mistakeId(variant, value),
      part: `${variant}:${value}`,
      text: fill(strings[variant === 0 ? 'workshop.gave' : 'workshop.gaveOther'], {
        value: printNumber(value),
        answer: printNumber(answer),
      }),
    })),
  );
}
