import type { Question, QuestionOf } from '~/quiz/question.schema';
import { shuffle } from '~/quiz/shuffle';
import { plainText } from '~/strings/inline';
import { normalise } from '~/strings/spelling';

export type Choice = QuestionOf<'choice'>;

/** Something that a test-wise reader, or a careful one, would hold against a question. */
export interface Finding {
  readonly id: string;
  readonly says: string;
}

/**
 * How much of a point a question gives to whoever ticks the longest option, or the shortest: 1 if the right one is so
 * alone, ½ if it shares the place with one other, 0 if another is.
 */
export function extremeIsRight({ options, answer }: Choice, which: 'longest' | 'shortest'): number {
  const lengths = options.map(({ text }) => plainText(text).length);
  const wanted = which === 'longest' ? Math.max(...lengths) : Math.min(...lengths);
  const extreme = options.filter((_, index) => lengths[index] === wanted);
  return extreme.some(({ id }) => id === answer) ? 1 / extreme.length : 0;
}

/** Where the right option stands on the page, counted from 0: `AskOptions.astro` shuffles with the id of the question. */
export function keyPosition({ id, options, answer }: Choice): number {
  return shuffle(options, id).findIndex((option) => option.id === answer);
}

/** The chance of a blind guess, averaged over the questions. */
export function chanceOf(questions: readonly Choice[]): number {
  return questions.reduce((sum, { options }) => sum + 1 / options.length, 0) / questions.length;
}

/**
 * How many of `n` guesses, each right with probability `p`, chance leaves unsurprising: the counts outside come up
 * with a probability of at most `level`, half of it on either side.
 *
 * `likelyCounts(20, 0.5, 0.01)` → `[4, 16]`, as in any table of the sign test.
 */
export function likelyCounts(n: number, p: number, level: number): [least: number, most: number] {
  let [term, below] = [(1 - p) ** n, 0]; // P(X = k), P(X < k)
  let [least, most] = [0, n];
  for (let k = 0; k <= n; k++) {
    if (below + term <= level / 2) least = k + 1;
    if (1 - below > level / 2) most = k;
    below += term;
    term *= ((n - k) / (k + 1)) * (p / (1 - p));
  }
  return [least, most];
}

const absolute =
  /\b(always|never|only|all|every|everything|everywhere|everyone|everybody|none|nothing|no one|nobody|nowhere|any|entirely|completely|must|impossible)\b/i;

/** Does the text claim something without exception? `isAbsolute('It always works')` → `true` */
export function isAbsolute(text: string): boolean {
  return absolute.test(plainText(text));
}

/** Questions in which a wrong option is absolute and no right one is: those words give it away. */
export function absoluteCues(questions: readonly Question[]): Finding[] {
  return questions.flatMap((question) => {
    const [right, wrong] = optionsOf(question);
    const cues = wrong.filter(isAbsolute);
    return cues.length === 0 || right.some(isAbsolute)
      ? []
      : cues.map((text) => ({ id: question.id, says: text }));
  });
}

/** “All of the above” and its like. */
export function catchAlls(questions: readonly Question[]): Finding[] {
  const pattern =
    /\b(all|none|both|neither|any) of (the|these|those) (above|below|others?|options|answers)\b|\b(all|none) of (them|these)$/i;
  return textsWhere(questions, pattern);
}

/** Questions that ask for what is *not* so, without setting the word in italics or capitals. */
export function negativeStems(questions: readonly Question[]): Finding[] {
  return questions.flatMap(({ id, prompt }) => {
    // What is asked; a “not” in the story before it is no trap.
    const asked = prompt.match(/[^.?!]*\?|\b(Choose|Put|Sort|Name)\b[^.]*\./g)?.join(' ') ?? prompt;
    const plain = asked.replace(/\*[^*]*\*/g, ' ').replace(/\b(NOT|EXCEPT|NEVER)\b/g, ' ');
    return /\b(not|never|except|isn’t|aren’t|doesn’t|don’t|cannot|can’t|least likely|false|incorrect)\b/i.test(
      plain,
    )
      ? [{ id, says: asked.trim() }]
      : [];
  });
}

/** Reasons of fewer words than it takes to give one. */
export function shortReasons(questions: readonly Question[], least: number): Finding[] {
  return questions.flatMap((question) =>
    partsOf(question)
      .filter(({ reason }) => reason.split(/\s+/).length < least)
      .map(({ reason }) => ({ id: question.id, says: reason })),
  );
}

/** Options, items or cards of one question that read the same. */
export function repeatedTexts(questions: readonly Question[]): Finding[] {
  return questions.flatMap((question) => {
    const texts = partsOf(question).flatMap(({ text }) =>
      text === undefined ? [] : [plainText(text).toLowerCase()],
    );
    return texts
      .filter((text, index) => texts.indexOf(text) !== index)
      .map((text) => ({ id: question.id, says: text }));
  });
}

/** Blanks whose prompt or hint holds what is to be written. */
export function givenAway(questions: readonly Question[]): Finding[] {
  return questions.flatMap((question) => {
    if (question.type !== 'blank') return [];
    const shown = ` ${normalise(plainText(`${question.prompt} ${question.hint ?? ''}`))} `;
    return question.answers
      .filter((answer) => shown.includes(` ${normalise(answer)} `))
      .map((says) => ({ id: question.id, says }));
  });
}

/** The right options and the wrong ones; neither where a question has no options. */
export function optionsOf(question: Question): [right: string[], wrong: string[]] {
  if (question.type !== 'choice' && question.type !== 'choices') return [[], []];
  const answers = [question.answer].flat();
  const texts = (isRight: boolean) =>
    question.options.filter(({ id }) => answers.includes(id) === isRight).map(({ text }) => text);
  return [texts(true), texts(false)];
}

function textsWhere(questions: readonly Question[], pattern: RegExp): Finding[] {
  return questions.flatMap((question) =>
    partsOf(question)
      .filter(({ text }) => text !== undefined && pattern.test(text))
      .map(({ text = '' }) => ({ id: question.id, says: text })),
  );
}

function partsOf(question: Question): { text?: string; reason: string }[] {
  switch (question.type) {
    case 'choice':
    case 'choices':
      return question.options;
    case 'order':
      return question.items;
    case 'sort':
      return question.cards;
    case 'number':
      return [{ reason: question.reason }, ...question.variants.flatMap(({ mistakes }) => mistakes)];
    case 'blank':
      return [{ reason: question.reason }, ...question.mistakes];
    case 'explain':
      return question.rubric;
  }
}
