import { inlineHtml, plainText } from '~/strings/inline';
import { strings } from '~/strings/en';
import type { Bank } from './bank.schema';
import { allExercises, isRight, mix, reasonHtml, seeHtml, solutionHtml, type Exercise } from './exercises';
import { element, textXml, xmlComment, xmlDocument } from './xml';

/**
 * The files of an IMS QTI 2.1 package, one item per exercise
 * (https://www.imsglobal.org/question/qtiv2p1/imsqti_implv2p1.html): `imsmanifest.xml`, `items/tokens-merge-absent.xml`, …
 */
export function bankToQti(bank: Bank): Record<string, string> {
  const exercises = bank.chapters.flatMap(allExercises);
  const items = exercises.map((exercise) => [fileOf(exercise), exerciseToQti(exercise)]);
  return { 'imsmanifest.xml': manifestOf(bank, exercises), ...Object.fromEntries(items) };
}

/**
 * One item. Its answer is right or wrong as a whole (the logic of the standard template `match_correct`), and what is
 * said afterwards depends on the answer: the reason of each option chosen, the whole solution of an order or a sort.
 * That is why the response processing is written out instead of naming the template.
 */
export function exerciseToQti(exercise: Exercise): string {
  const { declaration, body, test, feedback, messages } = partsOf(exercise);
  const title = plainText(exercise.prompt);
  return xmlDocument(
    element(
      'assessmentItem',
      {
        xmlns: 'http://www.imsglobal.org/xsd/imsqti_v2p1',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        'xsi:schemaLocation':
          'http://www.imsglobal.org/xsd/imsqti_v2p1 http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd',
        identifier: exercise.id,
        title: title.length > 80 ? `${title.slice(0, 79).trimEnd()}…` : title,
        adaptive: false,
        timeDependent: false,
        'xml:lang': 'en-GB',
      },
      declaration,
      element(
        'outcomeDeclaration',
        { identifier: 'SCORE', cardinality: 'single', baseType: 'float' },
        element('defaultValue', {}, element('value', {}, '0')),
      ),
      element('outcomeDeclaration', {
        identifier: 'FEEDBACK',
        cardinality: 'multiple',
        baseType: 'identifier',
      }),
      element('itemBody', {}, body),
      element(
        'responseProcessing',
        {},
        element(
          'responseCondition',
          {},
          element('responseIf', {}, test, setScore(1)),
          element('responseElse', {}, setScore(0)),
        ),
        feedback,
      ),
      ...messages,
      message('see', seeHtml(exercise)),
    ),
  );
}

interface Parts {
  /** The response and what is right. */
  readonly declaration: string;
  /** What the reader sees. */
  readonly body: string;
  /** Holds when the answer is right. */
  readonly test: string;
  /** Decides which messages are shown. */
  readonly feedback: string;
  readonly messages: readonly string[];
}

