import { z } from 'astro/zod';
import { fields, id, missing, text } from '~/schema';
import { isBlank, isSameForm } from './accepted';

const reason = z
  .string(missing('say in a sentence or two why this is right or wrong'))
  .trim()
  .min(1, 'The reason is empty. Say in a sentence or two why this is right or wrong.');

/** What every kind of question has. */
const common = {
  /** Stable across edits: a reader’s stored answers are keyed by it. Begins with the chapter. */
  id,
  /** An objective of the chapter. Results are told by it. */
  objective: id,
  asks: z.enum(['recall', 'why', 'apply', 'predict']),
  prompt: text,
  /** The anchor of the section that teaches it; readers are sent there. */
  see: id,
  /** The glossary terms it tests. */
  terms: z.array(id).min(1),
  /** Shown on request, before answering. */
  hint: text.optional(),
};

const option = fields({
  /** Stable: the answer, and a reader’s choice, are kept by it. */
  id,
  text,
  reason,
  /** The wrong belief behind a wrong option. */
  misconception: id.optional(),
});

const choice = fields({
  ...common,
  type: z.literal('choice'),
  options: z.array(option).min(3).max(5),
  /** The id of the right option. Their order is the page’s business. */
  answer: id,
});

const choices = fields({
  ...common,
  type: z.literal('choices'),
  options: z.array(option).min(3).max(6),
  /** The ids of the right options. */
  answer: z.array(id).min(1),
});

const order = fields({
  ...common,
  type: z.literal('order'),
  /** In the right order; each reason says why it stands there. */
  items: z.array(fields({ id, text, reason })).min(3).max(7),
});

const sort = fields({
  ...common,
  type: z.literal('sort'),
  groups: z.array(fields({ id, text })).min(2).max(4),
  cards: z
    .array(fields({ id, text, group: id, reason, misconception: id.optional() }))
    .min(3)
    .max(9),
});

const mistake = fields({ value: z.number(), reason, misconception: id.optional() });

const number = fields({
  ...common,
  type: z.literal('number'),
  /** Printed behind the field. */
  unit: text.optional(),
  /** How far off still counts as right. */
  tolerance: z.number().min(0).default(0),
  /** How to get it. May use `{answer}` and the names in `given`, like the prompt. */
  reason,
  /** One set of numbers is drawn for each attempt, so that a redo is new. */
  variants: z
    .array(
      fields({
        given: z.record(z.string(), z.union([z.number(), z.string()])).default({}),
        answer: z.number(),
        /** Wrong results that readers really reach, and what led there. */
        mistakes: z.array(mistake).default([]),
      }),
    )
    .min(1),
});

/** What a reader may be asked to write. */
const form = text.refine(
  (value) => !isBlank(value),
  'Write at least one letter or digit: marks are not compared.',
);

const blank = fields({
  ...common,
  type: z.literal('blank'),
  /**
   * Every form that is right; the first is the one that is told. Case, accents, hyphens, blanks and British or American
   * spelling make no difference, and one typo is forgiven in a word of five letters or more.
   */
  answers: z.array(form).min(1),
  reason,
  /** Wrong answers that readers really write, and what led there. */
  mistakes: z.array(fields({ text: form, reason, misconception: id.optional() })).default([]),
});

const explain = fields({
  ...common,
  type: z.literal('explain'),
  /** What a good answer says. Readers tick what theirs does; each reason says why it belongs there. */
  rubric: z.array(fields({ id, text, reason })).min(2).max(6),
  /** An answer that has it all, in the words of somebody who is good at it. */
  model: text,
});
/** The kinds, one by one, for `src/exports/`, which publishes them with more around each. */
export const questionKinds = { choice, choices, order, sort, number, blank, explain };

/** One question. `type` decides what else it has. */
export const questionSchema = z
  .discriminatedUnion('type', [choice, choices, order, sort, number, blank, explain])
  .superRefine((question, context) => {
    for (const problem of problemsWithin(question)) context.addIssue({ code: 'custom', ...problem });
  });

