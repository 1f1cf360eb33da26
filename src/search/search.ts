import { normalise, slipsAllowed } from '~/strings/spelling';
import { findNear } from './near';
import { contentWords, stem } from './words';

/** A thing that can be found. */
export interface Searchable {
  readonly id: string;
  readonly name: string;
  /** Other names, abbreviations and what readers type: all are searched alike. */
  readonly aliases: readonly string[];
  /** What it says of itself. */
  readonly text: string;
}

/**
 * How a thing was found, best first: by the name itself, by the beginning of a name, by words of a name, by a name that
 * is a slip or two away, by words of its text, or by some of the words alone.
 */
export const matches = ['name', 'prefix', 'word', 'spelling', 'text', 'part'] as const;
export type Match = (typeof matches)[number];
const rank = Object.fromEntries(matches.map((match, at) => [match, at])) as Record<Match, number>;

export interface Hit {
  readonly id: string;
  readonly match: Match;
  /** The name or alias that was found: `RAG` for *Retrieval-augmented generation*. Empty if it was the text. */
  readonly via: string;
  /** From 0 to 1, to compare hits of one match. */
  readonly score: number;
}

/** What `search` looks through. Build it with `buildIndex`, once. */
export interface Index {
  readonly entries: readonly Searchable[];
  /** Every name, by entry. */
  readonly names: readonly IndexedName[];
  /** The names again, in alphabetical order, to look up how they begin. */
  readonly byBeginning: readonly IndexedName[];
  /** Every word, in alphabetical order. */
  readonly words: readonly string[];
  /** For each word: the names and the entries whose text it stands in, by number, and how much it tells. */
  readonly uses: readonly { names: number[]; texts: number[]; weight: number }[];
  /** Words by their stem, by number. */
  readonly byStem: ReadonlyMap<string, readonly number[]>;
}

interface IndexedName {
  readonly entry: number;
  readonly written: string;
  readonly plain: string;
  readonly length: number;
}

/** The words that a typed word may stand for, and how surely: 1 if it is the same. */
type Readings = readonly { word: number; quality: number }[];

const [sameStem, nearWord, nearBeginning, inText, own] = [0.95, 0.65, 0.5, 0.6, 0.2];

/** A word that stands in more places than this is looked for only beside a rarer one. */
const common = 300;

/** `buildIndex([{ id: 'rag', name: 'Retrieval-augmented generation', aliases: ['RAG'], text: 'Finding passages …' }])` */
export function buildIndex(entries: readonly Searchable[]): Index {
  const names: IndexedName[] = [];
  const uses = new Map<string, { names: number[]; texts: number[] }>();
  const use = (word: string) => {
    const known = uses.get(word) ?? { names: [], texts: [] };
    uses.set(word, known);
    return known;
  };
  for (const [entry, { name, aliases, text }] of entries.entries()) {
    for (const written of [name, ...aliases].filter(Boolean)) {
      const words = [...new Set(contentWords(written))];
      for (const word of words) use(word).names.push(names.length);
      // Written together as well: “finetuning”, “contextwindow”.
      if (words.length > 1) use(normalise(written).replaceAll(' ', '')).names.push(names.length);
      names.push({ entry, written, plain: normalise(written), length: words.length });
    }
    for (const word of new Set(contentWords(text))) use(word).texts.push(entry);
  }
  const words = [...uses.keys()].sort();
  const byStem = new Map<string, number[]>();
  for (const [at, word] of words.entries()) {
    const root = stem(word);
    byStem.set(root, [...(byStem.get(root) ?? []), at]);
  }
  return {
    entries,
    names,
    byBeginning: [...names].sort((a, b) => (a.plain < b.plain ? -1 : 1)),
    words,
    uses: words.map((word) => {
      const { names: inNames, texts } = use(word);
      const count = new Set([...inNames.map((at) => names[at]?.entry), ...texts]).size;
      return { names: inNames, texts, weight: weigh(count, entries.length) };
    }),
    byStem,
  };
}

/**
 * What fits a query, best first (see `matches`). Case, accents, hyphens and British or American spelling make no
 * difference, and empty words (“what is the …”) none either. Slips are looked for in words that stand nowhere.
 *
 * `search(index, 'halucination')[0]` → `{ id: 'hallucination', match: 'spelling', via: 'Hallucination', score: … }`
 */
