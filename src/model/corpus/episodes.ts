/*
 * In-context episodes: lines `text => label` with labels drawn anew, so that only the lines before tell what a label means.
 */
import { inventWord } from './blanks.ts';
import { areHeldOutGroups, drawUntil, isHeldOutPair, writeUntil } from './held-out.ts';
import { type Draw, pick, pickWeighted, sample } from './phrases.ts';
import { moods, writeReview } from './reviews.ts';
import { categories, writeTicket } from './tickets.ts';
import { plainWords } from './vocabulary.ts';
import { adjectives, groups, labelWords } from './words.ts';

/** What the lines of an episode are about. */
export type EpisodeTask = 'sentiment' | 'ticket' | 'group' | 'adjective';

/** The classes of an episode: what each is called by nature, and a writer of texts. */
export interface EpisodeClass {
  readonly natural: string;
  write(): string;
}

const tasks = { sentiment: 4, ticket: 4, group: 1, adjective: 1 };
const groupNames = Object.keys(groups);
/** Groups that share no word with the labels and are told apart at once. */
const firstGroups = ['animal', 'fruit', 'body', 'family', 'city', 'job', 'drink', 'furniture'];
const anyLabels = plainWords.filter((word) => /[a-z]/.test(word));

/** Words an episode may have: with what the tokenizer adds it must fit into a window of 128 tokens. */
const mostWords = 122;

/** An episode of 6 to 17 lines, fewer if its texts are long. `'dog => kappa \n london => red \n cat => kappa \n …'` */
export function writeEpisode(draw: Draw): string {
  const task = pickWeighted(draw, tasks);
  const canBeThree = task === 'ticket' || task === 'group';
  const drawn = trainingClasses(draw, task, canBeThree && draw() < 0.3 ? 3 : 2);
  const classes = draw() < 0.3 ? drawn.map((one) => withFew(draw, one)) : drawn;
  return writeLines(draw, classes, drawLabels(draw, task, classes));
}

/**
 * An episode to begin with: two classes of at most four single words each, so that words come again and the answer
 * often stands in the prompt itself. `'dog => kappa \n milk => seven \n dog => kappa \n …'`
 */
export function writeFirstEpisode(draw: Draw): string {
  const task = pickWeighted(draw, { group: 1, adjective: 1 });
  const classes = trainingClasses(draw, task, 2, firstGroups).map((one) => withFew(draw, one));
  return writeLines(draw, classes, drawLabels(draw, task, classes));
}

/** A class of at most four texts, so that they come again. */
function withFew(draw: Draw, { natural, write }: EpisodeClass): EpisodeClass {
  const few = Array.from({ length: 1 + Math.floor(draw() * 4) }, write);
  return { natural, write: () => pick(draw, few) };
}

/** Lines of `classes` in random order, each with its label. */
function writeLines(draw: Draw, classes: readonly EpisodeClass[], labels: readonly string[]): string {
  const wanted = 6 + Math.floor(draw() * 12);
  const lines: string[] = [];
  let words = 0;
  while (lines.length < wanted) {
    const at = Math.floor(draw() * classes.length);
    const line = `${classes[at]!.write()} => ${labels[at]}`;
    words += line.split(' ').length + 1;
    if (words > mostWords) break;
    lines.push(line);
  }
  return lines.join(' \n ');
}

/**
 * Classes whose texts are held out or not; words are no texts and never held out.
 * `groupsOf` are the groups of words to choose from, all if left out.
 * `classesOf(draw, 'sentiment', 2, { heldOut: true })[0].write()` → `'the lamp is not bad'`
 */
export function classesOf(
  draw: Draw,
  task: EpisodeTask,
  count: number,
  { heldOut, groupsOf = groupNames }: { heldOut: boolean; groupsOf?: readonly string[] },
): EpisodeClass[] {
  const text = (natural: string, write: () => string) => ({
    natural,
    write: () => writeUntil(heldOut, write),
  });
  if (task === 'sentiment')
    return sample(draw, moods, 2).map((mood) => text(mood, () => writeReview(draw, mood, { short: true })));
  if (task === 'ticket')
    return sample(draw, categories, count).map((one) =>
      text(one, () => writeTicket(draw, one, { short: true })),
    );
  if (task === 'adjective')
    return sample(draw, moods, 2).map((mood) => ({
      natural: mood,
      write: () => pick(draw, adjectives[mood]),
    }));
  return sample(draw, groupsOf, count).map((name) => ({
    natural: name,
    write: () => pick(draw, groups[name]!),
  }));
}

function trainingClasses(
  draw: Draw,
  task: EpisodeTask,
  count: number,
  groupsOf = groupNames,
): EpisodeClass[] {
  for (;;) {
    const classes = classesOf(draw, task, count, { heldOut: false, groupsOf });
    const names = classes.map((one) => one.natural);
    if (task !== 'group' || allPairs(names).every(([one, other]) => !areHeldOutGroups(one, other)))
      return classes;
  }
}

/** Labels of an episode: the habitual words in any order, words of 64, or any words, at times unknown ones. */
function drawLabels(draw: Draw, task: EpisodeTask, classes: readonly EpisodeClass[]): string[] {
  if (task === 'sentiment' && draw() < 0.2) return sample(draw, moods, 2);
  if (task === 'ticket' && draw() < 0.1) return sample(draw, categories, classes.length);
  const isAny = draw() < 0.5;
  const labels = sampleLabels(
    draw,
    isAny ? anyLabels : labelWords,
    classes.length,
    (pair) => !isHeldOutPair(...pair),
  );
  if (!isAny || draw() >= 0.3) return labels;
  const invented = 1 + Math.floor(draw() * labels.length);
  return labels.map((label, at) => (at < invented ? inventWord(draw) : label));
}

/** Different labels, each pair of which `isAllowed`. `sampleLabels(() => 0, ['a', 'b', 'c'], 2, () => true)` → `['a', 'c']` */
export function sampleLabels(
  draw: Draw,
  from: readonly string[],
  count: number,
  isAllowed: (pair: [string, string]) => boolean,
): string[] {
  const areAllowed = (labels: readonly string[]) => allPairs(labels).every(isAllowed);
  return drawUntil(areAllowed, () => sample(draw, from, count));
}

function allPairs(words: readonly string[]): [string, string][] {
  return words.flatMap((one, at) => words.slice(at + 1).map((other): [string, string] => [one, other]));
}
