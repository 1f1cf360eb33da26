import { inlineHtml } from '~/strings/inline';
import type { BankQuestionOf } from './bank.schema';
import { isRight, mix, reasonHtml, solutionHtml } from './exercises';
import {
  declare,
  identifier,
  message,
  nameOf,
  promptOf,
  response,
  scoreWhole,
  show,
  type Parts,
} from './qti-parts';
import { element } from './xml';

/** A choice of one or several options, each with its reason. */
export function optionParts(exercise: BankQuestionOf<'choice' | 'choices'>): Parts {
  const options = mix(exercise.options, exercise.id);
  const right = options.filter((option) => isRight(exercise, option)).map(({ id }) => nameOf(id));
  const isSingle = exercise.type === 'choice';
  return {
    declaration: declare(isSingle ? 'single' : 'multiple', 'identifier', right),
    body: element(
      'choiceInteraction',
      { responseIdentifier: 'RESPONSE', shuffle: true, maxChoices: isSingle ? 1 : 0 },
      promptOf(exercise),
      ...options.map(({ id, text }) => element('simpleChoice', { identifier: nameOf(id) }, inlineHtml(text))),
    ),
    score: scoreWhole(isCorrect),
    feedback: show(response),
    messages: options.map((option) =>
      message(nameOf(option.id), reasonHtml(isRight(exercise, option), option.reason)),
    ),
  };
}

/** Lines to be put in order. */
export function orderParts(exercise: BankQuestionOf<'order'>): Parts {
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
    ...solved(exercise),
  };
}

/** Cards, each to be matched with its group. */
export function sortParts(exercise: BankQuestionOf<'sort'>): Parts {
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
      element('simpleMatchSet', {}, ...groups.map(({ id, text }) => choice(groupOf(id), text, cards.length))),
    ),
    ...solved(exercise),
  };
}

/** Right as a whole, and told as a whole. */
function solved(exercise: BankQuestionOf<'order' | 'sort'>): Omit<Parts, 'declaration' | 'body'> {
  return {
    score: scoreWhole(isCorrect),
    feedback: show(identifier('solution')),
    messages: [message('solution', solutionHtml(exercise), true)],
  };
}

const groupOf = (id: string) => `g-${id}`;
const isCorrect = element('match', {}, response, element('correct', { identifier: 'RESPONSE' }));
