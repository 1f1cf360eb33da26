import { all, one, textOf, type Node } from './read-xml';

type Value = string | number | boolean | null | readonly string[];

/**
 * What an item makes of a text or a number that somebody entered, by the specification of QTI 2.1
 * (https://www.imsglobal.org/question/qtiv2p1/imsqti_infov2p1.html, 7 and 15): the score, and the messages shown.
 */
export function runQti(item: Node, entered: string): { score: number; shown: readonly string[] } {
  const outcomes = new Map<string, Value>([['SCORE', 0]]);
  const [{ attributes }] = all(item, 'responseDeclaration') as [Node];
  const response = attributes['baseType'] === 'float' ? Number(entered) : entered;

  const values = (node: Node) => elements(node).map(evaluate);
  const evaluate = (node: Node): Value => {
    const [a = null, b = null] = ['mapResponse', 'correct'].includes(node.name) ? [] : values(node);
    switch (node.name) {
      case 'variable': {
        const name = String(node.attributes['identifier']);
        return name === 'RESPONSE' ? response : (outcomes.get(name) ?? null);
      }
      case 'correct':
        return Number(textOf(one(one(item, 'correctResponse'), 'value')));
      case 'baseValue':
        return node.attributes['baseType'] === 'float' ? Number(textOf(node)) : textOf(node);
      case 'multiple':
        return values(node).map(String);
      case 'mapResponse':
        return map(one(item, 'mapping'), entered);
      case 'gte':
        return Number(a) >= Number(b);
      case 'or':
        return values(node).some((value) => value === true);
      case 'stringMatch':
        return sameText(String(a), String(b), node);
      case 'equal': {
        const [below = 0, above = 0] = (node.attributes['tolerance'] ?? '').split(' ').map(Number);
        return Number(a) >= Number(b) - below && Number(a) <= Number(b) + above;
      }
      default:
        throw new Error(`The item uses <${node.name}>, which this reader does not know.`);
    }
  };
  const run = (node: Node): void => {
    if (node.name === 'setOutcomeValue') {
      const [value] = elements(node) as [Node];
      outcomes.set(String(node.attributes['identifier']), evaluate(value));
    } else if (node.name === 'responseCondition') {
      const branch = elements(node).find((one) => {
        const [test] = elements(one);
        return one.name === 'responseElse' || (test && evaluate(test) === true);
      });
      if (branch)
        elements(branch)
          .slice(branch.name === 'responseElse' ? 0 : 1)
          .forEach(run);
    } else throw new Error(`<${node.name}> is no rule.`);
  };
  elements(one(item, 'responseProcessing')).forEach(run);
  const feedback = outcomes.get('FEEDBACK');
  const shown = all(item, 'modalFeedback').map((message) => String(message.attributes['identifier']));
  return {
    score: Number(outcomes.get('SCORE')),
    shown: shown.filter((name) => Array.isArray(feedback) && feedback.includes(name)),
  };
}

/** The value of the first entry that fits, within the bounds. */
function map(mapping: Node, entered: string): number {
  const entry = all(mapping, 'mapEntry').find((one) =>
    sameText(entered, one.attributes['mapKey'] ?? '', one),
  );
  const value = Number(entry?.attributes['mappedValue'] ?? mapping.attributes['defaultValue']);
  const { lowerBound = '-Infinity', upperBound = 'Infinity' } = mapping.attributes;
  return Math.min(Number(upperBound), Math.max(Number(lowerBound), value));
}

function sameText(a: string, b: string, { attributes }: Node): boolean {
  return attributes['caseSensitive'] === 'false' ? a.toLowerCase() === b.toLowerCase() : a === b;
}

const elements = (node: Node) => node.children.filter((child) => typeof child !== 'string');
