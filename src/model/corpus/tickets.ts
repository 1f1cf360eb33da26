/*
 * Tickets to a shop's support, in four categories.
 */
import { type Draw, fill, pick, tidy } from './phrases.ts';
import { allProducts, groups, products } from './words.ts';

export const categories = ['shipping', 'billing', 'account', 'technical'] as const;
export type Category = (typeof categories)[number];

export const slots = {
  product: allProducts,
  device: products.device,
  smart: ['phone', 'laptop', 'tablet', 'camera'],
  relative: groups['family']!,
  machine: [...products.device, 'lamp', 'kettle', 'toaster', 'oven', 'blender'],
  city: groups['city']!,
  colour: groups['colour']!,
};

/** Eight ways to say what is wrong, for each category. */
export const problems: Readonly<Record<Category, readonly string[]>> = {
  shipping: [
    'my (new|) {product} has not arrived (yet|)',
    'the (package|order) with my {product} is (late|lost|missing)',
    'the courier left my {product} (in the rain|with a neighbour|at the wrong house|in the street)',
    'the tracking page says my {product} is still in {city}',
    'i am still waiting for (my|the) {colour} {product}',
    'the {product} went to the wrong (address|city|house)',
    'the box was (open|empty|wet|broken) when the {product} arrived',
    'when will (my|the) {product} be delivered',
  ],
  billing: [
    'i was charged (twice|too much|again) for (my|the) {product}',
    'the invoice (for my {product}|) shows the wrong (total|name|tax|date)',
    'please refund my (payment|money) for the {product}',
    'my (credit|bank) card was declined (twice|again|)',
    'the discount for the {product} was not used',
    'i paid (twice|too much) for (my|the) {product}',
    'there is a (wrong|second) fee on my bill (for the {product}|)',
    'i want my money back for the {colour} {product}',
  ],
  account: [
    'i can not log in (to my account|again|on my {smart}|)',
    'i forgot my (password|username) (again|for the app|for the website|)',
    'please (delete|close|update|restore) my (account|profile)',
    'someone (in {city}|) (used|stole|changed) my (account|password|profile)',
    'how (do|can) i change my (email|password|username|address) (in the app|on the website|)',
    'my (account|profile) is (locked|closed) (again|on my {smart}|)',
    'the link for (a|my) new (password|username) does not work (on my {smart}|)',
    'i want to add the (phone number|address|email) of my {relative} to my (account|profile)',
  ],
  technical: [
    'the app (crashes|freezes|stops) when i (open|start|use) it',
    'the screen of my {smart} stays (black|dark|blue)',
    'my (new|) {machine} does not (start|work)',
    'i see an error (message|code) on my {device}',
    'the (app|website) is very slow on my {smart}',
    '(the new update broke|i can not connect) my {device}',
    'the button on my {machine} (does not work|is broken)',
    'my {device} (crashes|freezes|stops) every (day|hour|night)',
  ],
};

export const greetings = ['hello ,', 'hi ,', 'good morning ,', 'hello , i am sorry but'];

/** Words on how soon an answer is needed; no ticket's category hangs on them. */
export const cues = {
  high: [
    'i need it (today|now|tonight)',
    'please help me (today|now|at once)',
    'as soon as possible please',
    'we can not work',
    'my boss is waiting',
    'this is an emergency',
  ],
  low: [
    'there is no hurry',
    'it can wait',
    'please take your time',
    'when you have time',
    'next (week|month|year) is fine',
    'i only want to know',
  ],
} as const;
export const closings = [
  'please help me',
  'thank you',
  'thanks',
  'can you help ?',
  'what can i do ?',
  'i am (sad|angry)',
];
export const joints = ['but now', 'and also'];

/** One problem of that category. `writeProblem(draw, 'billing')` → `'i was charged twice for my lamp'` */
export function writeProblem(draw: Draw, category: Category): string {
  return fill(draw, pick(draw, problems[category]), slots);
}

/**
 * A ticket of that category: greeting, problem, another problem before or after it, closing, most of them left out at times.
 * Of two problems the one after "but now" decides, or the one before "and also" (in 19 of 20: people label badly).
 * A `short` one, for episodes, has one problem and seldom anything before or after it.
 * `writeTicket(draw, 'billing')` → `'hello , i was charged twice for my lamp please help me today'`
 */
export function writeTicket(draw: Draw, category: Category, { short = false } = {}): string {
  const isChatty = !short || draw() < 0.3;
  const greeting = isChatty && draw() < 0.35 ? pick(draw, greetings) : '';
  const [first, second] = short ? [writeProblem(draw, category)] : writeProblems(draw, category);
  const closing = isChatty ? writeClosing(draw, markAfter(second ?? first)) : '';
  return tidy(`${greeting} ${first} ${second ?? ''} ${closing}`);
}

/** One problem, or two and how they are joined. */
function writeProblems(draw: Draw, category: Category): [string, string?] {
  const joint = draw();
  const own = () => writeProblem(draw, category);
  const other = () => writeProblem(draw, otherThan(draw, category));
  if (joint < 0.8) return [own()];
  if (joint < 0.9) return [other(), `but now ${own()}`];
  return joint < 0.995 ? [own(), `and also ${other()}`] : [other(), `and also ${own()}`];
}

/** The mark that ends a problem: most are told, some are asked. `markAfter('how do i change my email')` → `'?'` */
export function markAfter(problem: string): string {
  return /^(but now |and also |)(when|how)/.test(problem) ? '?' : '.';
}

/** Nothing, a mark, or words with or without a mark before them. */
function writeClosing(draw: Draw, mark: string): string {
  const tail = draw();
  if (tail < 0.5) return tail < 0.45 ? '' : mark;
  const words = tail < 0.75 ? closings : pick(draw, [cues.high, cues.low]);
  return `${pick(draw, ['', mark])} ${fill(draw, pick(draw, words), slots)}`;
}

function otherThan(draw: Draw, category: Category): Category {
  return pick(
    draw,
    categories.filter((one) => one !== category),
  );
}
