import { plainText } from '~/strings/inline';
import type { Bank } from './bank.schema';
import { allExercises, seeHtml, type Exercise } from './exercises';
import { optionParts, orderParts, sortParts } from './qti-choices';
import { message, type Parts } from './qti-parts';
import { blankParts, explainParts, numberParts } from './qti-written';
import { element, xmlComment, xmlDocument } from './xml';

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
 * That is why the response processing is written out instead of naming the template. An explanation is scored by nobody
 * but a reader: its item only says how much it can be worth.
 */
export function exerciseToQti(exercise: Exercise): string {
  const { declaration, body, score, feedback, messages } = partsOf(exercise);
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
        {
          identifier: 'SCORE',
          cardinality: 'single',
          baseType: 'float',
          normalMaximum: score === undefined ? 1 : undefined,
        },
        element('defaultValue', {}, element('value', {}, '0')),
      ),
      element('outcomeDeclaration', {
        identifier: 'FEEDBACK',
        cardinality: 'multiple',
        baseType: 'identifier',
      }),
      element('itemBody', {}, body),
      element('responseProcessing', {}, ...(score === undefined ? [] : [score]), feedback),
      ...messages,
      message('see', seeHtml(exercise)),
    ),
  );
}

function partsOf(exercise: Exercise): Parts {
  switch (exercise.type) {
    case 'choice':
    case 'choices':
      return optionParts(exercise);
    case 'order':
      return orderParts(exercise);
    case 'sort':
      return sortParts(exercise);
    case 'number':
      return numberParts(exercise);
    case 'blank':
      return blankParts(exercise);
    case 'explain':
      return explainParts(exercise);
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
