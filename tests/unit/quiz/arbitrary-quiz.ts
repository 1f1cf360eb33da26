import fc from 'fast-check';
import type { Key, Response } from '~/quiz/grade';
import { mistakeId, type CodedQuestion } from '~/quiz/result-code';

/** Ids as authors write them, and the ones that every object has already. */
const ids = (maxLength: number) =>
  fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'constructor', 'valueOf'), {
    minLength: 3,
    maxLength,
  });
const some = (parts: readonly string[]) => fc.subarray([...parts]);
const groups = fc.constantFrom('in', 'out', 'neither');

/** A question of any kind as large as the schema lets it be, and a response to it. */
const asked: fc.Arbitrary<{ question: Omit<CodedQuestion, 'id'>; response: Response }> = fc.oneof(
  ids(5).chain((options) =>
    fc
      .record({ answer: fc.constantFrom(...options), chosen: fc.constantFrom(...options) })
      .map(({ answer, chosen }) => ask({ type: 'choice', options, answer }, { type: 'choice', chosen })),
  ),
  ids(6).chain((options) =>
    fc
      .record({ answer: fc.subarray(options, { minLength: 1 }), chosen: fc.shuffledSubarray(options) })
      .map(({ answer, chosen }) => ask({ type: 'choices', options, answer }, { type: 'choices', chosen })),
  ),
  ids(7).chain((order) =>
    fc
      .shuffledSubarray(order, { minLength: order.length })
      .map((given) => ask({ type: 'order', order }, { type: 'order', order: given })),
  ),
  ids(9).chain((cards) =>
    fc.array(fc.tuple(groups, groups), { minLength: cards.length, maxLength: cards.length }).map((pairs) => {
      const of = (side: 0 | 1) =>
        Object.fromEntries(cards.map((card, index) => [card, pairs[index]?.[side] ?? '']));
      return ask({ type: 'sort', groups: of(0) }, { type: 'sort', placed: of(1) });
    }),
  ),
  fc
    .record({ value: fc.constantFrom(4, 5, 7, 7000, 0.1), variant: fc.nat(1) })
    .map((given) =>
      ask({ type: 'number', tolerance: 0, answers: [4, 5] }, { type: 'number', ...given }, [
        mistakeId(0, 7),
        mistakeId(1, 7000),
      ]),
    ),
  fc
    .constantFrom('few-shot', 'Few shot', 'zero-shot', 'something else')
    .map((text) =>
      ask({ type: 'blank', answers: ['few-shot'], mistakes: ['zero-shot'] }, { type: 'blank', text }),
    ),
  ids(6).chain((rubric) =>
    fc
      .record({ text: fc.string(), ticked: some(rubric) })
      .map((given) => ask({ type: 'explain', rubric }, { type: 'explain', ...given })),
  ),
);

const ask = (key: Key, response: Response, mistakes: string[] = []) => ({
  question: { key, mistakes },
  response,
});

/** A quiz, and what a learner answered; `undefined` where nothing was. */
export const quizzes: fc.Arbitrary<{ questions: CodedQuestion[]; responses: (Response | undefined)[] }> = fc
  .array(fc.tuple(asked, fc.boolean()), { minLength: 1, maxLength: 16 })
  .map((all) => ({
    questions: all.map(([{ question }], index) => ({ id: `q-${index}`, ...question })),
    responses: all.map(([{ response }, isAnswered]) => (isAnswered ? response : undefined)),
  }));
