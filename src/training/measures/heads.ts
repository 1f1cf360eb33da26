/*
 * Where the heads look: shares of their attention, averaged over many texts.
 */
import { fewShotTrials, heldOutDocuments } from '../../model/corpus/trials.ts';
import { random } from '../../model/random.ts';
import { createState, forward, type State } from '../../model/transformer.ts';
import type { Subject } from './figure.ts';

/** Shares of one head’s attention. */
export interface HeadRow {
  readonly layer: number;
  readonly head: number;
  /** At the last `=>` of a few-shot prompt: on the labels that are the answer … */
  readonly rightLabels: number;
  /** … and on those of the other class. */
  readonly wrongLabels: number;
  /** In plain documents: on the token just before. */
  readonly previous: number;
  /** Where the word has come before: on its earlier places … */
  readonly sameWord: number;
  /** … and on what followed it there. */
  readonly afterSameWord: number;
}

type Looks = Omit<HeadRow, 'layer' | 'head'>;
/** The attention of one head at one position: shares of the positions up to it. */
type Shares = ArrayLike<number>;

/** Reads `n` few-shot prompts and `n` documents; gives a row for each head of each layer. */
export function measureHeads({ model, tokenizer }: Subject, n: number): HeadRow[] {
  const { layers, heads, context } = model.config;
  const state = createState(model);
  const end = tokenizer.id('<end>');
  const read = (text: string) => {
    const tokens = [end, ...tokenizer.encode(text)];
    forward(model, state, tokens);
    return tokens;
  };
  const sharesOf = ({ layers }: State, layer: number, head: number, at: number): Shares =>
    layers[layer]!.attention.subarray(
      (head * context + at) * context,
      (head * context + at) * context + at + 1,
    );
  const rows = Array.from({ length: layers * heads }, () => createMeans());
  const add = (at: number, look: (shares: Shares) => Partial<Looks>) =>
    rows.forEach((row, i) => row.add(look(sharesOf(state, Math.floor(i / heads), i % heads, at))));

  for (const { prompt, answer } of episodes(n)) {
    const tokens = read(prompt);
    add(tokens.length - 1, (shares) =>
      lookAtLabels(tokens, shares, tokenizer.id('=>'), tokenizer.id(answer)),
    );
  }
  for (const document of heldOutDocuments(random(61), n)) {
    const tokens = read(document);
    for (let at = 1; at < tokens.length; at++) add(at, (shares) => lookBack(tokens, shares, at));
  }
  return rows.map((row, i) => ({ layer: Math.floor(i / heads), head: i % heads, ...row.means() }));
}

/** Prompts of all three tasks with two examples of each class. */
function episodes(n: number) {
  const draw = random(60);
  return (['sentiment', 'ticket', 'group'] as const).flatMap((task) =>
    fewShotTrials(draw, { n: Math.ceil(n / 3), task, perClass: 2, classes: 2, labels: 'held-out-pair' }),
  );
}

/** The shares on labels, which stand after an arrow. */
function lookAtLabels(tokens: readonly number[], shares: Shares, arrow: number, answer: number) {
  const looks = { rightLabels: 0, wrongLabels: 0 };
  for (let at = 1; at < tokens.length; at++)
    if (tokens[at - 1] === arrow) looks[tokens[at] === answer ? 'rightLabels' : 'wrongLabels'] += shares[at]!;
  return looks;
}

/** The shares on the token before and, if the word is not new, on where it stood and what followed. */
function lookBack(tokens: readonly number[], shares: Shares, at: number): Partial<Looks> {
  const earlier = tokens.slice(0, at).flatMap((token, place) => (token === tokens[at] ? [place] : []));
  const previous = shares[at - 1]!;
  if (earlier.length === 0) return { previous };
  const sum = (places: readonly number[]) => places.reduce((total, place) => total + shares[place]!, 0);
  return { previous, sameWord: sum(earlier), afterSameWord: sum(earlier.map((place) => place + 1)) };
}

/** Means of what is added, key by key. */
function createMeans() {
  const none = { rightLabels: 0, wrongLabels: 0, previous: 0, sameWord: 0, afterSameWord: 0 };
  const [sums, counts] = [{ ...none }, { ...none }];
  const keys = Object.keys(none) as (keyof Looks)[];
  return {
    add: (looks: Partial<Looks>) => {
      for (const key of keys) {
        if (looks[key] === undefined) continue;
        sums[key] += looks[key];
        counts[key]++;
      }
    },
    means: () => Object.fromEntries(keys.map((key) => [key, sums[key] / counts[key]])) as unknown as Looks,
  };
}
