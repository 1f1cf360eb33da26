import { inlineHtml } from '~/strings/inline';
import { strings } from '~/strings/en';
import { reasonHtml, type NumberExercise } from './exercises';
import { declare, identifier, message, response, scoreWhole, show, type Parts } from './qti-parts';
import { element, textXml } from './xml';

/** A number within its tolerance; a mistake is told by its value. */
export function numberParts(exercise: NumberExercise): Parts {
  const { answer, tolerance, unit, mistakes } = exercise;
  const within = equals(element('correct', { identifier: 'RESPONSE' }), tolerance);
  return {
    declaration: declare('single', 'float', [`${answer}`]),
    body: ask(exercise.prompt, 12, unit),
    score: scoreWhole(within),
    feedback: tellMistakes(
      within,
      mistakes.map(({ value }) => equals(element('baseValue', { baseType: 'float' }, `${value}`), 0)),
    ),
    messages: [
      message('answer', reasonHtml(true, exercise.reason)),
      ...mistakes.map(({ reason }, index) => message(mistakeOf(index), reasonHtml(false, reason))),
      message('other', inlineHtml(exercise.reason)),
    ],
  };
}

/** The prompt, and a field below it. */
function ask(prompt: string, expectedLength: number, unit = ''): string {
  const field = element('textEntryInteraction', { responseIdentifier: 'RESPONSE', expectedLength });
  const line = `${textXml(strings['quiz.numberLabel'])}: ${field} ${inlineHtml(unit)}`.trimEnd();
  return [element('p', {}, inlineHtml(prompt)), element('p', {}, line)].join('\n');
}

/** Says why it is right, why a foreseen mistake is one, and to whoever was wrong how to get there. */
function tellMistakes(isRight: string, areMistakes: readonly string[]): string {
  return element(
    'responseCondition',
    {},
    element('responseIf', {}, isRight, show(identifier('answer'))),
    ...areMistakes.map((isMistake, index) =>
      element('responseElseIf', {}, isMistake, show(identifier(mistakeOf(index)), identifier('other'))),
    ),
    element('responseElse', {}, show(identifier('other'))),
  );
}

const mistakeOf = (index: number) => `mistake-${index + 1}`;

function equals(expected: string, tolerance: number): string {
  const mode =
    tolerance > 0
      ? { toleranceMode: 'absolute', tolerance: `${tolerance} ${tolerance}` }
      : { toleranceMode: 'exact' };
  return element('equal', mode, response, expected);
}
