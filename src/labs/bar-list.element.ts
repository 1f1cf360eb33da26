import { fill } from '~/strings/fill';
import { nextSays } from '~/strings/labs-said';
import { sayPercent, toBars, type Bar, type Bars } from './bars';
import { sayToken } from './chips';

const svg = 'http://www.w3.org/2000/svg';

/** Draws what may come next into a list: ink for what can be drawn, a line for what it was before the cuts. */
export function drawBars(list: Element | null, reply: Parameters<typeof toBars>[0]) {
  const { bars, rest } = toBars(reply);
  const isCut = bars.some(({ percent, uncut }) => Math.abs(percent - uncut) > 0.05);
  list?.replaceChildren(...bars.map((bar) => drawBar(bar, isCut)), drawRest(rest, isCut));
  list?.parentElement?.querySelector('.key')?.toggleAttribute('hidden', !isCut);
}

function drawBar(bar: Bar, withLine: boolean): HTMLElement {
  const token = make('span', 'tok', sayToken(bar.word));
  const word = make('span', 'word');
  word.append(token);
  return drawRow(bar.isCut ? 'cut' : '', word, bar, withLine);
}

function drawRest(rest: Bars['rest'], withLine: boolean): HTMLElement {
  const text = fill(rest.isCut ? nextSays.restCut : nextSays.rest, { count: rest.count });
  return drawRow('rest', make('span', 'word', text), rest, withLine);
}

function drawRow(
  kind: string,
  word: Element,
  { percent, uncut, isCut }: Omit<Bar, 'word'>,
  withLine: boolean,
) {
  const row = make('li', kind);
  const bar = document.createElementNS(svg, 'svg');
  setAll(bar, { class: 'bar', width: '100%', height: '13', 'aria-hidden': 'true' });
  const ink = document.createElementNS(svg, 'rect');
  setAll(ink, { y: '2', height: '9', width: `${percent}%` });
  bar.append(ink);
  if (withLine) {
    const line = document.createElementNS(svg, 'line');
    setAll(line, { x1: `${uncut}%`, x2: `${uncut}%`, y1: '0', y2: '13' });
    bar.append(line);
  }
  const share = make('span', 'pct', isCut ? nextSays.cut : sayPercent(percent));
  if (withLine) share.append(make('span', 'vh', `, ${fill(nextSays.was, { percent: sayPercent(uncut) })}`));
  row.append(word, bar, share);
  return row;
}

function make(tag: string, className: string, text = ''): HTMLElement {
  return Object.assign(document.createElement(tag), { className, textContent: text });
}

function setAll(element: Element, attributes: Readonly<Record<string, string>>) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}
