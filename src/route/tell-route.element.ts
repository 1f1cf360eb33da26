import { findChapter } from '~/chapter/book';
import { sayCounts } from '~/progress/words';
import type { Route } from '~/reader/record';
import { fill } from '~/strings/fill';
import { routeSays } from '~/strings/route-said';
import { endAfter } from './end-after';
import type { Pace } from './paths-by-role';
import { firstOf, minutesOf, type Advice, type Because } from './suggest';

const markOf: Readonly<Record<Pace, string>> = { read: 'r', skim: 's', later: 'n' };

/**
 * Shows the route: what it comes to, what it rests on, and a row for each chapter. `advice` is what would be suggested now:
 * its reasons are told where the route has the same pace. `count` says how many answers the route rests on, if that is
 * still known.
 */
export function tellRoute(
  page: HTMLElement,
  route: Route,
  advice: readonly Advice[],
  count: number | undefined,
): void {
  const rows = [...page.querySelectorAll<HTMLElement>('tr[data-slug]')].map((row) => {
    const { slug = '', minutes } = row.dataset;
    const now = advice.find((one) => one.slug === slug);
    const pace = (Object.hasOwn(route.chapters, slug) ? route.chapters[slug] : now?.pace) ?? 'read';
    tellRow(page, row, pace, now?.pace === pace ? now.because : undefined);
    return { slug, pace, all: Number(minutes), minutes: minutesOf(pace, Number(minutes)) };
  });
  tellSum(page, rows);
  const sources = [...(route.role ? ['role'] : []), ...(count ? ['answers'] : [])];
  const rests = count === undefined ? 'earlier' : sources.length === 2 ? 'both' : (sources[0] ?? 'none');
  say(page, '.rests', `rests.${rests}${sources.includes('answers') && count === 1 ? 'One' : ''}`, {
    count: count ?? 0,
  });
  tellBeginning(page, firstOf(rows)?.slug ?? '');
  page.querySelector('[data-act="show"]')?.setAttribute('aria-pressed', String(route.isShown));
  page.querySelector('.said')?.replaceChildren();
}

function tellSum(page: HTMLElement, rows: readonly { pace: Pace; minutes: number; all: number }[]): void {
  const countOf = (pace: Pace) => rows.filter((row) => row.pace === pace).length;
  const counts = { read: countOf('read'), skim: countOf('skim'), later: countOf('later') };
  say(page, '.sum', 'sum', {
    counts: sayCounts(counts, routeSays, 'count'),
    minutes: rows.reduce((sum, { minutes }) => sum + minutes, 0),
    all: rows.reduce((sum, { all }) => sum + all, 0),
  });
}

function tellBeginning(page: HTMLElement, slug: string): void {
  const begin = page.querySelector('a.begin') as HTMLAnchorElement;
  begin.href = page.querySelector<HTMLAnchorElement>(`tr[data-slug="${slug}"] a`)?.href ?? '';
  const { number = '', title = '' } = findChapter(slug) ?? {};
  say(page, 'a.begin', 'begin', { number, title });
}

function tellRow(page: HTMLElement, row: HTMLElement, pace: Pace, because: Because | undefined): void {
  const mark = row.querySelector('i');
  if (mark) mark.className = markOf[pace];
  say(row, '.paces span', `pace.${pace}`);
  const minutes = minutesOf(pace, Number(row.dataset['minutes']));
  row
    .querySelector('.min')
    ?.replaceChildren(minutes > 0 ? fill(routeSays['minutes'] ?? '', { count: minutes }) : '–');
  row.querySelector('.why')?.replaceChildren(...(because ? tellReason(page, because) : []));
}

/** A reason in words; what was missed is linked where it is taught. */
function tellReason(page: HTMLElement, { says, count, right, missed }: Because): (string | Node)[] {
  const links = missed.flatMap((id) => {
    const question = page.querySelector<HTMLTemplateElement>(`template[data-id="${id}"]`);
    return question?.content.querySelector<HTMLAnchorElement>('.tell > .tail a') ?? [];
  });
  const isAllLinked = (says === 'missed' || says === 'unknown') && links.length === missed.length;
  const text = fill(routeSays[`why.${says}${isAllLinked ? '.where' : ''}`] ?? '', {
    count,
    right,
    missed: missed.length,
  });
  const [before = '', after] = text.split('{sections}');
  if (after === undefined) return [text];
  const sections = new Map(links.map((link) => [link.href, link.cloneNode(true)]));
  const last = [...sections.values()].at(-1)?.textContent ?? '';
  return [
    before,
    ...[...sections.values()].flatMap((link, index) => (index === 0 ? [link] : [', ', link])),
    endAfter(last, after),
  ];
}

function say(page: HTMLElement, part: string, text: string, values: Record<string, string | number> = {}) {
  page.querySelector(part)?.replaceChildren(fill(routeSays[text] ?? '', values));
}
