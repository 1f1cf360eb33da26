/*
 * Tickets that say the same in other words, for tests alone. Every word is one the model knows, no wording is.
 * Most keep a word that gives the category away. Some borrow one from another category ("the shop took money from my
 * account"), as people do: these are what makes the test hard, and there are as many of them as leave room for errors.
 */
import type { Category } from './tickets.ts';

export const unseenProblems: Readonly<Record<Category, readonly string[]>> = {
  shipping: [
    'no one was at the door when the courier came with my {product}',
    'i paid last week but the {product} is not at my house',
    'the email says the {product} was sent but i still wait',
    'the package came to the house of a neighbour',
    'my order went to the wrong door',
    'no courier has come to my street',
    'please send the {product} to my new address',
    'the delay is too long , where is the {product}',
  ],
  billing: [
    'my payment was declined and i do not know why',
    'i want a refund for the {product}',
    'please send me the bill for the {product}',
    'why do i pay a fee for the {product}',
    'i do not see the discount on my invoice',
    'the tax on my invoice is wrong',
    'the shop took money from my account again',
    'the discount code does not work',
  ],
  account: [
    'the app says my username is wrong',
    'my daughter can open my profile and see my address',
    'please do not send me email again',
    'i do not know my username',
    'please change my name in the profile',
    'how do i close my account',
    'the password email never came',
    'the website does not know me',
  ],
  technical: [
    'there is nothing on the screen of the {device}',
    'i see a blue screen on my {device}',
    'the app does not see my {device}',
    'my {device} stops after an hour',
    'the app stops when i pay',
    'the new {device} does not start',
    'the {device} is on but there is no sound',
    'the website shows an error when i want to pay',
  ],
};
