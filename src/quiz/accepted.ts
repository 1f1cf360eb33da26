import { normalise, slips } from '~/strings/spelling';

/** What a short text came to: the form that it was taken for, and whether a typo had to be forgiven. */
export interface Match {
  readonly form: string;
  readonly isTypo: boolean;
}

/**
 * The first of `forms` that a reader has written. Case, accents, hyphens, blanks, a leading article and British or
 * American spelling make no difference; one small typo is forgiven in a word of five letters or more.
 *
 * | written | forms | match |
 * |---|---|---|
 * | `The Few Shot` | `few-shot` | `few-shot` |
 * | `fewshot` | `few-shot` | `few-shot` |
 * | `reccall` | `recall` | `recall`, a typo |
 * | `few-shit` | `few-shot` | none: `shot` is too short for a slip |
 */
export function matchForm(written: string, forms: readonly string[]): Match | undefined {
  const plain = bare(written);
  if (plain === '') return undefined;
  const exact = forms.find((form) => joined(bare(form)) === joined(plain));
  if (exact !== undefined) return { form: exact, isTypo: false };
  const close = forms.find((form) => isOneSlipFrom(plain, bare(form)));
  return close === undefined ? undefined : { form: close, isTypo: true };
}

/**
 * How a short text is judged. An accepted form goes first, then a known mistake, and only then is a typo forgiven, so
 * that `retraining` is a mistake although it lies one letter from `pretraining`.
 */
export function judgeBlank(
  written: string,
  answers: readonly string[],
  mistakes: readonly string[],
): { answer?: Match; mistake?: string } {
  const answer = matchForm(written, answers);
  const mistake = matchForm(written, mistakes);
  if (answer && (!answer.isTypo || !mistake || mistake.isTypo)) return { answer };
  return mistake ? { mistake: mistake.form } : {};
}

/** Are the two the same answer, but for the way of writing? `isSameForm('Few-shot', 'few shot')` → `true` */
export function isSameForm(one: string, other: string): boolean {
  return joined(bare(one)) === joined(bare(other));
}

/** Has a text any letter or digit to judge it by? `isBlank(' … ')` → `true` */
export function isBlank(text: string): boolean {
  return normalise(text) === '';
}

function isOneSlipFrom(written: string, form: string): boolean {
  const [given, words] = [written.split(' '), form.split(' ')];
  if (given.length !== words.length) return false;
  const off = words.flatMap((word, index) => (word === given[index] ? [] : [[word, given[index] ?? '']]));
  return (
    off.length === 1 && off.every(([word = '', other = '']) => word.length >= 5 && slips(other, word, 1) <= 1)
  );
}

const bare = (text: string) => normalise(text).replace(/^(the|an?) (?=.)/, '');
const joined = (text: string) => text.replaceAll(' ', '');
