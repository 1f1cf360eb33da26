import { partsOf } from '~/quiz/result-code';
import { fill } from '~/strings/fill';
import type { ItemAnalysis, PartAnalysis } from './item-analysis';
import { put, stamp, type Desk, type Says } from './stamp.element';
import { levelOf } from './words';
import type { WorkshopQuestion } from './workshop';

/** Where the page tells of a question: the id of its part. */
export const placeOf = ({ id }: WorkshopQuestion) => `told-${id}`;

/** What the codes come to for one question. */
export function drawItem(desk: Desk, question: WorkshopQuestion, item: ItemAnalysis): HTMLElement {
  const { root, says } = desk;
  const drawn = stamp(root, 'item');
  drawn.id = placeOf(question);
  (drawn.querySelector('.number') as HTMLAnchorElement).href = question.href;
  put(drawn, '.number', says['question'], { number: question.number });
  put(drawn, '.kind', question.kind);
  (drawn.querySelector('.prompt') as HTMLElement).innerHTML = question.prompt;
  drawDifficulty(desk, drawn, item);
  put(drawn, '.of', says[`part.${question.key.type}`]);
  // Options that nobody chose are worth knowing of; what nobody had wrong is not.
  const hasOptions = question.key.type.startsWith('choice');
  const rows = item.parts
    .filter(({ who }) => who.length > 0 || hasOptions)
    .map((part) => drawPart(desk, question, part));
  drawn.querySelector('tbody')?.replaceChildren(...rows, drawAll(desk, item));
  (drawn.querySelector('.stack') as HTMLElement).hidden = rows.length === 0 || item.answered === 0;
  return drawn;
}

function drawDifficulty({ says, codes }: Desk, drawn: HTMLElement, item: ItemAnalysis): void {
  const { answered, right, partly } = item;
  const share = (count: number) => (answered === 0 ? 0 : (100 * count) / answered);
  drawn.querySelector('.had')?.setAttribute('width', String(share(right)));
  drawn.querySelector('.half')?.setAttribute('x', String(share(right)));
  drawn.querySelector('.half')?.setAttribute('width', String(share(partly)));
  put(drawn, '.share', answered === 0 ? '' : says['share'], { share: Math.round(share(right)) });
  const open = codes.length - answered;
  const counts = [
    answered > 0 ? fill(says['right'] ?? '', { right, answered }) : '',
    partly > 0 ? fill(says['partly'] ?? '', { count: partly }) : '',
    open > 0 ? fill(says['open'] ?? '', { count: open }) : '',
  ];
  put(drawn, '.counts', `${counts.filter(Boolean).join(', ')}.`);
  put(drawn, '.level', says[`level.${levelOf(item)}`]);
}

function drawPart({ root, says, codes }: Desk, question: WorkshopQuestion, part: PartAnalysis): HTMLElement {
  const { how, who, rest } = part;
  const row = stamp(root, 'row');
  const told = question.told[partsOf(question).indexOf(part.part)];
  const text = row.querySelector('.part') as HTMLElement;
  if (told) text.innerHTML = told.text;
  else text.textContent = says['other'] ?? '';
  (row.querySelector('.is-right') as HTMLElement).hidden = how !== 'right' && how !== 'left-out';
  (row.querySelector('.belief') as HTMLElement).hidden = told?.belief === undefined;
  const link = row.querySelector('.belief a') as HTMLAnchorElement;
  if (told?.href !== undefined) link.href = told.href;
  link.textContent = told?.belief ?? '';
  const numbers = who.map((place) => codes[place]?.number).join(', ');
  const by = who.length === 0 ? 'nobody' : who.length === 1 ? 'byOne' : 'by';
  const cells = row.querySelectorAll('td');
  cells[0]?.replaceChildren(
    `${says[`how.${how}`]} `,
    fill(says[by] ?? '', { count: who.length, codes: numbers }),
  );
  cells[1]?.replaceChildren(sayShare(rest, says));
  return row;
}

/** What all who answered had right on the others: what the rows above are compared with. */
function drawAll({ root, says }: Desk, { answered, rest }: ItemAnalysis): HTMLElement {
  const row = stamp(root, 'row');
  row.className = 'all';
  row.querySelector('th')?.replaceChildren(says['restAll'] ?? '');
  const cells = row.querySelectorAll('td');
  cells[0]?.replaceChildren(String(answered));
  cells[1]?.replaceChildren(sayShare(rest, says));
  return row;
}

function sayShare(share: number | undefined, says: Says): string {
  return share === undefined ? '' : fill(says['share'] ?? '', { share: Math.round(100 * share) });
}
