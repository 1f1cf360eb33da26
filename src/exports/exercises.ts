import { fillVariants } from '~/quiz/number-variants';
import { shuffle } from '~/quiz/shuffle';
import { escapeHtml, inlineHtml } from '~/strings/inline';
import { strings } from '~/strings/en';
import { fill } from '~/strings/fill';
import type { BankChapter, BankQuestion, BankQuestionOf } from './bank.schema';

/** A number question with one set of numbers put in. */
export type NumberExercise = Omit<BankQuestionOf<'number'>, 'variants'> & {
  readonly answer: number;
  readonly mistakes: readonly { readonly value: number; readonly reason: string }[];
};

/** What one entry of a foreign format holds: a question, or one variant of it. */
export type Exercise = Exclude<BankQuestion, { type: 'number' }> | NumberExercise;

/**
 * Formats that cannot draw numbers get one exercise per variant, numbered from 1:
 * `tokens-merge-two` → `tokens-merge-two-1`, `tokens-merge-two-2`, `tokens-merge-two-3`
 */
export function toExercises(question: BankQuestion): Exercise[] {
  if (question.type !== 'number') return [question];
  const { variants, ...rest } = question;
  const filled = fillVariants(question);
  return variants.map(({ answer, mistakes }, index) => ({
    ...rest,
    id: `${question.id}-${index + 1}`,
    prompt: filled[index]?.prompt ?? question.prompt,
    reason: filled[index]?.reason ?? question.reason,
    answer,
    mistakes: mistakes.map(({ value, reason }, slip) => ({
      value,
      reason: filled[index]?.mistakes[slip]?.reason ?? reason,
    })),
  }));
}

/** One exercise per question, with the first variant where there are several. */
export function firstExercises(chapter: BankChapter): Exercise[] {
  return chapter.questions.flatMap((question) => toExercises(question).slice(0, 1));
}

/** All variants of all questions of a chapter. */
export function allExercises(chapter: BankChapter): Exercise[] {
  return chapter.questions.flatMap(toExercises);
}

/** Is this option right? */
export function isRight(
  { answer }: { readonly answer: string | readonly string[] },
  { id }: { readonly id: string },
): boolean {
  return [answer].flat().includes(id);
}

/** Parts in an order that gives nothing away and is the same in every build; never the order they came in. */
export function mix<Part extends { readonly id: string }>(parts: readonly Part[], seed: string): Part[] {
  const mixed = shuffle(parts, seed);
  return mixed.every((part, index) => part === parts[index]) ? mixed.reverse() : mixed;
}

/** The prompt, with the unit that a number is wanted in: `How many are left? (Unit: symbols)` */
export function promptHtml(exercise: Exercise): string {
  const unit = exercise.type === 'number' && exercise.unit;
  return (
    inlineHtml(exercise.prompt) + (unit ? ` (${inlineHtml(fill(strings['exports.unit'], { unit }))})` : '')
  );
}

/** A reason behind its verdict: `Right. Frequent strings have entries of their own.` */
export function reasonHtml(right: boolean, reason: string): string {
  return `${strings[right ? 'quiz.right' : 'quiz.wrong']} ${inlineHtml(reason)}`;
}

/** A link to the section that teaches it. */
export function seeHtml({ see }: Exercise): string {
  return `${strings['quiz.reread']}: <a href="${escapeHtml(see.address)}">${inlineHtml(see.title)}</a>`;
}

/**
 * The whole solution of what is not made of options: of an order or a sort line by line, each with its reason; the
 * accepted forms of a blank; the rubric of an explanation, and a model answer.
 */
export function solutionHtml(exercise: BankQuestionOf<'order' | 'sort' | 'blank' | 'explain'>): string {
  switch (exercise.type) {
    case 'order':
      return `<ol>${exercise.items.map(({ text, reason }) => line(text, reason)).join('')}</ol>`;
    case 'sort': {
      const groups = new Map(exercise.groups.map(({ id, text }) => [id, text]));
      return `<ul>${exercise.cards
        .map(({ text, group, reason }) => line(`${text} → ${groups.get(group)}`, reason))
        .join('')}</ul>`;
    }
    case 'blank':
      return `<p>${acceptedHtml(exercise)}</p><p>${inlineHtml(exercise.reason)}</p>`;
    case 'explain':
      return rubricHtml(exercise) + modelHtml(exercise);
  }
}

/** The form that is told, and the others that are right: `<strong>recall</strong>. Also right: sensitivity` */
export function acceptedHtml({ answers: [told = '', ...others] }: BankQuestionOf<'blank'>): string {
  const also = others.length > 0 ? `. ${fill(strings['quiz.alsoRight'], { forms: others.join(', ') })}` : '';
  return `<strong>${escapeHtml(told)}</strong>${escapeHtml(also)}`;
}

/** What a good answer says, each line with the reason why it belongs there. */
export function rubricHtml({ rubric }: BankQuestionOf<'explain'>): string {
  const lines = rubric.map(({ text, reason }) => line(text, reason)).join('');
  return `<p>${strings['quiz.rubricTold']}:</p><ul>${lines}</ul>`;
}

/** An answer that has it all: `<p>A model answer: …</p>` */
export function modelHtml({ model }: BankQuestionOf<'explain'>): string {
  return `<p>${strings['quiz.model']}: ${inlineHtml(model)}</p>`;
}

const line = (text: string, reason: string) =>
  `<li><strong>${inlineHtml(text)}</strong>: ${inlineHtml(reason)}</li>`;