function partsOf(exercise: Exercise): Parts {
  switch (exercise.type) {
    case 'choice':
    case 'choices': {
      const options = mix(exercise.options, exercise.id);
      const right = options.filter((option) => isRight(exercise, option)).map(({ id }) => nameOf(id));
      const isSingle = exercise.type === 'choice';
      return {
        declaration: declare(isSingle ? 'single' : 'multiple', 'identifier', right),
        body: element(
          'choiceInteraction',
          { responseIdentifier: 'RESPONSE', shuffle: true, maxChoices: isSingle ? 1 : 0 },
          promptOf(exercise),
          ...options.map(({ id, text }) =>
            element('simpleChoice', { identifier: nameOf(id) }, inlineHtml(text)),
          ),
        ),
        test: isCorrect,
        feedback: show(response),
        messages: options.map((option) =>
          message(nameOf(option.id), reasonHtml(isRight(exercise, option), option.reason)),
        ),
      };
    }
    case 'order':
      return {
        declaration: declare(
          'ordered',
          'identifier',
          exercise.items.map(({ id }) => nameOf(id)),
        ),
        body: element(
          'orderInteraction',
          { responseIdentifier: 'RESPONSE', shuffle: true },
          promptOf(exercise),
          ...mix(exercise.items, exercise.id).map(({ id, text }) =>
            element('simpleChoice', { identifier: nameOf(id) }, inlineHtml(text)),
          ),
        ),
        test: isCorrect,
        feedback: show(identifier('solution')),
        messages: [message('solution', solutionHtml(exercise), true)],
      };
    case 'sort': {
      const { groups, cards } = exercise;
      const choice = (id: string, text: string, matchMax: number) =>
        element('simpleAssociableChoice', { identifier: id, matchMax }, inlineHtml(text));
      return {
        declaration: declare(
          'multiple',
          'directedPair',
          cards.map(({ id, group }) => `${nameOf(id)} ${groupOf(group)}`),
        ),
        body: element(
          'matchInteraction',
          { responseIdentifier: 'RESPONSE', shuffle: true, maxAssociations: cards.length },
          promptOf(exercise),
          element(
            'simpleMatchSet',
            {},
            ...mix(cards, exercise.id).map(({ id, text }) => choice(nameOf(id), text, 1)),
          ),
          element(
            'simpleMatchSet',
            {},
            ...groups.map(({ id, text }) => choice(groupOf(id), text, cards.length)),
          ),
        ),
        test: isCorrect,
        feedback: show(identifier('solution')),
        messages: [message('solution', solutionHtml(exercise), true)],
      };
    }
    case 'number': {
      const { answer, tolerance, unit, mistakes } = exercise;
      const within = equals(element('correct', { identifier: 'RESPONSE' }), tolerance);
      const field = element('textEntryInteraction', { responseIdentifier: 'RESPONSE', expectedLength: 12 });
      const told = mistakes.map((_, index) => `mistake-${index + 1}`);
      return {
        declaration: declare('single', 'float', [`${answer}`]),
        body: [
          element('p', {}, inlineHtml(exercise.prompt)),
          element(
            'p',
            {},
            `${textXml(strings['quiz.numberLabel'])}: ${field} ${inlineHtml(unit ?? '')}`.trimEnd(),
          ),
        ].join('\n'),
        test: within,
        feedback: element(
          'responseCondition',
          {},
          element('responseIf', {}, within, show(identifier('answer'))),
          ...mistakes.map(({ value }, index) =>
            element(
              'responseElseIf',
              {},
              equals(element('baseValue', { baseType: 'float' }, `${value}`), 0),
              show(identifier(told[index] ?? ''), identifier('other')),
            ),
          ),
          element('responseElse', {}, show(identifier('other'))),
        ),
        messages: [
          message('answer', reasonHtml(true, exercise.reason)),
          ...mistakes.map(({ reason }, index) => message(told[index] ?? '', reasonHtml(false, reason))),
          message('other', inlineHtml(exercise.reason)),
        ],
      };
    }
  }
}

function manifestOf({ title, licence }: Bank, exercises: readonly Exercise[]): string {
  return xmlDocument(
    element(
      'manifest',
      {
        identifier: 'working-model-questions',
        xmlns: 'http://www.imsglobal.org/xsd/imscp_v1p1',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        'xsi:schemaLocation':
          'http://www.imsglobal.org/xsd/imscp_v1p1 http://www.imsglobal.org/xsd/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd',
      },
      xmlComment(`${title}. ${licence.name}, ${licence.address}`),
      element(
        'metadata',
        {},
        element('schema', {}, 'QTIv2.1 Package'),
        element('schemaversion', {}, '1.0.0'),
      ),
      element('organizations', {}),
      element(
        'resources',
        {},
        ...exercises.map((exercise) => {
          const href = fileOf(exercise);
          return element(
            'resource',
            { identifier: `r-${exercise.id}`, type: 'imsqti_item_xmlv2p1', href },
            element('file', { href }),
          );
        }),
      ),
    ),
  );
}

const fileOf = ({ id }: Exercise) => `items/${id}.xml`;
// An identifier must begin with a letter, and ours may begin with a digit.
const nameOf = (id: string) => `o-${id}`;
const groupOf = (id: string) => `g-${id}`;

const response = element('variable', { identifier: 'RESPONSE' });
const isCorrect = element('match', {}, response, element('correct', { identifier: 'RESPONSE' }));
const identifier = (name: string) => element('baseValue', { baseType: 'identifier' }, name);
const promptOf = ({ prompt }: Exercise) => element('prompt', {}, inlineHtml(prompt));

function declare(cardinality: string, baseType: string, values: readonly string[]): string {
  const correct = element('correctResponse', {}, ...values.map((value) => element('value', {}, value)));
  return element('responseDeclaration', { identifier: 'RESPONSE', cardinality, baseType }, correct);
}

function setScore(score: number): string {
  const value = element('baseValue', { baseType: 'float' }, `${score}`);
  return element('setOutcomeValue', { identifier: 'SCORE' }, value);
}

/** Shows the messages that these expressions name, and always the section to reread. */
function show(...names: readonly string[]): string {
  const all = element('multiple', {}, ...names, identifier('see'));
  return element('setOutcomeValue', { identifier: 'FEEDBACK' }, all);
}

function equals(expected: string, tolerance: number): string {
  const mode =
    tolerance > 0
      ? { toleranceMode: 'absolute', tolerance: `${tolerance} ${tolerance}` }
      : { toleranceMode: 'exact' };
  return element('equal', mode, response, expected);
}

function message(name: string, html: string, isBlock = false): string {
  const attributes = { outcomeIdentifier: 'FEEDBACK', identifier: name, showHide: 'show' };
  return element('modalFeedback', attributes, isBlock ? html : element('p', {}, html));
}
