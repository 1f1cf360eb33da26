import { getCollection } from 'astro:content';
import { trainBpe, type Merge } from '~/model/bpe';
import { splitWords } from './pieces';

/** As many merges as the lab’s slider knows. */
export const mostMerges = 400;

let learned: Promise<Merge[]> | undefined;

/** Byte pair encoding trained on the glossary’s own definitions and paragraphs, once a build. */
export function learnMerges(): Promise<Merge[]> {
  learned ??= getCollection('glossary').then((terms) =>
    trainBpe(
      terms
        .map(({ data, body = '' }) => `${data.term}. ${data.short} ${body}`)
        .sort()
        .flatMap(splitWords),
      mostMerges,
    ),
  );
  return learned;
}
