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
