/*
 * The working model's small world, as those outside of this folder see it.
 */
export { isHeldOut, isHeldOutPair } from './held-out.ts';
export {
  type Kind,
  kinds,
  mixtures,
  type Stage,
  stages,
  trainingWindow,
  writeDocument,
} from './documents.ts';
export { isCoherent, storyOpenings } from './stories.ts';
export { vocabulary } from './vocabulary.ts';
export { categories, type Category } from './tickets.ts';
export { moods } from './reviews.ts';
export { labelWords, type Mood } from './words.ts';
