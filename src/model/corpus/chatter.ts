/*
 * Adverts, and talks between a customer and an agent.
 */
import { type Draw, fill, pick } from './phrases.ts';
import { categories, type Category, cues, markAfter, slots as ticketSlots, writeProblem } from './tickets.ts';
import { writeUntil } from './held-out.ts';
import { adjectives, days } from './words.ts';

export const slots = { ...ticketSlots, adjective: adjectives.positive, day: days };

export const adverts = [
  'advert : buy the new {colour} {product} (today|now) ! the (design|quality|look|finish) is {adjective} and the price is low .',
  'advert : (only today|only this week) ! a {adjective} {product} in {colour} for a low price .',
  'advert : do you need a new {product} ? our {colour} {product} is {adjective} .',
  'advert : the {adjective} {product} that all your friends love , now in {colour} !',
  'advert : a {adjective} {product} from {city} , now in {colour} !',
  'advert : old {product} ? buy a new {product} in our shop in {city} before {day} .',
  'advert : high quality , low price : the {colour} {product} .',
  'advert : buy a {product} this week and pay nothing today !',
  'advert : more than a {product} : the new {product} is {adjective} and easy to use !',
];

export const replies: Readonly<Record<Category, readonly string[]>> = {
  shipping: [
    'we are sorry for the delay . the courier will come to your door (today|on {day}) .',
    'i will ask the courier where your order is .',
    'your order came to {city} today , please wait .',
  ],
  billing: [
    'we are sorry . you will get your money back (on {day}|this week) .',
    'i will check the invoice and refund the payment .',
  ],
  account: [
    'i have sent you a link for a new password .',
    'i will open your account again (today|on {day}) .',
  ],
  technical: [
    'please update the app and start it again .',
    'i will check why it does not work .',
    'please send it back , we will send you a new one .',
  ],
};
export const asides = {
  high: ['i see the urgency , we will do it at once .', 'we will do it (now|today) .'],
  low: ['thank you , we will do it next (week|month) .', 'good , we have more time then .'],
};
export const farewells = [
  'thank you !',
  'thanks a lot .',
  'that was fast , thank you .',
  'good , i will wait .',
];

/** An advert: `'advert : high quality , low price : the red lamp .'` */
export function writeAdvert(draw: Draw): string {
  return fill(draw, pick(draw, adverts), slots);
}

/**
 * A talk of two to five lines: a problem, an answer that fits it, at times how soon, at times a farewell.
 * `'customer : i forgot my password . \n agent : i will open your account again today . \n customer : thank you !'`
 */
export function writeChat(draw: Draw): string {
  const category = pick(draw, categories);
  const say = (patterns: readonly string[]) => fill(draw, pick(draw, patterns), slots);
  const hello = say(['', 'hello ,', 'hi ,']);
  const problem = writeUntil(false, () => writeProblem(draw, category));
  const lines = [`customer : ${hello} ${problem} ${markAfter(problem)}`, `agent : ${say(replies[category])}`];
  if (draw() < 0.6) {
    const haste = pick(draw, ['high', 'low'] as const);
    lines.push(`customer : ${say(cues[haste])} .`, `agent : ${say(asides[haste])}`);
  }
  if (draw() < 0.7) lines.push(`customer : ${say(farewells)}`);
  return lines.map((line) => line.replace(/ +/g, ' ')).join(' \n ');
}
