/*
 * The words of the working model's small world.
 */

/** What the shop sells, by kind. */
export const products = {
  device: list('phone laptop camera radio printer tablet keyboard speaker'),
  furniture: list('lamp chair table sofa desk bed shelf mirror'),
  clothing: list('coat jacket shirt dress hat scarf jumper bag'),
  kitchen: list('kettle toaster pan knife cup plate oven blender'),
  outdoor: list('bike tent ball helmet kite boat ladder rucksack'),
} as const;
export const allProducts: readonly string[] = Object.values(products).flat();

/** Words that belong together, eight of a kind. */
export const groups: Readonly<Record<string, readonly string[]>> = {
  ...products,
  animal: list('dog cat horse cow bird fish mouse sheep'),
  fruit: list('apple banana orange lemon cherry pear plum grape'),
  colour: list('red blue green yellow black white brown grey'),
  number: list('one two three four five six seven eight'),
  body: list('hand foot head arm leg nose ear eye'),
  family: list('mother father sister brother aunt uncle son daughter'),
  city: list('london paris rome berlin madrid oslo vienna dublin'),
  job: list('doctor teacher farmer baker driver nurse painter cook'),
  drink: list('water tea coffee milk juice wine beer soup'),
};

export const names = { she: list('anna emma mia sara lucy nina'), he: list('tom ben max leo paul jack') };
export const days = list('monday friday sunday');
/** Written with a capital by `toSentence`. */
export const properNames: ReadonlySet<string> = new Set([
  ...names.she,
  ...names.he,
  ...groups['city']!,
  ...days,
]);

export type Mood = 'positive' | 'negative';

/** The last four of each are only said of a thing or of what can be seen of it: no price is ugly. */
export const adjectives: Readonly<Record<Mood, readonly string[]>> = {
  positive: list(
    'good great excellent perfect wonderful amazing brilliant fantastic lovely beautiful nice superb',
  ),
  negative: list(
    'bad terrible awful poor horrible disappointing dreadful shocking ugly useless boring nasty',
  ),
};
/** Adjectives that go with "very": nothing is very perfect. */
export const gradable: ReadonlySet<string> = new Set(
  list('good nice beautiful bad poor ugly boring disappointing nasty'),
);
export const intensifiers = list('very really so quite');

/** The first two of each are also said of a price or a size. */
export const verbs: Readonly<Record<Mood, readonly string[]>> = {
  positive: list('love like enjoy adore recommend'),
  negative: list('hate dislike regret detest despise'),
};

/** What a review judges; devices have parts of their own. */
export const aspects: readonly string[] = list('design look shape finish price size quality weight');
export const aspectsOf: Readonly<Record<string, readonly string[]>> = {
  device: ['screen', 'battery', 'sound'],
};
export const visible: ReadonlySet<string> = new Set(['design', 'look', 'shape', 'finish']);

/** What a class is called in an in-context episode, half of the time; 64 words. */
export const labelWords: readonly string[] = [
  ...list('alpha beta gamma delta sigma omega kappa theta'),
  ...list('bravo charlie echo foxtrot golf hotel india tango'),
  ...list('b c d f g h k m p x y z'),
  ...groups['colour']!,
  ...groups['number']!,
  ...list(
    'yes no true false up down left right north south east west plus minus day night hot cold big small',
  ),
];

export const pairs = {
  opposite: both(
    'hot cold, big small, up down, left right, north south, east west, day night, yes no, true false, plus minus,' +
      'open closed, early late, fast slow, old new, high low, long short, happy sad, full empty, good bad, rich poor,' +
      'light dark, wet dry, hard soft, strong weak, first last, love hate, buy sell, clean dirty, cheap expensive, black white',
  ),
  plural: map(
    'dog dogs, cat cats, hand hands, foot feet, mouse mice, child children,' +
      'star stars, day days, week weeks, house houses, friend friends, lamp lamps, knife knives,' +
      'tree trees, man men, woman women',
  ),
  colour: map(
    'banana yellow, lemon yellow, sun yellow, grass green, leaf green, frog green, snow white, milk white, sheep white,' +
      'cherry red, blood red, tomato red, sky blue, sea blue, coal black, night black, mouse grey, coffee brown, tree brown',
  ),
  kind: Object.fromEntries(
    Object.entries(groups).flatMap(([kind, words]) => words.map((word) => [word, kind])),
  ),
} satisfies Record<string, Readonly<Record<string, string>>>;

function list(words: string): readonly string[] {
  return words.split(' ');
}

function map(text: string): Record<string, string> {
  return Object.fromEntries(text.split(/, */).map((pair) => pair.split(' ')));
}

function both(text: string): Record<string, string> {
  const there = Object.entries(map(text));
  return Object.fromEntries([...there, ...there.map(([a, b]) => [b, a])]);
}
