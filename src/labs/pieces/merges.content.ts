import { getCollection } from 'astro:content';
import { trainBpe } from '~/model/bpe';
import { oncePerBuild } from '~/once-per-build';
import { splitWords } from './pieces';

/** As many merges as the lab’s slider knows. */
export const mostMerges = 400;

/** Byte pair encoding trained on the glossary’s own definitions and paragraphs. */
export const learnMerges = oncePerBuild(async () => {
  const texts = (await getCollection('glossary'))
    .map(({ data, body = '' }) => `${data.term}. ${data.short} ${body}`)
    .sort();
  return trainBpe(texts.flatMap(splitWords), mostMerges);
});
