/*
 * Tickets that say the same in other words, for tests alone. Every word is one the model knows, no wording is.
 * Some borrow a word from another category ("the password email never came"), as people do.
 */
import type { Category } from './tickets.ts';

export const unseenProblems: Readonly<Record<Category, readonly string[]>> = {
  shipping: [
    'no one was at the door when the courier came with my {product}',
    'i paid last week but the {product} is not at my house',
    'the email says the {product} was sent but i still wait',
    'my neighbour got the {product} and not me',
    'please send the {product} to my new address',
    'the delay is too long , where is the {product}',
  ],
  billing: [
    'why is the price on my card so high',
    'the shop took money from my account again',
    'the total for the {product} was low yesterday but now it is high',
    'i sent the {product} back and got no money',
    'i do not know this payment of last month',
    'the discount code does not work',
  ],
  account: [
    'the password email never came',
    'the app says my username is wrong',
    'my phone number is new and i can not change it',
    'please do not send me email again',
    'the website does not know me',
    'my daughter can open my profile and see my address',
  ],
  technical: [
    'the screen is black and i can not open the app',
    'there is nothing on the screen of the {device}',
    'the {device} is on but there is no sound',
    'the app does not see my {device}',
    'the {device} is so slow after the update',
    'the website shows an error when i want to pay',
  ],
};
