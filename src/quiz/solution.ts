import { strings } from '~/strings/en';
import { fill } from '~/strings/fill';
import { fillVariants, printNumber } from './number-variants';
import type { Question } from './question.schema';
import { shuffle } from './shuffle';

/** A part of an answer: a text, for an option its letter on paper, and for a card the group in which it belongs. */
export interface SolutionLine {
  readonly letter?: string;
  readonly text: string;
  readonly group?: string;
}

/**
 * The right answer as it is found on paper, where options stand in the order of the built page. A number question is
 * answered for its first set of numbers, the one that is printed.
 *
 * | question | lines |
 * |---|---|
 * | choices, answer `a b` | the texts of `a` and `b`, each with its letter |
 * | order `a b c` | the three texts in this order |
 * | sort | each card with its group, in the order in which the cards are printed |
 * | number 400 ± 5 words | `400 words, within 5` |
 * | blank `few-shot`, `k-shot` | `few-shot. Also right: k-shot` |
 * | explain | the model answer |
 */
export function solutionOf(question: Question): SolutionLine[] {
  switch (question.type) {
    case 'choice':
    case 'choices': {
      const answers = [question.answer].flat();
      return shuffle(question.options, question.id)
        .map(({ id, text }, place) => ({ id, letter: String.fromCharCode(65 + place), text }))
        .filter(({ id }) => answers.includes(id))
        .map(({ letter, text }) => ({ letter, text }));
    }
    case 'order':
      return question.items.map(({ text }) => ({ text }));
    case 'sort': {
      const groups = new Map(question.groups.map(({ id, text }) => [id, text]));
      return shuffle(question.cards, question.id).map(({ text, group }) => ({
        text,
        group: groups.get(group) ?? group,
      }));
    }
    case 'number': {
      const [first] = fillVariants(question);
      const value = [first?.answer, question.unit].filter(Boolean).join(' ');
      return [{ text: value + slackOf(question.tolerance) }];
    }
    case 'blank': {
      const [answer = '', ...others] = question.answers;
      const also =
        others.length > 0 ? `. ${fill(strings['quiz.alsoRight'], { forms: others.join(', ') })}` : '';
      return [{ text: answer + also }];
    }
    case 'explain':
      return [{ text: question.model }];
  }
}

function slackOf(tolerance: number): string {
  return tolerance > 0 ? `, ${fill(strings['quiz.tolerance'], { tolerance: printNumber(tolerance) })}` : '';
}
