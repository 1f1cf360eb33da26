import { z } from 'astro/zod';
import { fields, id, text } from '~/schema';
import { questionKinds } from '~/quiz/question.schema';

/** An address on the web, whole: what is exported leaves this site. */
const address = z.string().regex(/^https?:\/\/\S+$/, 'Write the whole address, with `https://`.');

const objective = fields({ id, text });

/** What the bank of a chapter leaves to its surroundings, spelt out, so that each question can travel alone. */
const surroundings = {
  /** The chapter it belongs to. */
  chapter: id,
  objective,
  see: fields({ id, title: text, address }),
  terms: z.array(fields({ id, term: text, address })).min(1),
};

const question = z.discriminatedUnion('type', [
  questionKinds.choice.extend(surroundings),
  questionKinds.choices.extend(surroundings),
  questionKinds.order.extend(surroundings),
  questionKinds.sort.extend(surroundings),
  questionKinds.number.extend(surroundings),
  questionKinds.blank.extend(surroundings),
  questionKinds.explain.extend(surroundings),
]);

const chapter = fields({
  id,
  number: z.int().min(1),
  title: text,
  address,
  objectives: z.array(objective).min(1),
  questions: z.array(question).min(1),
});

const licence = fields({ name: text, address, attribution: text });

/** `questions.json`: all that authors wrote about the questions, chapter by chapter. */
export const bankSchema = fields({
  $schema: address,
  title: text,
  language: text,
  licence,
  /** The wrong beliefs that options name, by their ids. */
  misconceptions: z.record(id, text),
  chapters: z.array(chapter).min(1),
});

/** `terms.json`: the glossary. Texts use the little Markdown of the book: `*italics*` and `` `code` ``. */
export const termListSchema = fields({
  title: text,
  language: text,
  licence,
  terms: z.array(
    fields({
      id,
      term: text,
      aliases: z.array(text),
      theme: id,
      short: text,
      body: text,
      misread: text.optional(),
      technical: text.optional(),
      see: z.array(id),
      sources: z.array(id),
      address,
      /** The section that explains it, where a chapter does. */
      taught: address.optional(),
    }),
  ),
});

export type Bank = z.infer<typeof bankSchema>;
export type BankChapter = Bank['chapters'][number];
export type BankQuestion = BankChapter['questions'][number];
export type BankQuestionOf<Type extends BankQuestion['type']> = Extract<BankQuestion, { type: Type }>;
export type TermList = z.infer<typeof termListSchema>;
export type ListedTerm = TermList['terms'][number];
export type Licence = z.infer<typeof licence>;

/**
 * The published JSON Schema of `questions.json`, in the draft 2020-12
 * (https://json-schema.org/draft/2020-12/json-schema-core), made from the schema above, so that the two cannot differ.
 */
export function publishBankSchema(here: string): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(bankSchema, { target: 'draft-2020-12' });
  return {
    $schema,
    $id: here,
    title: 'Working Model: question bank',
    description:
      'Texts use two marks of Markdown, *italics* and `code`, and no others. In questions of the type `number`, ' +
      '`{name}` stands for a value that the variant gives, and `{answer}` for its answer.',
    ...schema,
  };
}