/** `content/quizzes/<chapter>.yaml` */
export const quizSchema = fields({ chapter: id, questions: z.array(questionSchema).min(1) });

export type Question = z.infer<typeof questionSchema>;
export type QuestionOf<Type extends Question['type']> = Extract<Question, { type: Type }>;
export type Quiz = z.infer<typeof quizSchema>;

/** What the shape alone cannot say: answers that exist, groups that exist, ids that are unique. */
function problemsWithin(question: Question): { path: (string | number)[]; message: string }[] {
  switch (question.type) {
    case 'choice':
    case 'choices': {
      const ids = question.options.map((option) => option.id);
      const answers = [question.answer].flat();
      return [
        ...repeated(ids, 'options'),
        ...answers
          .filter((answer) => !ids.includes(answer))
          .map((answer) => ({
            path: ['answer'],
            message: `The answer \`${answer}\` is not among the options. They are: ${list(ids)}.`,
          })),
        ...question.options.flatMap((option, index) =>
          option.misconception && answers.includes(option.id)
            ? [{ path: ['options', index, 'misconception'], message: 'A right option has no misconception.' }]
            : [],
        ),
      ];
    }
    case 'order':
      return repeated(
        question.items.map((item) => item.id),
        'items',
      );
    case 'sort': {
      const groups = question.groups.map((group) => group.id);
      return [
        ...repeated(groups, 'groups'),
        ...repeated(
          question.cards.map((card) => card.id),
          'cards',
        ),
        ...question.cards.flatMap((card, index) =>
          groups.includes(card.group)
            ? []
            : [
                {
                  path: ['cards', index, 'group'],
                  message: `There is no group \`${card.group}\`. The groups are: ${list(groups)}.`,
                },
              ],
        ),
      ];
    }
    case 'number':
      return question.variants.flatMap((variant, index) => [
        ...variant.mistakes
          .filter((slip) => Math.abs(slip.value - variant.answer) <= question.tolerance)
          .map((slip) => ({
            path: ['variants', index, 'mistakes'],
            message: `${slip.value} counts as right. A mistake must lie outside the tolerance.`,
          })),
        ...placeholders(question.prompt, question.reason, ...variant.mistakes.map((slip) => slip.reason))
          .filter((name) => name !== 'answer' && !Object.hasOwn(variant.given, name))
          .map((name) => ({
            path: ['variants', index, 'given'],
            message: `The text uses {${name}}, which this variant does not give.`,
          })),
      ]);
    case 'blank': {
      const mistakes = question.mistakes.map((slip) => slip.text);
      return [
        ...sameForms(question.answers, 'answers'),
        ...sameForms(mistakes, 'mistakes'),
        ...mistakes
          .filter((mistake) => question.answers.some((answer) => isSameForm(answer, mistake)))
          .map((mistake) => ({
            path: ['mistakes'],
            message: `“${mistake}” counts as right. A mistake must be none of the answers.`,
          })),
      ];
    }
    case 'explain':
      return repeated(
        question.rubric.map((line) => line.id),
        'rubric',
      );
  }
}

function repeated(ids: string[], field: string) {
  return ids
    .filter((one, index) => ids.indexOf(one) !== index)
    .map((one) => ({ path: [field], message: `The id \`${one}\` stands twice. Give each its own.` }));
}

function sameForms(forms: string[], field: string) {
  return forms
    .filter((one, index) => forms.findIndex((other) => isSameForm(one, other)) < index)
    .map((one) => ({ path: [field], message: `“${one}” is there already, written otherwise. Delete one.` }));
}

function placeholders(...texts: string[]): string[] {
  const names = texts.flatMap((one) => [...one.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''));
  return [...new Set(names)];
}

const list = (ids: string[]) => ids.map((one) => `\`${one}\``).join(', ');
