/*
 * What the working model reads in pre-training: documents of nine kinds, packed into windows.
 */
import type { Tokenizer } from '../tokenizer.ts';
import { blankOut } from './blanks.ts';
import { writeAdvert, writeChat } from './chatter.ts';
import { writeEpisode, writeFirstEpisode } from './episodes.ts';
import { writeExtraction } from './extraction.ts';
import { writeUntil } from './held-out.ts';
import { type Draw, pick, pickWeighted } from './phrases.ts';
import { moods, writeReview } from './reviews.ts';
import { writeStory } from './stories.ts';
import { categories, writeTicket } from './tickets.ts';
import { writeWordEpisode, writeWordTask } from './word-tasks.ts';

const mixture = {
  review: 3,
  ticket: 3,
  word: 2,
  'in-context': 3,
  story: 1.2,
  'word-episode': 1,
  advert: 0.8,
  chat: 0.6,
  extraction: 0,
};
export type Kind = keyof typeof mixture;
export const kinds = Object.keys(mixture) as readonly Kind[];

/** How often a document is of each kind. What holds through a story is learnt last, and that a header has to be read. */
export const mixtures: Readonly<Record<'all' | 'last', Readonly<Record<Kind, number>>>> = {
  all: mixture,
  last: { ...mixture, 'in-context': 5, story: 5, extraction: 5 },
};

/**
 * `'first'`: nothing but first episodes, from which copying of labels is learnt; `'all'`: all kinds of documents, and
 * still one window in six as at first, so that what was learnt is not lost; `'last'`: the same in another mixture,
 * for the time in which the learning rate falls.
 */
export const stages = ['first', 'all', 'last'] as const;
export type Stage = (typeof stages)[number];

const shareOfBlanks = 0.08;

/**
 * A document of that kind, without held-out texts. Lines are joined by ` \n `. The last stage has no blanks in stories:
 * one that is written has no word to put there.
 * `writeDocument(draw, 'review')` → `'review : the lamp is not bad => positive'`
 */
export function writeDocument(draw: Draw, kind: Kind, stage: Stage = 'all'): string {
  const text = write(draw, kind);
  if (stage === 'last' && kind === 'story') return text;
  // A single word turned into a blank leaves nothing to learn.
  const isSingleWords =
    kind === 'word' || kind === 'word-episode' || (kind === 'in-context' && !/\w \w+ =>/.test(text));
  return !isSingleWords && draw() < shareOfBlanks ? blankOut(draw, text) : text;
}

function write(draw: Draw, kind: Kind): string {
  switch (kind) {
    case 'review': {
      const mood = pick(draw, moods);
      return `review : ${writeUntil(false, () => writeReview(draw, mood))} => ${mood}`;
    }
    case 'ticket': {
      const category = pick(draw, categories);
      return `ticket : ${writeUntil(false, () => writeTicket(draw, category))} => ${category}`;
    }
    case 'word':
      return writeWordTask(draw);
    case 'in-context':
      return writeEpisode(draw);
    case 'story':
      return writeUntil(false, () => writeStory(draw));
    case 'word-episode':
      return writeWordEpisode(draw);
    case 'advert':
      return writeAdvert(draw);
    case 'chat':
      return writeChat(draw);
    case 'extraction':
      return writeExtraction(draw);
  }
}

/** How many documents that do not fit are drawn before the rest of a window is left empty. */
const patience = 5;
/** An episode that is cut to fit keeps at least so many lines. */
const fewestLines = 4;

/**
 * `length` token ids: `<end>`, then whole documents with `<end>` after each, then `<pad>`.
 * Episodes lose their last lines if that lets them fit; unknown words are numbered anew in each document.
 * `trainingWindow(draw, 'words', tokenizer, 128)` → `<end> dog => kappa \n … <end> … <end> <pad>`, as ids
 */
export function trainingWindow(draw: Draw, stage: Stage, tokenizer: Tokenizer, length: number): number[] {
  const end = tokenizer.id('<end>');
  const window = [end];
  const isFirst = stage === 'first' || draw() < 1 / 6;
  const mixture = mixtures[stage === 'last' ? 'last' : 'all'];
  for (let misses = 0; misses < patience && window.length < length;) {
    const kind = isFirst ? 'in-context' : pickWeighted(draw, mixture);
    const text = isFirst ? writeFirstEpisode(draw) : writeDocument(draw, kind, stage);
    const isLines = kind === 'in-context' || kind === 'word-episode';
    const room = length - window.length - 1;
    const ids = cut(tokenizer.encode(text), room, isLines ? tokenizer.id('\n') : undefined);
    if (ids) window.push(...ids, end);
    else misses++;
  }
  while (window.length < length) window.push(tokenizer.id('<pad>'));
  return window;
}

/** `ids` if there is room for them, or as many whole lines of them as there is room for. */
function cut(
  ids: readonly number[],
  room: number,
  newline: number | undefined,
): readonly number[] | undefined {
  if (ids.length <= room) return ids;
  if (newline === undefined) return undefined;
  const kept = ids.slice(0, Math.max(0, ids.lastIndexOf(newline, room)));
  return kept.filter((id) => id === newline).length >= fewestLines - 1 ? kept : undefined;
}
