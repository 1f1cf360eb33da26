import { fill } from '~/strings/fill';
import { drawAnalysis } from './draw-analysis.element';
import { drawItem, placeOf } from './draw-item.element';
import { analyseItems, fewest, judgeMarks, type ItemAnalysis } from './item-analysis';
import { put, stamp, type Desk, type NumberedCode } from './stamp.element';
import { talkFirst } from './talk-first';
import type { WorkshopChapter } from './workshop';

/** What the codes of a chapter come to, question by question. */
export function drawChapter(desk: Desk, chapter: WorkshopChapter): HTMLElement {
  const { root, says, codes } = desk;
  const { questions } = chapter;
  const drawn = stamp(root, 'chapter');
  const link = drawn.querySelector('h3 a') as HTMLAnchorElement;
  link.href = `${chapter.href}#quiz`;
  link.textContent = chapter.title;
  const right = codes.map((code) => countRight(chapter, code));
  const average = right.reduce((sum, one) => sum + one, 0) / codes.length;
  put(drawn, '.sum', says[codes.length === 1 ? 'codesOfOne' : 'codesOf'], {
    count: codes.length,
    right: Math.round(10 * average) / 10,
    all: questions.length,
  });
  (drawn.querySelector('.small') as HTMLElement).hidden = codes.length >= fewest;
  const rows = codes.map((code, index) => drawCode(desk, code, right[index] ?? 0));
  drawn.querySelector('.codes tbody')?.replaceChildren(...rows);
  const items = analyseItems(
    questions,
    codes.map(({ marks }) => marks),
  );
  const told = questions.flatMap((question, index) => {
    const item = items[index];
    return item ? [drawItem(desk, question, item)] : [];
  });
  drawn.querySelector('.items')?.replaceChildren(...told);
  drawFirst(desk, drawn, chapter, items);
  drawAnalysis(desk, drawn, questions, items);
  return drawn;
}

/** The questions to talk about first, each linked to what is told of it. */
function drawFirst(
  { says }: Desk,
  drawn: HTMLElement,
  { questions }: WorkshopChapter,
  items: ItemAnalysis[],
) {
  const links = talkFirst(items).flatMap((index) => {
    const question = questions[index];
    if (!question) return [];
    const link = document.createElement('a');
    link.href = `#${placeOf(question)}`;
    link.textContent = fill(says['question'] ?? '', { number: question.number });
    return [link];
  });
  const line = drawn.querySelector('.first') as HTMLElement;
  line.hidden = links.length === 0;
  line.append(...links.flatMap((link, index) => (index === 0 ? [link] : [', ', link])));
}

function drawCode({ root, says }: Desk, { number, code, marks }: NumberedCode, right: number): HTMLElement {
  const row = stamp(root, 'code');
  put(row, 'th', String(number));
  put(row, 'code', code);
  const answered = marks.filter((one) => one !== undefined).length;
  put(row, '.came-to', says['codeRight'], { right, answered });
  return row;
}

function countRight({ questions }: WorkshopChapter, { marks }: NumberedCode): number {
  return questions.filter((question, index) => {
    const given = marks[index];
    return given && judgeMarks(question, given) === 'right';
  }).length;
}
