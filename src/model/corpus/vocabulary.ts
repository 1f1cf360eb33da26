/*
 * All the tokens of the working model, gathered from everything that its world can say.
 */
import { specialTokens } from '../tokenizer.ts';
import * as chatter from './chatter.ts';
import { wordsOf } from './phrases.ts';
import * as reviews from './reviews.ts';
import * as stories from './stories.ts';
import * as tickets from './tickets.ts';
import { adjectives, aspects, aspectsOf, groups, intensifiers, labelWords, pairs, verbs } from './words.ts';

const patterns: readonly string[] = [
  ...Object.values(reviews.idioms).flat(),
  ...reviews.people,
  ...reviews.openers,
  ...reviews.links,
  ...Object.values(tickets.problems).flat(),
  ...tickets.greetings,
  ...Object.values(tickets.cues).flat(),
  ...tickets.closings,
  ...tickets.joints,
  ...Object.values(stories.parts).flat(),
  ...chatter.adverts,
  ...Object.values(chatter.replies).flat(),
  ...Object.values(chatter.asides).flat(),
  ...chatter.farewells,
];

const lists: readonly (readonly string[])[] = [
  reviews.moods,
  tickets.categories,
  ['review', 'ticket', 'customer', 'agent', ...Object.keys(pairs)],
  ...Object.values(pairs).map((pair) => Object.entries(pair).flat()),
  Object.keys(groups),
  ...Object.values(groups),
  ...Object.values(stories.slots),
  ...Object.values(chatter.slots),
  ...Object.values(adjectives),
  ...Object.values(verbs),
  ...Object.values(aspectsOf),
  aspects,
  intensifiers,
  labelWords,
];

const words = new Set([...wordsOf(patterns), ...lists.flat()]);

/** Words and marks that stand in texts, sorted. */
export const plainWords: readonly string[] = [...words]
  .filter((word) => !specialTokens.includes(word))
  .sort();

/** Every token: `specialTokens` first, then words sorted; the id of a token is its index. */
export const vocabulary: readonly string[] = [...specialTokens, ...plainWords];