export function search(index: Index, query: string): Hit[] {
  const whole = normalise(query);
  if (whole === '') return [];
  const words = [...new Set(contentWords(query))];
  // A last word of one letter has only begun.
  const typed = (words.at(-1)?.length ?? 0) > 1 ? words : words.slice(0, -1);
  const hits = new Map<number, Hit>();
  const add = (entry: number, match: Match, via: string, score: number) => {
    const id = index.entries[entry]?.id ?? '';
    const known = hits.get(entry);
    const hit = { id, match, via, score };
    if (!known || compare(hit, known) < 0) hits.set(entry, hit);
  };
  for (const name of namesFrom(index, whole)) {
    // One letter begins an alias of nearly every fifth entry.
    if (whole.length === 1 && name.plain !== whole && ownBonus(index, name) === 0) continue;
    add(
      name.entry,
      name.plain === whole ? 'name' : 'prefix',
      name.written,
      (1 - own) * (whole.length / name.plain.length) + ownBonus(index, name),
    );
  }
  const readings = typed.map((word, at) => readWord(index, word, at === typed.length - 1));
  for (const hit of findWords(index, readings)) add(hit.entry, hit.match, hit.via, hit.score);
  // Parted wrongly, or not at all: “fine tunning”, “chainofthought”.
  if (typed.length > 1 && ![...hits.values()].some(isNamed))
    for (const hit of findWords(index, [readWord(index, whole.replaceAll(' ', ''), true)]))
      if (hit.match !== 'text') add(hit.entry, 'spelling', hit.via, hit.score);
  return [...hits.values()].sort(compare);
}

/** Was it found by a name, and not by its text or a part of the query? */
export function isNamed({ match }: Pick<Hit, 'match'>): boolean {
  return rank[match] < rank.text;
}

/** How a word is weighed by the number of entries it stands in (Spärck Jones 1972, as in BM25). */
function weigh(count: number, of: number): number {
  return Math.log(1 + (of - count + 0.5) / (count + 0.5));
}

function compare(a: Hit, b: Hit): number {
  return rank[a.match] - rank[b.match] || b.score - a.score || a.via.length - b.via.length;
}

/** The names that begin so. */
function* namesFrom({ byBeginning }: Index, beginning: string): Generator<IndexedName> {
  for (let at = firstFrom(byBeginning, ({ plain }) => plain >= beginning); at < byBeginning.length; at++) {
    const name = byBeginning[at];
    if (!name?.plain.startsWith(beginning)) return;
    yield name;
  }
}

/** The words that a typed word may stand for; a slip only if it is none of them. */
function readWord({ words, byStem }: Index, typed: string, isLast: boolean): Readings {
  const found = new Map<number, number>();
  const add = (word: number, quality: number) => found.set(word, Math.max(quality, found.get(word) ?? 0));
  const root = stem(typed);
  for (const word of byStem.get(root) ?? []) add(word, words[word] === typed ? 1 : sameStem);
  // Two letters begin a word of nearly every entry.
  const beginnings = typed.length > (isLast ? 2 : 3) ? [typed, root.length > 3 ? root : typed] : [];
  for (const beginning of new Set(beginnings))
    for (let at = firstFrom(words, (word) => word >= beginning); words[at]?.startsWith(beginning); at++)
      add(at, 0.6 + (0.3 * beginning.length) / (words[at] as string).length);
  const limit = slipsAllowed(typed);
  if (found.size === 0 && limit > 0)
    for (const { at, slips, isBeginning } of findNear(words, typed, limit))
      if (!isBeginning || isLast) add(at, (isBeginning ? nearBeginning : nearWord) - slips / 10);
  return [...found].map(([word, quality]) => ({ word, quality }));
}

interface Found {
  readonly entry: number;
  readonly match: Match;
  readonly via: string;
  readonly score: number;
}

