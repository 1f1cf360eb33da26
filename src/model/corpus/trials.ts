/*
 * Test sets: prompts with the answer that is right. Their texts are held out, so training has seen none of them;
 * `draw` alone decides which they are.
 */
import { inventWord } from './blanks.ts';
import { classesOf, type EpisodeClass, sampleLabels } from './episodes.ts';
import { writeExtraction } from './extraction.ts';
import { heldOutGroups, isHeldOutPair, writeUntil } from './held-out.ts';
import { type Draw, fill, pick, sample } from './phrases.ts';
import { moods, writeReview } from './reviews.ts';
import { writeStory } from './stories.ts';
import { categories, greetings, slots, writeTicket } from './tickets.ts';
import { unseenProblems } from './unseen-tickets.ts';
import { writeWordTask } from './word-tasks.ts';
import { groups, labelWords } from './words.ts';

/** A prompt that ends with `=>`, and the word that should follow. */
export interface Trial {
  readonly prompt: string;
  readonly answer: string;
}

/** `n` reviews, as many of each mood: `{ prompt: 'review : the lamp is good =>', answer: 'positive' }`. */
export function reviewTrials(draw: Draw, n: number): Trial[] {
  return inTurn(n, moods, (mood) => `review : ${writeUntil(true, () => writeReview(draw, mood))} =>`);
}

/** `n` documents that training has not seen: reviews, tickets and stories in turn, as many of each. */
export function heldOutDocuments(draw: Draw, n: number): string[] {
  const whole = ({ prompt, answer }: Trial) => `${prompt} ${answer}`;
  const third = Math.ceil(n / 3);
  return [
    ...reviewTrials(draw, third).map(whole),
    ...ticketTrials(draw, third).map(whole),
    ...Array.from({ length: third }, () => writeUntil(true, () => writeStory(draw))),
  ];
}

/** `n` tickets, as many of each category: `{ prompt: 'ticket : my credit card was declined =>', answer: 'billing' }`. */
export function ticketTrials(draw: Draw, n: number): Trial[] {
  return inTurn(n, categories, (one) => `ticket : ${writeUntil(true, () => writeTicket(draw, one))} =>`);
}

/**
 * `n` tickets, as many of each category, in wordings that training does not have: harder, on purpose.
 * `{ prompt: 'ticket : the password email never came =>', answer: 'account' }`
 */
export function unseenTicketTrials(draw: Draw, n: number): Trial[] {
  return inTurn(n, categories, (one) => {
    const greeting = draw() < 0.35 ? `${pick(draw, greetings)} ` : '';
    return `ticket : ${greeting}${fill(draw, pick(draw, unseenProblems[one]), slots)} =>`;
  });
}

/**
 * `n` tasks on single words. Training has all of these: whether they were kept is what is asked.
 * `{ prompt: 'opposite : hot =>', answer: 'cold' }`
 */
export function wordTrials(draw: Draw, n: number): Trial[] {
  return Array.from({ length: n }, () => toTrial(writeWordTask(draw)));
}

/** `n` questions that a header asks about a text: `{ prompt: 'city : someone in vienna stole my profile =>', answer: 'vienna' }`. */
export function extractionTrials(draw: Draw, n: number): Trial[] {
  return Array.from({ length: n }, () => toTrial(writeExtraction(draw, { heldOut: true })));
}

/** Which examples a few-shot prompt has, and what its labels are. */
export interface FewShot {
  readonly n: number;
  readonly task: 'sentiment' | 'ticket' | 'group';
  /** So many examples of each class, in random order … */
  readonly perClass?: number | undefined;
  /** … or so many of whatever class comes. */
  readonly shots?: number | undefined;
  readonly classes: 2 | 3;
  /**
   * `held-out-pair`: two words that training has as labels, but never together; `swapped`: the names of the classes,
   * each for another class; `random`: as the first, but each example gets any of them, so there is nothing to learn;
   * `unknown`: words outside the vocabulary.
   */
  readonly labels: 'held-out-pair' | 'swapped' | 'random' | 'unknown';
}

/** A few-shot prompt: its label and natural name for each class. */
export interface FewShotTrial extends Trial {
  readonly labels: readonly string[];
  readonly classes: readonly string[];
}

/** Words a prompt may have, to leave room for the answer in a window of 128 tokens. */
const mostWords = 124;

/**
 * `n` prompts of examples and a last line to be answered; none without examples if `shots` is 0.
 * Two groups of words are ones that training never sets against each other.
 * `{ prompt: 'dog => kappa \n london => red \n cat =>', answer: 'kappa', labels: ['kappa', 'red'], classes: ['animal', 'city'] }`
 */
export function fewShotTrials(draw: Draw, wanted: FewShot): FewShotTrial[] {
  return Array.from({ length: wanted.n }, () => {
    for (;;) {
      const trial = fewShotTrial(draw, wanted);
      if (trial.prompt.split(' ').length <= mostWords) return trial;
    }
  });
}

function fewShotTrial(
  draw: Draw,
  { task, perClass, shots = 0, classes: count, labels: kind }: FewShot,
): FewShotTrial {
  if (task === 'sentiment' && count === 3) throw new RangeError('Sentiment has two classes; ask for 2.');
  const classes = classesOf(draw, task, count, { heldOut: true, groupsOf: someGroups(draw, count) });
  const labels = labelsOf(draw, kind, classes);
  const indices = [...classes.keys()];
  const order =
    perClass === undefined
      ? Array.from({ length: shots }, () => pick(draw, indices))
      : sample(draw, Array.from({ length: perClass }, () => indices).flat(), perClass * count);
  const query = pick(draw, indices);
  const texts = new Set<string>();
  const fresh = (at: number) => {
    let text = classes[at]!.write();
    // A group has only eight words: many examples may have to repeat one.
    for (let tries = 0; texts.has(text) && tries < 50; tries++) text = classes[at]!.write();
    texts.add(text);
    return text;
  };
  const lines = order.map(
    (at) => `${fresh(at)} => ${kind === 'random' ? pick(draw, labels) : labels[at]} \n `,
  );
  return {
    prompt: `${lines.join('')}${fresh(query)} =>`,
    answer: labels[query]!,
    labels,
    classes: classes.map((one) => one.natural),
  };
}

function someGroups(draw: Draw, count: number): string[] {
  const pair = pick(draw, heldOutGroups);
  const others = Object.keys(groups).filter((name) => !pair.includes(name));
  return [...pair, ...sample(draw, others, count - 2)];
}

function labelsOf(draw: Draw, kind: FewShot['labels'], classes: readonly EpisodeClass[]): string[] {
  if (kind === 'swapped') return classes.map((_, at) => classes[(at + 1) % classes.length]!.natural);
  if (kind === 'unknown') return classes.map(() => inventWord(draw));
  return sampleLabels(draw, labelWords, classes.length, (pair) => isHeldOutPair(...pair));
}

function toTrial(document: string): Trial {
  const [question, answer] = document.split(' => ') as [string, string];
  return { prompt: `${question} =>`, answer };
}

function inTurn<C extends string>(n: number, classes: readonly C[], write: (one: C) => string): Trial[] {
  return Array.from({ length: n }, (_, k) => {
    const answer = classes[k % classes.length]!;
    return { prompt: write(answer), answer };
  });
}
