import type { Bank } from '~/progress/progress';
import { fill } from '~/strings/fill';
import { reviewSays as says } from '~/strings/review-said';
import { dateOf, groupByDay } from './days';
import type { CardTerm, Terms } from './device.element';
import type { QueuedQuestion, QueueItem } from './queue';

/** Lists the queue by day in `list`, from the templates of `desk`. What stands there already is left alone. */
export function drawQueue(
  list: HTMLElement,
  desk: HTMLElement,
  { misconceptions }: Bank,
  queue: readonly QueueItem[],
  today: number,
  terms: Terms | undefined,
): void {
  const told = JSON.stringify([
    today,
    terms?.size,
    queue.map(({ id, kind, due, ...rest }) => [id, kind, due, 'because' in rest && rest.because]),
  ]);
  // Drawn anew, it would take the focus from whoever is in it.
  if (list.dataset['told'] === told) return;
  list.dataset['told'] = told;
  list.hidden = queue.length === 0;
  const days = groupByDay(queue, today).map(({ day, items }) => {
    const drawn = stamp(desk, 'day');
    drawn.querySelector('h3')?.replaceChildren(headOf(day, today));
    const rows = items.map((item) =>
      item.kind === 'card'
        ? drawCard(desk, item.id, terms?.get(item.id))
        : drawQuestion(desk, item, misconceptions),
    );
    drawn.querySelector('ol')?.replaceChildren(...rows);
    return drawn;
  });
  list.querySelector('.days')?.replaceChildren(...days);
}

function drawQuestion(
  desk: HTMLElement,
  { chapter, question, because, standing: [shown = ''] }: QueuedQuestion,
  misconceptions: Bank['misconceptions'],
): HTMLElement {
  const drawn = stamp(desk, 'item');
  const link = drawn.querySelector('.prompt a') as HTMLAnchorElement;
  drawn.querySelector('.of')?.replaceChildren(chapter.title);
  link.href = question.href;
  link.innerHTML = question.prompt;
  const belief = misconceptions[shown]?.belief ?? '';
  drawn.querySelector('.because')?.replaceChildren(fill(says[`because.${because}`], { belief }));
  return drawn;
}

function drawCard(desk: HTMLElement, id: string, term: CardTerm | undefined): HTMLElement {
  const drawn = stamp(desk, 'item');
  const link = drawn.querySelector('.prompt a') as HTMLAnchorElement;
  drawn.querySelector('.of')?.replaceChildren(says.card);
  if (term) link.href = term.href;
  link.textContent = term?.term ?? id;
  const button = stamp(desk, 'put-away');
  button.dataset['id'] = id;
  button.textContent = says.putAway;
  button.ariaLabel = `${says.putAway}: ${link.textContent}`;
  drawn.querySelector('.because')?.replaceChildren(says['because.card'], button);
  return drawn;
}

function headOf(day: number, today: number): string {
  if (day === today) return says.headToday;
  const date = dateOf(day, today);
  return day === today + 1 ? fill(says.headTomorrow, { date }) : date;
}

function stamp(desk: HTMLElement, part: string): HTMLElement {
  const template = desk.querySelector(`template[data-part="${part}"]`) as HTMLTemplateElement;
  return template.content.firstElementChild?.cloneNode(true) as HTMLElement;
}
