import { searchTerms } from '~/glossary/search';
import { fill } from '~/strings/fill';
import type { SearchEntries } from './entries';

interface Pagefind {
  search(query: string): Promise<{ results: { data(): Promise<FoundPage> }[] }>;
}
interface FoundPage {
  url: string;
  excerpt: string;
  meta: { title?: string };
  sub_results: { title: string; url: string; excerpt: string }[];
}
interface Row {
  href: string;
  title: string;
  above?: string;
  /** From our own pages; `<mark>` around what was found is all its markup. */
  html: string;
}

const started = new WeakSet<HTMLDialogElement>();

/**
 * Lets a dialog search as the reader types: terms and titles of sections at once, since they are few and answer
 * misspellings as well; passages by Pagefind as soon as its index is there.
 */
export function startSearch(dialog: HTMLDialogElement, entriesUrl: string, indexUrl: string): void {
  if (started.has(dialog)) return;
  started.add(dialog);
  const input = dialog.querySelector('input') as HTMLInputElement;
  const status = dialog.querySelector('.status') as HTMLElement;
  const entries = fetch(entriesUrl).then((answer) => answer.json() as Promise<SearchEntries>);
  const index: Promise<Pagefind | undefined> = import.meta.env.DEV
    ? Promise.resolve(undefined)
    : import(/* @vite-ignore */ indexUrl);
  let turn = 0;

  async function search() {
    const query = input.value.trim();
    const mine = ++turn;
    if (query === '') return show(dialog, [], [], '');
    try {
      const known = await entries;
      const terms = termRows(query, known);
      const sections = sectionRows(query, known);
      if (mine === turn) show(dialog, terms, sections, dialog.dataset['loading'] ?? '');
      const pagefind = await index;
      const found = (await pagefind?.search(query))?.results.slice(0, 5) ?? [];
      const passages = (await Promise.all(found.map((result) => result.data()))).flatMap(pageRows);
      if (mine !== turn) return;
      const shown = new Set(passages.map(({ href }) => href));
      const pages = [...passages, ...sections.filter(({ href }) => !shown.has(href))];
      const count = fill(dialog.dataset['count'] ?? '', { terms: terms.length, pages: pages.length });
      const nothing = terms.length + pages.length === 0 && dialog.dataset['none'];
      show(dialog, terms, pages, (!pagefind && dialog.dataset['needsBuild']) || nothing || count);
    } catch {
      if (mine === turn) status.textContent = dialog.dataset['failed'] ?? '';
    }
  }

  input.addEventListener('input', () => void search());
  dialog.addEventListener('keydown', (event) => moveFocus(dialog, event));
  dialog.addEventListener('click', (event) => {
    // The dialog itself is hit only beside its content; a link to this very page would leave it open.
    if (event.target === dialog || (event.target as Element).closest('a')) dialog.close();
  });
  if (input.value) void search();
}

function termRows(query: string, { terms }: SearchEntries): Row[] {
  return searchTerms(query, terms)
    .slice(0, 5)
    .flatMap((hit) => {
      const term = terms.find(({ id }) => id === hit.id);
      return term ? [{ href: term.href, title: term.term, html: escapeHtml(term.short) }] : [];
    });
}

function sectionRows(query: string, { sections }: SearchEntries): Row[] {
  const titles = sections.map(({ href, title }) => ({ id: href, term: title, aliases: [], short: '' }));
  return searchTerms(query, titles)
    .slice(0, 3)
    .flatMap((hit) => {
      const section = sections.find(({ href }) => href === hit.id);
      return section ? [{ href: section.href, title: section.title, above: section.chapter, html: '' }] : [];
    });
}

function pageRows(page: FoundPage): Row[] {
  const above = page.meta.title ?? '';
  const parts = page.sub_results.slice(0, 2).map(({ url, title, excerpt }) => ({
    href: url,
    title,
    html: excerpt,
    ...(title === above ? {} : { above }),
  }));
  return parts.length > 0 ? parts : [{ href: page.url, title: above, html: page.excerpt }];
}

function show(dialog: HTMLDialogElement, terms: Row[], pages: Row[], status: string) {
  for (const [part, rows] of Object.entries({ terms, pages })) {
    const section = dialog.querySelector<HTMLElement>(`[data-part="${part}"]`);
    if (!section) continue;
    section.hidden = rows.length === 0;
    section.querySelector('ul')?.replaceChildren(...rows.map(drawRow));
  }
  (dialog.querySelector('.status') as HTMLElement).textContent = status;
}

function drawRow({ href, title, above, html }: Row): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = href;
  if (above) link.append(Object.assign(document.createElement('small'), { textContent: above }));
  link.append(Object.assign(document.createElement('b'), { textContent: title }));
  link.append(Object.assign(document.createElement('p'), { innerHTML: html }));
  item.append(link);
  return item;
}

function moveFocus(dialog: HTMLDialogElement, event: KeyboardEvent) {
  // Left to itself, a search field takes Escape to empty itself, and the dialog stays.
  if (event.key === 'Escape') {
    event.preventDefault();
    dialog.close();
    return;
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const stops = [dialog.querySelector('input'), ...dialog.querySelectorAll<HTMLElement>('.hits a')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  if (event.key === 'Enter' && at === 0) {
    event.preventDefault();
    stops[1]?.click();
  } else if (step !== undefined && at >= 0) {
    event.preventDefault();
    stops[Math.max(0, Math.min(at + step, stops.length - 1))]?.focus();
  }
}

function escapeHtml(text: string): string {
  return Object.assign(document.createElement('i'), { textContent: text }).innerHTML;
}
