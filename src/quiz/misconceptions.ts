import { judgeBlank } from './accepted';
import type { Key, Response } from './grade';
import type { Question } from './question.schema';

/**
 * The misconceptions behind the wrong parts of a question, by the part of an answer that shows them: the id of an option
 * or a card, a mistake written, or the place of the variant and the number given.
 *
 * `[['0:11', 'merges-delete-symbols']]`
 */
export function misconceptionsBehind(question: Question): [part: string, misconception: string][] {
  return partsOf(question).flatMap(({ part, misconception }) =>
    misconception ? [[part, misconception]] : [],
  );
}

/**
 * The parts of an answer that were wrong, by the same names: of options chosen and cards misplaced those that the grade
 * found wrong, of a number or a word what was given.
 *
 * `slipsOf(key, { type: 'number', value: 11, variant: 0 }, ['value'])` → `['0:11']`
 */
export function slipsOf(key: Key, response: Response, wrong: readonly string[]): string[] {
  if (wrong.length === 0) return [];
  if (response.type === 'number') return [`${response.variant}:${response.value}`];
  if (response.type === 'blank' && key.type === 'blank') {
    const { mistake } = judgeBlank(response.text, key.answers, key.mistakes);
    return mistake === undefined ? [] : [mistake];
  }
  return [...wrong];
}

function partsOf(question: Question): { part: string; misconception?: string | undefined }[] {
  switch (question.type) {
    case 'choice':
    case 'choices':
      return question.options.map(({ id, misconception }) => ({ part: id, misconception }));
    case 'sort':
      return question.cards.map(({ id, misconception }) => ({ part: id, misconception }));
    case 'number':
      return question.variants.flatMap(({ mistakes }, variant) =>
        mistakes.map(({ value, misconception }) => ({ part: `${variant}:${value}`, misconception })),
      );
    case 'blank':
      return question.mistakes.map(({ text, misconception }) => ({ part: text, misconception }));
    case 'order':
    case 'explain':
      return [];
  }
}
