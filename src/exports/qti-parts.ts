import { inlineHtml } from '~/strings/inline';
import type { Exercise } from './exercises';
import { element } from './xml';

/** What an item has of its own; the rest is the same for every kind. */
export interface Parts {
  /** The response, and what is right. */
  readonly declaration: string;
  /** What the reader sees, and what only a scorer does. */
  readonly body: string;
  /** The rule that sets the score; none where somebody has to read the answer. */
  readonly score?: string;
  /** Decides which messages are shown. */
  readonly feedback: string;
  readonly messages: readonly string[];
}

/** A name for the part with this id. It must begin with a letter, and ours may not: `nameOf('3c')` → `o-3c` */
export const nameOf = (id: string) => `o-${id}`;

export const response = element('variable', { identifier: 'RESPONSE' });
export const identifier = (name: string) => element('baseValue', { baseType: 'identifier' }, name);
export const promptOf = ({ prompt }: Exercise) => element('prompt', {}, inlineHtml(prompt));

/**
 * The response, its right values, and how others are mapped to a score.
 *
 * `declare('single', 'float', ['4'])` → `<responseDeclaration … baseType="float"><correctResponse>…`
 */
export function declare(
  cardinality: string,
  baseType: string,
  values: readonly string[],
  ...mapping: readonly string[]
): string {
  const correct = element('correctResponse', {}, ...values.map((value) => element('value', {}, value)));
  return element(
    'responseDeclaration',
    { identifier: 'RESPONSE', cardinality, baseType },
    correct,
    ...mapping,
  );
}

/** All or nothing: 1 if the test holds, else 0. */
export function scoreWhole(test: string): string {
  return element(
    'responseCondition',
    {},
    element('responseIf', {}, test, setScore(element('baseValue', { baseType: 'float' }, '1'))),
    element('responseElse', {}, setScore(element('baseValue', { baseType: 'float' }, '0'))),
  );
}

/** `setScore(value)` → `<setOutcomeValue identifier="SCORE">…</setOutcomeValue>` */
export function setScore(value: string): string {
  return element('setOutcomeValue', { identifier: 'SCORE' }, value);
}

/** Shows the messages that these expressions name, and always the section to reread. */
export function show(...names: readonly string[]): string {
  const all = element('multiple', {}, ...names, identifier('see'));
  return element('setOutcomeValue', { identifier: 'FEEDBACK' }, all);
}

/**
 * A message under its name; `isBlock` where the text is made of blocks already.
 *
 * `message('see', 'Reread')` → `<modalFeedback … identifier="see" showHide="show"><p>Reread</p></modalFeedback>`
 */
export function message(name: string, html: string, isBlock = false): string {
  const attributes = { outcomeIdentifier: 'FEEDBACK', identifier: name, showHide: 'show' };
  return element('modalFeedback', attributes, isBlock ? html : element('p', {}, html));
}
