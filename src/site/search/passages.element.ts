import { withoutEmptyWords } from '~/search/words';
import { placePassages, type FoundPage, type PassageRow } from './place-passages';

interface Pagefind {
  search(query: string): Promise<{ results: { data(): Promise<FoundPage> }[] }>;
}

/** How many pages are opened for their passages. */
const most = 5;

/** Passages of the full text; where nothing has the words as they were typed, of the name that was meant. */
export async function findPassages(
  indexUrl: string,
  query: string,
  meant: string | undefined,
): Promise<PassageRow[]> {
  const pagefind = (await import(/* @vite-ignore */ indexUrl)) as Pagefind;
  for (const words of [withoutEmptyWords(query), meant]) {
    const { results } = words ? await pagefind.search(words) : { results: [] };
    const pages = await Promise.all(results.slice(0, most).map((result) => result.data()));
    const passages = placePassages(pages, words ?? '');
    if (passages.length > 0) return passages;
  }
  return [];
}
