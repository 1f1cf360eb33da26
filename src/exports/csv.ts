import { strings } from '~/strings/en';
import { plainText } from '~/strings/inline';
import type { Bank, BankQuestion, TermList } from './bank.schema';
import { isRight, toExercises, type Exercise } from './exercises';

export type Cell = string | number | boolean | undefined;

/**
 * A table as RFC 4180 has it: commas, CRLF after each line, quotes around a field that needs them and doubled in it.
 * Begins with a byte order mark, without which Excel takes UTF-8 for the code page of the machine.
 *
 * `toCsv([['a', 'b "c"']])` → `\ufeffa,"b ""c"""\r\n`
 */
export function toCsv(rows: readonly (readonly Cell[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(toField).join(',')}\r\n`).join('')}`;
}

function toField(cell: Cell): string {
  const text = cell === undefined ? '' : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const columns = [
  'chapter',
  'question',
  'type',
  'objective',
  'asks',
  'prompt',
  'option',
  'text',
  'right',
  'place',
  'group',
  'reason',
  'misconception',
  'unit',
  'tolerance',
  'hint',
  'terms',
  'see',
] as const;
type Row = Partial<Record<(typeof columns)[number], Cell>>;

/**
 * `questions.csv`: one row per option, item, card, number, accepted form, foreseen mistake or line of a rubric; what the
 * question says is repeated in each.
 */
export function questionsToCsv({ chapters }: Bank): string {
  const rows = chapters.flatMap(({ questions }) => questions.flatMap(rowsOf));
  return toCsv([columns, ...rows.map((row) => columns.map((column) => row[column]))]);
}

/** `terms.csv`: one row per term. */
export function termsToCsv({ terms }: TermList): string {
  const head = [
    'id',
    'term',
    'aliases',
    'theme',
    'short',
    'body',
    'misread',
    'technical',
    'see',
    'address',
    'taught',
  ];
  const rows = terms.map((term) => [
    term.id,
    term.term,
    term.aliases.join('; '),
    term.theme,
    plainText(term.short),
    plainText(term.body),
    plainText(term.misread ?? ''),
    plainText(term.technical ?? ''),
    term.see.join('; '),
    term.address,
    term.taught,
  ]);
  return toCsv([head, ...rows]);
}

function rowsOf(question: BankQuestion): Row[] {
  return toExercises(question).flatMap((exercise) =>
    partsOf(exercise).map((part) => ({
      chapter: exercise.chapter,
      question: exercise.id,
      type: exercise.type,
      objective: plainText(exercise.objective.text),
      asks: exercise.asks,
      prompt: plainText(exercise.prompt),
      hint: plainText(exercise.hint ?? ''),
      terms: exercise.terms.map(({ id }) => id).join('; '),
      see: exercise.see.address,
      ...part,
      reason: plainText(String(part.reason ?? '')),
    })),
  );
}

function partsOf(exercise: Exercise): Row[] {
  switch (exercise.type) {
    case 'choice':
    case 'choices':
      return exercise.options.map(({ id, text, reason, misconception }) => {
        return { option: id, text: plainText(text), right: isRight(exercise, { id }), reason, misconception };
      });
    case 'order':
      return exercise.items.map(({ id, text, reason }, index) => {
        return { option: id, text: plainText(text), place: index + 1, reason };
      });
    case 'sort': {
      const groups = new Map(exercise.groups.map(({ id, text }) => [id, plainText(text)]));
      return exercise.cards.map(({ id, text, group, reason, misconception }) => {
        return { option: id, text: plainText(text), group: groups.get(group), reason, misconception };
      });
    }
    case 'number': {
      const { answer, reason, mistakes, unit, tolerance } = exercise;
      return [
        { option: 'answer', text: answer, right: true, reason, unit, tolerance },
        ...mistakes.map(({ value, reason: why }, index) => {
          return { option: `mistake-${index + 1}`, text: value, right: false, reason: why, unit };
        }),
      ];
    }
    case 'blank':
      return [
        ...exercise.answers.map((text, index) => {
          return { option: `answer-${index + 1}`, text, right: true, reason: exercise.reason };
        }),
        ...exercise.mistakes.map(({ text, reason, misconception }, index) => {
          return { option: `mistake-${index + 1}`, text, right: false, reason, misconception };
        }),
      ];
    case 'explain':
      return [
        ...exercise.rubric.map(({ id, text, reason }) => {
          return { option: id, text: plainText(text), group: strings['quiz.rubricTold'], reason };
        }),
        { option: 'model', text: plainText(exercise.model), right: true, group: strings['quiz.model'] },
      ];
  }
}
