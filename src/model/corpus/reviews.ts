/*
 * Reviews: one clause or two, and which of them decides.
 */
import { type Draw, fill, pick, pickWeighted, tidy } from './phrases.ts';
import {
  adjectives,
  aspects,
  aspectsOf,
  gradable,
  intensifiers,
  type Mood,
  products,
  verbs,
  visible,
} from './words.ts';

export const moods: readonly Mood[] = ['positive', 'negative'];
const opposite = { positive: 'negative', negative: 'positive' } as const;

export const idioms: Readonly<Record<Mood, readonly string[]>> = {
  positive: [
    'worth every penny',
    'money well spent',
    'a real bargain',
    'a joy to use',
    'the best thing ever',
  ],
  negative: ['a waste of money', 'a bad joke', 'a big mistake', 'a real problem', 'the worst thing ever'],
};
export const people = ['i', 'i', 'we', 'my friends', 'my parents', 'my children', 'they'];
export const openers = [
  'honestly ,',
  'to be honest ,',
  'in short ,',
  'after a (day|week|month|year) ,',
  'i bought this {product} last (week|month|year) .',
  'we got the {product} (today|yesterday) .',
];
export const links = ['but', 'and', 'although', 'do', 'not', 'is', 'the', 'it', 'a', 'an', 'this', '!', '.'];

/** How the clauses of a review are joined. */
type Shape = 'single' | 'but' | 'and' | 'although';
const shapes: Readonly<Record<Shape, number>> = { single: 55, but: 20, and: 12, although: 13 };

/** What may be asked of a review. */
interface Wanted {
  /** How it is joined; drawn if left out. */
  readonly shape?: Shape;
  /** One plain clause without opener and last mark, to fit into an episode. */
  readonly short?: boolean;
}

/**
 * A review of that mood. After "but" the second clause decides, before "although" the first.
 * `writeReview(draw, 'positive')` → `'the price is bad but i do not hate the lamp'`
 */
export function writeReview(draw: Draw, mood: Mood, { shape, short = false }: Wanted = {}): string {
  const kind = pick(draw, Object.keys(products) as (keyof typeof products)[]);
  const product = pick(draw, products[kind]);
  const joined = shape ?? (short ? 'single' : pickWeighted(draw, shapes));
  const clause = clausesOn(draw, product, [...aspects, ...(aspectsOf[kind] ?? [])], short ? 0.2 : 0.35);
  const told = {
    single: [mood],
    but: [opposite[mood], mood],
    and: [mood, mood],
    although: [mood, opposite[mood]],
  };
  const text = told[joined].map(clause).join(` ${joined} `);
  if (short) return tidy(text);
  const opener = draw() < 0.25 ? fill(draw, pick(draw, openers), {}, { product }) : '';
  return tidy(`${opener} ${text} ${draw() < 0.85 ? '' : pick(draw, ['.', '!'])}`);
}

/** What a clause is about, and how. */
interface Clause {
  readonly topic: string;
  /** Whether the topic is the thing itself, not one of its aspects. */
  readonly isProduct: boolean;
  readonly isNegated: boolean;
  /** The mood of its words; with a "not" the clause says the opposite. */
  readonly tone: Mood;
  /** One of the words that the review has not used. */
  fresh(from: readonly string[]): string;
}

/** A writer of clauses about one product, each on another topic and with other words. */
function clausesOn(
  draw: Draw,
  product: string,
  parts: readonly string[],
  shareOfNot: number,
): (mood: Mood) => string {
  const said = new Set<string>();
  const fresh = (from: readonly string[]) => {
    const left = from.filter((one) => !said.has(one));
    const word = pick(draw, left);
    said.add(word);
    return word;
  };
  return (mood) => {
    const topic = !said.has(product) && draw() < 0.55 ? product : fresh(parts);
    said.add(topic);
    const isNegated = draw() < shareOfNot;
    const tone = isNegated ? opposite[mood] : mood;
    const clause = { topic, isProduct: topic === product, isNegated, tone, fresh };
    const form = draw();
    return form < 0.3 ? writeFeeling(draw, clause) : writeVerdict(draw, clause, form);
  };
}

/** `'my friends do not like the lamp'` */
function writeFeeling(draw: Draw, { topic, isProduct, isNegated, tone, fresh }: Clause): string {
  const who = fresh(people);
  const it = isProduct && draw() < 0.25 ? 'it' : `the ${topic}`;
  const verb = fresh(isProduct ? verbs[tone] : verbs[tone].slice(0, 2));
  return `${who} ${isNegated ? 'do not' : ''} ${verb} ${it}`;
}

/** `'this lamp is a waste of money'`, `'it is not a good lamp'` or `'the price is really good'` */
function writeVerdict(
  draw: Draw,
  { topic, isProduct, isNegated, tone, fresh }: Clause,
  form: number,
): string {
  const not = isNegated ? 'not' : '';
  if (isProduct && form < 0.45)
    return `${pick(draw, ['the', 'this'])} ${topic} is ${not} ${fresh(idioms[tone])}`;
  const word = fresh(isProduct || visible.has(topic) ? adjectives[tone] : adjectives[tone].slice(0, 8));
  if (isProduct && form < 0.6) return `${pick(draw, ['it', 'this'])} is ${not} a ${word} ${topic}`;
  const very = draw() < 0.3 ? pick(draw, gradable.has(word) ? intensifiers : intensifiers.slice(1)) : '';
  return `the ${topic} is ${not} ${very} ${word}`;
}
