import { encodeResult, partsOf, rightMark, saltOf, type CodedQuestion, type Marks } from '~/quiz/result-code';
import { randomFrom } from '~/quiz/shuffle';

/**
 * Codes as a group might hand them in, made by rule: some learners are better than others, some questions harder, a
 * question is sometimes left out, and wrong answers go to the first wrong option more than to the last. The second
 * question of a choice is turned round, so that the better learners miss it: that is what a bad question looks like.
 *
 * `makeUpCodes('tokens', questions, 12, 'seed')` is twelve codes, the same for ever.
 */
export function makeUpCodes(
  chapter: string,
  questions: readonly CodedQuestion[],
  count: number,
  seed: string,
): string[] {
  const random = randomFrom(seed);
  const hardness = questions.map(() => 3 * random() - 2);
  const turned = questions.filter(({ key }) => key.type === 'choice')[1];
  return Array.from({ length: count }, () => {
    const skill = 4 * random() - 2;
    const marks = questions.map((question, index): Marks => {
      if (random() < 0.04) return undefined;
      const ease = (question === turned ? -skill : skill) - (hardness[index] ?? 0);
      return makeUpMarks(question, 1 / (1 + Math.exp(-1.5 * ease)), random);
    });
    return encodeResult({ chapter, salt: saltOf(Math.floor(random() * 2 ** 32)), marks }, questions);
  });
}

/** An answer, or each part of it, is right with a chance. */
function makeUpMarks(question: CodedQuestion, chance: number, random: () => number): string[] {
  const { key } = question;
  const isRight = random() < chance;
  const parts = partsOf(question);
  // The smaller of two draws, so that the first come more often.
  const oneOf = (things: readonly string[]) =>
    things.slice(Math.floor(Math.min(random(), random()) * things.length)).slice(0, 1);
  switch (key.type) {
    case 'choice':
      return isRight ? [key.answer] : oneOf(parts.filter((part) => part !== key.answer));
    case 'choices': {
      if (isRight) return parts.filter((part) => key.answer.includes(part));
      const swapped = oneOf(parts);
      return parts.filter((part) => key.answer.includes(part) !== swapped.includes(part));
    }
    case 'order': {
      const place = Math.floor(random() * (parts.length - 1));
      return isRight ? [...parts] : parts.filter((_, index) => index !== place && index !== place + 1);
    }
    case 'number':
    case 'blank':
      return isRight ? [rightMark] : random() < 0.3 ? [] : oneOf(parts.slice(1));
    case 'sort':
    case 'explain':
      return parts.filter(() => isRight || random() < 0.6);
  }
}
