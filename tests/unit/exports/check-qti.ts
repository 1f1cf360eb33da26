import type { Node } from './read-xml';

/**
 * What is wrong with an item by the schema of QTI 2.1 (http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd), written
 * from it for the elements that ours use. Any other element is an error, so that nothing is passed over in silence.
 */
export function checkQti(node: Node, path = node.name): string[] {
  const rule = rules[node.name];
  if (!rule) return [`${path}: no such element`];
  const { has = '', may = '', holds = '', isMixed = false } = rule;
  const given = Object.keys(node.attributes);
  const elements = node.children.filter((child) => typeof child !== 'string');
  const names = elements.map(({ name }) => `${name} `).join('');
  const isBare = node.children.every((child) => typeof child !== 'string' || child.trim() === '');
  return [
    ...list(has)
      .filter((name) => !given.includes(name))
      .map((name) => `${path}: has no ${name}`),
    ...given.filter((name) => !list(`${has} ${may}`).includes(name)).map((name) => `${path}: has a ${name}`),
    ...(toPattern(holds).test(names) ? [] : [`${path}: holds ${names}`]),
    ...(isBare || isMixed ? [] : [`${path}: holds text`]),
    ...elements.flatMap((child) => checkQti(child, `${path}/${child.name}`)),
  ];
}

interface Rule {
  /** Attributes that must stand. */
  readonly has?: string;
  /** Attributes that may. */
  readonly may?: string;
  /** Its elements, in their order: `a b* (c|d)+`. */
  readonly holds?: string;
  readonly isMixed?: boolean;
}

const inline = '(em|code|strong|a)*';
const flow = '(p|ul|ol|em|code|strong|a)*';
const expression = '(match|equal|stringMatch|or|gte|mapResponse|multiple|variable|correct|baseValue)';
const binary = { holds: `${expression} ${expression}` };
const text = { holds: inline, isMixed: true };
const rule = '(responseCondition|setOutcomeValue)';

const rules: Readonly<Record<string, Rule>> = {
  assessmentItem: {
    has: 'identifier title adaptive timeDependent',
    may: 'xmlns xmlns:xsi xsi:schemaLocation xml:lang',
    holds: 'responseDeclaration* outcomeDeclaration* itemBody? responseProcessing? modalFeedback*',
  },
  responseDeclaration: {
    has: 'identifier cardinality',
    may: 'baseType',
    holds: 'defaultValue? correctResponse? mapping?',
  },
  outcomeDeclaration: {
    has: 'identifier cardinality',
    may: 'baseType normalMaximum normalMinimum',
    holds: 'defaultValue?',
  },
  defaultValue: { holds: 'value+' },
  correctResponse: { holds: 'value+' },
  value: { isMixed: true },
  mapping: { may: 'lowerBound upperBound defaultValue', holds: 'mapEntry+' },
  mapEntry: { has: 'mapKey mappedValue', may: 'caseSensitive' },
  itemBody: {
    holds: '(rubricBlock|p|choiceInteraction|orderInteraction|matchInteraction|extendedTextInteraction)*',
  },
  rubricBlock: { has: 'view', may: 'use', holds: flow, isMixed: true },
  choiceInteraction: {
    has: 'responseIdentifier',
    may: 'shuffle maxChoices minChoices',
    holds: 'prompt? simpleChoice+',
  },
  orderInteraction: { has: 'responseIdentifier', may: 'shuffle', holds: 'prompt? simpleChoice+' },
  matchInteraction: {
    has: 'responseIdentifier',
    may: 'shuffle maxAssociations minAssociations',
    holds: 'prompt? simpleMatchSet simpleMatchSet',
  },
  simpleMatchSet: { holds: 'simpleAssociableChoice*' },
  simpleChoice: { has: 'identifier', may: 'fixed', holds: flow, isMixed: true },
  simpleAssociableChoice: { has: 'identifier matchMax', may: 'matchMin', holds: flow, isMixed: true },
  textEntryInteraction: { has: 'responseIdentifier', may: 'expectedLength patternMask placeholderText' },
  extendedTextInteraction: {
    has: 'responseIdentifier',
    may: 'expectedLength expectedLines minStrings maxStrings format',
    holds: 'prompt?',
  },
  prompt: { holds: flow, isMixed: true },
  responseProcessing: { may: 'template', holds: `${rule}*` },
  responseCondition: { holds: 'responseIf responseElseIf* responseElse?' },
  responseIf: { holds: `${expression} ${rule}*` },
  responseElseIf: { holds: `${expression} ${rule}*` },
  responseElse: { holds: `${rule}*` },
  setOutcomeValue: { has: 'identifier', holds: expression },
  match: binary,
  gte: binary,
  equal: { has: 'toleranceMode', may: 'tolerance includeLowerBound includeUpperBound', ...binary },
  stringMatch: { has: 'caseSensitive', may: 'substring', ...binary },
  or: { holds: `${expression}+` },
  multiple: { holds: `${expression}*` },
  mapResponse: { has: 'identifier' },
  variable: { has: 'identifier', may: 'weightIdentifier' },
  correct: { has: 'identifier' },
  baseValue: { has: 'baseType', isMixed: true },
  modalFeedback: {
    has: 'outcomeIdentifier identifier showHide',
    may: 'title',
    holds: flow,
    isMixed: true,
  },
  p: { holds: '(em|code|strong|a|textEntryInteraction)*', isMixed: true },
  ul: { holds: 'li*' },
  ol: { holds: 'li*' },
  li: { holds: flow, isMixed: true },
  a: { has: 'href', ...text },
  em: text,
  code: text,
  strong: text,
};

const list = (names: string) => names.split(' ').filter(Boolean);

/** `a b*` as a pattern over names with a blank behind each. */
const toPattern = (holds: string) =>
  new RegExp(`^${holds.replace(/\w+/g, '(?:$& )').replace(/ (?!\))/g, '')}$`);
