import { walkResults } from '~/search/walk-results.element';
import { searchSays as says } from '~/strings/search-said';
import { drawPart, tellCounts } from './draw-part.element';
import type { SearchEntries, StatementEntries } from './entries';
import { buildFinder, type Finder, type Row } from './find';
import { findPassages } from './passages.element';
import { kinds } from './select-hits';

const started = new WeakMap<HTMLDialogElement, () => void>();

/**
 * Lets a dialog search as the reader types. Terms, titles, claims and questions are found at once and despite
 * misspellings; passages of the full text follow below the places, so that nothing moves under the pointer.
 */
export function startSearch(dialog: HTMLDialogElement, urls: DOMStringMap): void {
  const known = started.get(dialog);
  if (known) return known();
  const input = dialog.querySelector('input') as HTMLInputElement;
  const status = dialog.querySelector('.status') as HTMLElement;
  let quick: Finder | undefined;
  let whole: Finder | undefined;
  let turn = 0;

  /** With terms and places as soon as they are there; once the claims and questions have come, with all. */
  async function load(): Promise<Finder> {
    const entries = await fetchJson<SearchEntries>(urls['entries']);
    return whole ?? (quick ??= buildFinder(entries));
  }

  async function loadMore() {
    const statements = await fetchJson<StatementEntries>(urls['statements']);
    whole = buildFinder(await fetchJson<SearchEntries>(urls['entries']), statements);
    if (input.value.trim()) look();
  }

  async function search() {
    const query = input.value.trim();
    const mine = ++turn;
    try {
      const { find, meant } = await load();
      if (mine !== turn) return;
      const found = find(query);
      for (const kind of kinds) drawPart(dialog, kind, found[kind], query);
      status.textContent = query && says.loading;
      if (query === '') return;
      const passages = import.meta.env.DEV
        ? []
        : await findPassages(urls['index'] ?? '', query, meant(query));
      if (mine !== turn) return;
      const isNew = ({ href }: Row) => found.term.every((term) => term.href !== href);
      drawPart(dialog, 'place', [...found.place, ...passages.filter(isNew)], query);
      status.textContent = import.meta.env.DEV ? says.needsBuild : tellCounts(dialog);
    } catch {
      if (mine === turn) status.textContent = says.failed;
    }
  }
  const look = () => void search();

  input.addEventListener('input', look);
  dialog.addEventListener('keydown', (event) => {
    walkResults(event, input, [...dialog.querySelectorAll<HTMLElement>('.hits a')]);
  });
  dialog.addEventListener('click', (event) => {
    // The dialog itself is hit only beside its content; a link to this very page would leave it open.
    if (event.target === dialog || (event.target as Element).closest('a')) dialog.close();
  });
  started.set(dialog, look);
  look();
  // Claims and questions are fetched once there is something to look for in them.
  const begin = () => void loadMore().catch(() => input.addEventListener('input', begin, { once: true }));
  if (input.value.trim()) begin();
  else input.addEventListener('input', begin, { once: true });
}

const files = new Map<string, Promise<unknown>>();

/** A file is fetched once; one that could not be, again when it is asked for. */
function fetchJson<Data>(url = ''): Promise<Data> {
  const file =
    files.get(url) ??
    fetch(url).then((answer) => {
      if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
      return answer.json();
    });
  files.set(url, file);
  file.catch(() => files.delete(url));
  return file as Promise<Data>;
}
