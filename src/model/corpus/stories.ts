/*
 * Stories of three to five sentences about someone who gets something. What the first sentences say holds to the end:
 * name, pronoun, thing, colour, and whether it is a good one.
 */
import { type Draw, fill, pick, type Slots, tidy } from './phrases.ts';
import { adjectives, allProducts, days, groups, names, type Mood } from './words.ts';

/** How a story begins, for a reader who lets the model go on. */
export const storyOpenings: readonly string[] = [
  'anna wanted a new',
  'tom wanted a new',
  'lucy bought a',
  'max found a',
  'emma needed a new',
  'leo went to the shop and bought a',
];

const shopping = [
  '{he} went to the shop and bought a {colour} {product} .',
  '{he} found a {colour} {product} in {city} .',
  '{his} {relative} bought {him} a {colour} {product} .',
  'on {day} {he} got a {colour} {product} .',
];
const verdicts = (adjective: Mood) => [
  `the {colour} {product} was (really|so|) {${adjective}} .`,
  `the {product} was {${adjective}} and {he} (knew|saw) it at once .`,
  `it was a (really|) {${adjective}} {product} .`,
];

/** The sentences of each part of a story; a mood runs through all of its story. */
export const parts = {
  wish: [
    '{name} (wanted|needed) a new {product} .',
    '{name} had no {product} .',
    'the old {product} of {name} was broken .',
  ],
  shopping,
  finding: [
    '{name} (bought|found|got) a {colour} {product} in {city} .',
    '{name} went to the shop and bought a {colour} {product} .',
    'on {day} {name} (bought|found|got) a {colour} {product} .',
  ],
  positive: verdicts('positive'),
  negative: verdicts('negative'),
  positiveFeeling: [
    '{name} was (very|so|) happy .',
    '{he} was proud and showed it to {his} {relative} .',
    '{his} {relative} (liked|loved) the {colour} {product} too .',
  ],
  negativeFeeling: [
    '{name} was (very|so|) (sad|angry) .',
    '{he} was (sad|angry) and told {his} {relative} .',
    '{his} {relative} (disliked|hated) the {colour} {product} too .',
  ],
  positiveEnding: [
    '{he} used the {product} every day .',
    '{he} kept the {colour} {product} for (a long time|many years) .',
    '{name} told all {his} friends to buy a {product} .',
  ],
  negativeEnding: [
    '{he} took the {product} back to the shop the next day .',
    '{name} wanted {his} money back .',
    '{he} sold the {colour} {product} (at once|the next week) .',
    '{name} never used the {product} again .',
  ],
} as const satisfies Record<string, readonly string[]>;
type Part = keyof typeof parts;

export const slots: Slots = {
  name: [...names.she, ...names.he],
  he: ['she', 'he'],
  his: ['her', 'his'],
  him: ['her', 'him'],
  product: allProducts,
  colour: groups['colour']!,
  city: groups['city']!,
  relative: groups['family']!,
  day: days,
  positive: adjectives.positive,
  negative: adjectives.negative,
};

/** The orders of parts that make a story. */
const plots: readonly (readonly Part[])[] = (['positive', 'negative'] as const).flatMap((mood) => {
  const tails: Part[][] = [
    [mood, `${mood}Feeling`],
    [mood, `${mood}Ending`],
    [mood, `${mood}Feeling`, `${mood}Ending`],
  ];
  return tails.flatMap((tail): Part[][] => [
    ['wish', 'shopping', ...tail],
    ['finding', ...tail],
  ]);
});

/** A story: `'anna bought a red lamp in rome . it was a nice lamp . she used the lamp every day .'` */
export function writeStory(draw: Draw): string {
  const bound = person(pick(draw, slots['name']!));
  return pick(draw, plots)
    .map((part) => fill(draw, pick(draw, parts[part]), slots, bound))
    .join(' ');
}

/**
 * Whether `text` is a whole story that hangs together: each sentence is one of its part of a plot, in that plot's order,
 * and name, pronoun, thing, colour and mood agree throughout.
 * Of the story above `true`; `false` if it ends with "he used the lamp" or "anna wanted her money back".
 */
export function isCoherent(text: string): boolean {
  const sentences = (text.match(/[^.]+\./g) ?? []).map((sentence) => sentence.trim());
  if (tidy(sentences.join(' ')) !== text) return false;
  return plots.some((plot) => plot.length === sentences.length && follows(plot, sentences));
}

function follows(plot: readonly Part[], sentences: readonly string[]): boolean {
  const bound: Record<string, string> = {};
  return plot.every((part, at) =>
    parts[part].some((pattern) => {
      const found = matcherOf(pattern).exec(sentences[at]!)?.groups;
      if (!found) return false;
      const claims = [found, found['name'] ? person(found['name']) : {}].flatMap((some) =>
        Object.entries(some),
      );
      const next = { ...bound };
      const isFree = (slot: string) => slot === 'relative'; // an aunt may buy what a brother is shown
      if (!claims.every(([slot, word]) => isFree(slot) || (next[slot] ??= word) === word)) return false;
      Object.assign(bound, next);
      return true;
    }),
  );
}

function person(name: string): Record<string, string> {
  return names.she.includes(name)
    ? { name, he: 'she', his: 'her', him: 'her' }
    : { name, he: 'he', his: 'his', him: 'him' };
}

const matchers = new Map<string, RegExp>();

/** The pattern as a regular expression with a named group for each slot; a slot that comes again must say the same. */
function matcherOf(pattern: string): RegExp {
  const known = matchers.get(pattern);
  if (known) return known;
  const seen = new Set<string>();
  const source = pattern
    .replace(/\./g, '\\.')
    .replace(/\(([^)]*)\|\) /g, '(?:(?:$1) )?')
    .replace(/\((?!\?)/g, '(?:')
    .replace(/\ba (?=\{|\()/g, 'an? ')
    .replace(/\{(\w+)\}/g, (_, slot: string) => {
      if (seen.has(slot)) return `\\k<${slot}>`;
      seen.add(slot);
      return `(?<${slot}>${slots[slot]!.join('|')})`;
    });
  const matcher = new RegExp(`^${source}$`);
  matchers.set(pattern, matcher);
  return matcher;
}
