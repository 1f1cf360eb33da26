/** An answer of a short-answer question, as a platform has read it. */
export interface ShortAnswer {
  readonly text: string;
  readonly weight: number;
  readonly feedback: string;
}

/**
 * What Moodle gives for a text: the first answer that fits, case apart. An asterisk stands for anything, unless it is
 * escaped (https://docs.moodle.org/en/Short-Answer_question_type).
 */
export function markShort(answers: readonly ShortAnswer[], written: string): ShortAnswer | undefined {
  return answers.find(({ text }) => toPattern(text).test(written.trim()));
}

function toPattern(answer: string): RegExp {
  const parts = answer.split(/(?<!\\)\*+/).map((part) => RegExp.escape(part.replaceAll('\\*', '*')));
  return new RegExp(`^${parts.join('.*')}$`, 'iu');
}
