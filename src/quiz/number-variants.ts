import { fill } from '~/strings/fill';
import type { Question, QuestionOf } from './question.schema';

/** One variant of a number question with its numbers put into the texts. */
export interface FilledVariant {
  readonly prompt: string;
  readonly reason: string;
  /** The answer as printed: `1,200`. */
  readonly answer: string;
  readonly mistakes: readonly { value: string; reason: string; misconception?: string | undefined }[];
}

const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 4 });

/** A number as the book prints it: `printNumber(1200)` → `'1,200'` */
export function printNumber(value: number): string {
  return number.format(value);
}

/** The variants of a question, ready to print. */
export function fillVariants(
  question: Pick<QuestionOf<'number'>, 'prompt' | 'reason' | 'variants'>,
): FilledVariant[] {
  return question.variants.map((variant) => {
    const answer = printNumber(variant.answer);
    const given = Object.fromEntries(
      Object.entries(variant.given).map(([name, value]) => [
        name,
        typeof value === 'number' ? printNumber(value) : value,
      ]),
    );
    const put = (text: string) => fill(text, { ...given, answer });
    return {
      prompt: put(question.prompt),
      reason: put(question.reason),
      answer,
      mistakes: variant.mistakes.map((slip) => ({
        value: printNumber(slip.value),
        reason: put(slip.reason),
        misconception: slip.misconception,
      })),
    };
  });
}

/** What a question asks, of one with numbers in its first variant: `promptOf(question)` → `'How many words are 1,000 tokens?'` */
export function promptOf(question: Question): string {
  return question.type === 'number'
    ? (fillVariants(question)[0]?.prompt ?? question.prompt)
    : question.prompt;
}
