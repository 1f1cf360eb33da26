import { getChapter } from '~/chapter/chapters.content';
import { getMisconception } from '~/misconceptions/misconceptions.content';
import { toPath } from '~/paths';
import { strings } from '~/strings/en';
import { fill } from '~/strings/fill';
import { escapeHtml, inlineHtml } from '~/strings/inline';
import { misconceptionsBehind } from './misconceptions';
import { printNumber } from './number-variants';
import type { Question } from './question.schema';
import { getQuiz } from './quizzes.content';
import type { QuizExtras } from './teaching';

const askedBy = 'The teaching view of a quiz';

/** The notes of a chapter’s quiz for whoever teaches it, and the texts around a learner’s result code. */
export async function getQuizExtras(slug: string): Promise<QuizExtras> {
  const { questions } = await getQuiz(slug, askedBy);
  const told = questions.map(async (question) => ({
    id: question.id,
    line: await tellPlace(slug, question),
    notes: await tellMisconceptions(question),
  }));
  const codeSays = Object.entries(strings).flatMap(([key, text]) =>
    key.startsWith('code.') ? [[key.replace('code.', ''), text]] : [],
  );
  return {
    teaching: { head: tellHead(), questions: await Promise.all(told) },
    codeSays: Object.fromEntries(codeSays),
  };
}

function tellHead(): string {
  const link = (href: string, text: string) => `<a href="${href}">${escapeHtml(text)}</a>`;
  return [
    '<aside class="teaching-head" aria-labelledby="teaching">',
    `<h3 id="teaching" tabindex="-1">${escapeHtml(strings['teach.title'])}</h3>`,
    `<p>${escapeHtml(strings['teach.note'])}</p>`,
    `<p class="btns">${link('#quiz', strings['teach.leave'])} `,
    `${link(toPath('/workshop/'), strings['teach.workshop'])}</p>`,
    '</aside>',
  ].join('');
}

async function tellPlace(slug: string, question: Question): Promise<string> {
  const { data, sections } = await getChapter(slug, askedBy);
  const index = data.objectives.findIndex(({ id }) => id === question.objective);
  const section = sections.find(({ id }) => id === question.see);
  const line = fill(strings['teach.line'], {
    letter: 'abcde'.charAt(index),
    text: data.objectives[index]?.text ?? '',
    asks: strings[`teach.asks.${question.asks}`],
  });
  const place = escapeHtml(`${section?.number} ${section?.title}`);
  return `<p class="teaching-line">${escapeHtml(line)} <a href="#${question.see}">${place}</a>.</p>`;
}

/** A misconception that several parts of a question show is told at the first of them. */
async function tellMisconceptions(question: Question): Promise<[string, string][]> {
  const first = new Map<string, string>();
  for (const [part, id] of misconceptionsBehind(question)) if (!first.has(id)) first.set(id, part);
  const told = [...first].map(async ([id, part]): Promise<[string, string]> => [
    asPrinted(question, part),
    await tellMisconception(id),
  ]);
  return Promise.all(told);
}

/** Numbers stand in the page as they are printed. */
function asPrinted({ type }: Question, part: string): string {
  const [variant = '', value = ''] = part.split(':');
  return type === 'number' ? `${variant}:${printNumber(Number(value))}` : part;
}

async function tellMisconception(id: string): Promise<string> {
  const { entry } = await getMisconception(id, askedBy);
  const { easy } = entry.data;
  const row = (label: string, text: string) => `<dt>${escapeHtml(label)}</dt><dd>${inlineHtml(text)}</dd>`;
  return [
    '<dl class="teaching-why">',
    row(strings['misread.true'], (entry.body ?? '').trim()),
    easy ? row(strings['claims.easy'], easy) : '',
    '</dl>',
  ].join('');
}
