import { inlineHtml } from '~/strings/inline';
import { strings } from '~/strings/en';
import type { BankQuestionOf } from './bank.schema';
import { modelHtml, reasonHtml, rubricHtml, solutionHtml, type NumberExercise } from './exercises';
import {
  declare,
  identifier,
  message,
  promptOf,
  response,
  scoreWhole,
  setScore,
  show,
  type Parts,
} from './qti-parts';
import { spellings } from './spellings';
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

/** A word or two. A platform compares letter by letter, so every spelling of an accepted form is mapped to the score. */
export function blankParts(exercise: BankQuestionOf<'blank'>): Parts {
  const { answers, mistakes } = exercise;
  const [told = ''] = answers;
  const entries = spellings(answers).map((form) =>
    element('mapEntry', { mapKey: form, mappedValue: 1, caseSensitive: false }),
  );
  const isAccepted = element(
    'gte',
    {},
    element('variable', { identifier: 'SCORE' }),
    element('baseValue', { baseType: 'float' }, '1'),
  );
  return {
    declaration: declare(
      'single',
      'string',
      [textXml(told)],
      element('mapping', { lowerBound: 0, upperBound: 1, defaultValue: 0 }, ...entries),
    ),
    body: ask(exercise.prompt, 30),
    score: setScore(element('mapResponse', { identifier: 'RESPONSE' })),
    feedback: tellMistakes(
      isAccepted,
      mistakes.map(({ text }) => element('or', {}, ...spellings([text]).map(isWritten))),
    ),
    messages: [
      message('answer', reasonHtml(true, exercise.reason)),
      ...mistakes.map(({ reason }, index) => message(mistakeOf(index), reasonHtml(false, reason))),
      message('other', solutionHtml(exercise), true),
    ],
  };
}

/** A free answer. Nothing scores it but a reader, who has the rubric; whoever wrote it is shown a model answer. */
export function explainParts(exercise: BankQuestionOf<'explain'>): Parts {
  return {
    declaration: element('responseDeclaration', {
      identifier: 'RESPONSE',
      cardinality: 'single',
      baseType: 'string',
    }),
    body: [
      element('rubricBlock', { view: 'scorer' }, rubricHtml(exercise)),
      element(
        'extendedTextInteraction',
        { responseIdentifier: 'RESPONSE', expectedLines: 6 },
        promptOf(exercise),
      ),
    ].join('\n'),
    feedback: show(identifier('model')),
    messages: [message('model', modelHtml(exercise), true)],
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

const isWritten = (form: string) =>
  element(
    'stringMatch',
    { caseSensitive: false },
    response,
    element('baseValue', { baseType: 'string' }, textXml(form)),
  );

function equals(expected: string, tolerance: number): string {
  const mode =
    tolerance > 0
      ? { toleranceMode: 'absolute', tolerance: `${tolerance} ${tolerance}` }
      : { toleranceMode: 'exact' };
  return element('equal', mode, response, expected);
}