/** Names and texts that hold the words read: all of them or, where no name does, some. */
function findWords(index: Index, readings: readonly Readings[]): Found[] {
  // A word that stands nowhere tells most: what was asked for is not here.
  const unknown = weigh(0, index.entries.length);
  const weights = readings.map((read) =>
    read.length === 0 ? unknown : Math.max(...read.map(({ word }) => index.uses[word]?.weight ?? 0)),
  );
  const places = readings.map((read) => placesOf(index, read));
  const find = (isWhole: boolean): Found[] => {
    const names = tally(
      places.map((place) => place.names),
      weights,
      isWhole,
    );
    const texts = tally(
      places.map((place) => place.entries),
      weights,
      isWhole,
    );
    const named = [...names].map(([name, found]) => judgeName(index, name, found, readings.length));
    const told = [...texts].map(([entry, { asked, words }]): Found => {
      return { entry, match: words < readings.length ? 'part' : 'text', via: '', score: 0.9 * asked };
    });
    return [...named, ...told];
  };
  const whole = find(true);
  if (readings.length === 1) return whole;
  // “What is the difference between precision and recall?” names two things, and neither holds all of it.
  const some = find(false);
  return whole.some(isNamed) ? some.filter(({ match }) => match !== 'part') : some;
}

/** Where the words stand that a typed one may stand for, and how surely: names, and entries by name or text. */
function placesOf({ uses, names }: Index, read: Readings) {
  const [inNames, inEntries] = [new Map<number, number>(), new Map<number, number>()];
  for (const { word, quality } of read) {
    for (const name of uses[word]?.names ?? []) {
      keepBest(inNames, name, quality);
      keepBest(inEntries, names[name]?.entry ?? 0, quality);
    }
    for (const entry of uses[word]?.texts ?? []) keepBest(inEntries, entry, quality * inText);
  }
  return { names: inNames, entries: inEntries };
}

/** How much of what was asked each place holds; with `isWhole` only the places that hold every word. */
function tally(
  places: readonly ReadonlyMap<number, number>[],
  weights: readonly number[],
  isWhole: boolean,
): Map<number, Tally> {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const byCount = [...places].sort((a, b) => a.size - b.size);
  // What has none but common words of a query is no answer to it.
  const seeds = byCount.filter((place, at) => at === 0 || (!isWhole && place.size < common));
  const tallies = new Map<number, Tally>();
  for (const place of seeds)
    for (const key of place.keys()) {
      if (tallies.has(key) || (isWhole && !places.every((other) => other.has(key)))) continue;
      const found: Tally = { asked: 0, words: 0, least: 1 };
      for (const [at, other] of places.entries()) {
        const quality = other.get(key);
        if (quality === undefined) continue;
        found.asked += (quality * (weights[at] ?? 0)) / total;
        found.words += 1;
        found.least = Math.min(found.least, quality);
      }
      tallies.set(key, found);
    }
  return tallies;
}

function judgeName(index: Index, at: number, { asked, words, least }: Tally, typed: number): Found {
  const name = index.names[at] as IndexedName;
  const fit = Math.min(1, words / name.length);
  const match = words < typed ? partOf(asked, fit) : matchOf(least, fit);
  const score =
    match === 'part'
      ? asked * (0.4 + 0.6 * fit)
      : (0.95 - own) * (0.4 * asked + 0.6 * fit) + ownBonus(index, name);
  return { entry: name.entry, match, via: name.written, score };
}

interface Tally {
  /** The share of what was asked, rare words counting more: from 0 to 1. */
  asked: number;
  /** How many of the words. */
  words: number;
  /** How surely the least sure one is meant. */
  least: number;
}

/** Of two names found alike, a thing’s own goes before an alias. */
function ownBonus({ entries }: Index, { entry, written }: IndexedName): number {
  return written === entries[entry]?.name ? own : 0;
}

/** A whole name within a longer query is as good as a query within a longer name. */
function partOf(asked: number, fit: number): Match {
  return fit === 1 && asked > 0.45 ? 'word' : 'part';
}

function matchOf(least: number, fit: number): Match {
  if (least >= sameStem) return fit === 1 ? 'name' : 'word';
  return least >= nearWord ? 'word' : 'spelling';
}

function keepBest(qualities: Map<number, number>, key: number, quality: number) {
  if (quality > (qualities.get(key) ?? 0)) qualities.set(key, quality);
}

/** The first place in a sorted list from which `isReached` holds, by halving. */
function firstFrom<Item>(list: readonly Item[], isReached: (item: Item) => boolean): number {
  let [from, to] = [0, list.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isReached(list[middle] as Item)) to = middle;
    else from = middle + 1;
  }
  return from;
}
