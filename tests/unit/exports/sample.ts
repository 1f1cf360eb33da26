import { toBank, type AddressOf, type QuizSource } from '~/exports/bank';
import type { Bank, BankChapter, BankQuestion } from '~/exports/bank.schema';
import { toExercises, type Exercise } from '~/exports/exercises';
import { questionSchema } from '~/quiz/question.schema';

/** A small bank with a question of each kind, in which every mark stands that some format takes for its own. */
export const addressOf: AddressOf = (path) => `https://book.test/primer${path}`;

export const licence = {
  name: 'CC BY 4.0',
  address: 'https://creativecommons.org/licenses/by/4.0/',
  attribution: 'The Book, https://book.test/primer/',
};

const common = { objective: 'ship', asks: 'apply', see: 'rates', terms: ['parcel'] };
const reason = (text: string) => `Since ${text} ~ costs = more # or {less}: "yes", \\ no; a < b & ]]> c`;

/** An accepted form in which every mark stands that some format takes for its own. */
export const awkwardForm = '%50% *off* ~a = {b} # c: "d" \\ <e> & ]]>';

export const questions = [
  {
    ...common,
    id: 'parcels-one',
    type: 'choice',
    prompt: 'Which is *cheapest*: `{a}` or "b"?',
    hint: 'Think of ~ 5 %.',
    options: [
      { id: 'a', text: '% of = the `~price`', reason: reason('A'), misconception: 'size-sets-the-price' },
      { id: 'b', text: 'b, #2 -> home\\', reason: reason('B') },
      { id: '3c', text: 'c: {3}', reason: reason('C') },
    ],
    answer: 'b',
  },
  {
    ...common,
    id: 'parcels-some',
    type: 'choices',
    prompt: 'Which are heavy?',
    options: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, text: `Box ${id}`, reason: reason(id) })),
    answer: ['a', 'c', 'e'],
  },
  {
    ...common,
    id: 'parcels-order',
    type: 'order',
    prompt: 'In which order?',
    items: ['pack', 'weigh', 'pay'].map((id) => ({ id, text: `First, *${id}*`, reason: reason(id) })),
  },
  {
    ...common,
    id: 'parcels-sort',
    type: 'sort',
    prompt: 'Where to?',
    groups: [
      { id: 'home', text: 'Home = {here}' },
      { id: 'away', text: 'Away' },
    ],
    cards: [
      { id: 'x', text: 'A card', group: 'home', reason: reason('X') },
      { id: 'y', text: 'A chair', group: 'away', reason: reason('Y') },
      { id: 'z', text: 'A stool', group: 'away', reason: reason('Z'), misconception: 'size-sets-the-price' },
    ],
  },
  {
    ...common,
    id: 'parcels-number',
    type: 'number',
    prompt: 'What do {count} parcels cost?',
    unit: 'euros',
    tolerance: 0.5,
    reason: 'Each costs two: {answer}.',
    variants: [
      { given: { count: 600 }, answer: 1200, mistakes: [{ value: 600, reason: 'One for {count}?' }] },
      { given: { count: 2 }, answer: 4 },
    ],
  },
  {
    ...common,
    id: 'parcels-word',
    type: 'blank',
    prompt: 'What is *stuck* on a {parcel}?',
    answers: ['Post-stamp', awkwardForm],
    reason: reason('P'),
    mistakes: [
      { text: 'colour label', reason: reason('L'), misconception: 'size-sets-the-price' },
      { text: 'seal', reason: 'A seal closes; it pays for nothing.' },
    ],
  },
  {
    ...common,
    id: 'parcels-why',
    type: 'explain',
    prompt: 'Why is it weighed? ~ Say {two} things.',
    hint: 'Think of the van.',
    rubric: [
      { id: 'price', text: 'The *price* = weight', reason: reason('M') },
      { id: 'model', text: 'The van: {full}', reason: 'Since it breaks down.' },
    ],
    model: 'Weight sets the *price*, & a van # holds < 1 ton.',
  },
].map((question) => questionSchema.parse(question));

export const source: QuizSource = {
  slug: 'parcels',
  number: 3,
  title: 'Parcels and/or letters',
  objectives: [{ id: 'ship', text: 'ship a parcel' }],
  sections: [{ id: 'rates', title: 'What it costs' }],
  questions,
};

export const bank: Bank = toBank(
  {
    title: 'The Book: questions',
    licence,
    chapters: [source],
    terms: new Map([['parcel', 'Parcel']]),
    misconceptions: new Map([
      ['size-sets-the-price', 'The size sets the price'],
      ['unused', 'Nobody names this'],
    ]),
  },
  addressOf,
);

export const [chapter] = bank.chapters as [BankChapter];

/** The question of a type. */
export function questionOf<Type extends BankQuestion['type']>(
  type: Type,
): Extract<BankQuestion, { type: Type }> {
  return chapter.questions.find((one): one is Extract<BankQuestion, { type: Type }> => one.type === type)!;
}

/** The first exercise of a type. */
export const exerciseOf = (type: BankQuestion['type']): Exercise => toExercises(questionOf(type))[0]!;
