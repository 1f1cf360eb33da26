import { getCollection, type CollectionEntry } from 'astro:content';
import { oncePerBuild } from '~/once-per-build';

/** Every named model, in the order of their years. */
export const getModels = oncePerBuild(async (): Promise<CollectionEntry<'models'>[]> => {
  const models = await getCollection('models');
  return models.sort((a, b) => a.data.year - b.data.year || a.data.name.localeCompare(b.data.name, 'en'));
});
