/*
 * How the way of drawing shows in what is written: which share of stories hangs together.
 */
import { isCoherent, storyOpenings } from '../../model/corpus/stories.ts';
import { generate } from '../../model/generation.ts';
import { random } from '../../model/random.ts';
import type { Sampling } from '../../model/sampling.ts';
import { createState } from '../../model/transformer.ts';
import type { Subject } from './figure.ts';

/** Of `n` stories drawn in one way, the share that is coherent: name, pronoun, thing, colour and mood agree to the end. */
export interface SamplingRow {
  readonly temperature: number;
  readonly topK?: number;
  readonly topP?: number;
  readonly coherent: number;
  readonly n: number;
}

/** All ways of drawing of the report. */
export const samplings: readonly Sampling[] = [
  ...[0.2, 0.7, 1, 1.3, 1.6, 2].map((temperature) => ({ temperature })),
  ...[1.3, 2].flatMap((temperature) => [
    { temperature, topK: 10 },
    { temperature, topP: 0.9 },
  ]),
];

/** Writes `n` stories from the openings in turn and counts the coherent ones. */
export function measureStories(subject: Subject, sampling: Sampling, n: number): SamplingRow {
  const draw = random(100);
  const write = writerOf(subject);
  const openings = Array.from({ length: n }, (_, k) => storyOpenings[k % storyOpenings.length]!);
  const coherent = openings.filter((opening) => isCoherent(write(opening, sampling, draw))).length;
  return { ...sampling, coherent: coherent / n, n } as SamplingRow;
}

/** A function that goes on from an opening until the model ends the story. */
function writerOf({ model, tokenizer }: Subject) {
  const state = createState(model);
  const end = tokenizer.id('<end>');
  return (opening: string, sampling: Sampling, draw: () => number): string => {
    const prompt = tokenizer.encode(opening);
    const written = [...generate(model, state, [end, ...prompt], sampling, { most: 100, end }, draw)];
    return tokenizer.decode([...prompt, ...written.map(({ token }) => token)]);
  };
}
