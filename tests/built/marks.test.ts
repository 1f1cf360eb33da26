import { describe, expect, test } from 'vitest';
import { chapters } from '~/chapter/book';
import { buildLexicon } from '~/glossary/forms';
import { markTerms, type Named } from '~/glossary/mark-terms';
import { parseBook } from '../content/book';
import { find, findByClass, get, isWithin, textOf, type Element } from './html';
import { base, pageAt, type Page } from './site';

const { terms } = parseBook();
const lexicon = buildLexicon(terms.map(({ id, data }) => ({ id, term: data.term, aliases: data.aliases })));
const unlinked = new Set(terms.filter(({ data }) => !data.link).map(({ id }) => id));
const link = (id: string, text: string) => `<a class="term" data-term="${id}">${text}</a>`;

/** The text of a chapter, from its wrapper to the cards behind it. */
function textIn({ html }: Page): string {
  const from = html.indexOf('<div class="text"');
  const to = html.indexOf('<term-cards', from);
  return html.slice(from, to < 0 ? undefined : to);
}

const reports = chapters.map(({ slug }) => {
  const page = pageAt(`/${slug}/`);
  const text = textIn(page);
  // What was marked counts as set by an author, so that a second pass tells what was passed over, and finds nothing new.
  return { slug, page, text, ...markTerms(text, lexicon, link, unlinked) };
});

type Report = (typeof reports)[number];

const marksIn = ({ page }: Report) => find(page.tree, 'a').filter((one) => get(one, 'class') === 'term');
const sectionsOf = (named: readonly Named[], id: string) =>
  new Set(named.filter((one) => one.id === id).map(({ section }) => section)).size;

/** The terms that a chapter names and never marks, each with its reasons. */
function unmarkedIn({ used, passed }: Report): { id: string; reasons: string[] }[] {
  const ids = [...new Set(passed.map(({ id }) => id))].filter((id) => !used.includes(id)).sort();
  return ids.map((id) => {
    const reasons = passed.filter((one) => one.id === id).map(({ why }) => why);
    return { id, reasons: [...new Set(reasons)].map(told) };
  });
}

const told = (why: string) => (why === 'excepted' ? '`link: false`' : why);

/** The words around a mark, the mark in brackets. */
function around(mark: Element): string {
  const block = (one: Element): Element =>
    ['p', 'li', 'dd', 'dt', 'div', 'section', 'td'].includes(one.name) || !one.parent
      ? one
      : block(one.parent);
  const place = block(mark);
  const text = textOf(place);
  const name = textOf(mark);
  // The marks before it in the block may read the same, so look behind them.
  const at = text.indexOf(name, textBefore(mark, place).length - name.length);
  const [before, after] = [
    text.slice(Math.max(0, at - 70), at),
    text.slice(at + name.length, at + name.length + 50),
  ];
  return `…${before}[${name}]${after}…`;
}

function textBefore(mark: Element, place: Element): string {
  let text = '';
  const walk = (one: Element): boolean =>
    one.children.some((child) => {
      if (child === mark) return true;
      if (typeof child !== 'string') return walk(child);
      text += child;
      return false;
    });
  walk(place);
  return text.replace(/\s+/g, ' ').trimStart();
}

function inFull(report: Report): string {
  const { slug, used, marks } = report;
  const marked = used.map((id) => {
    const here = marksIn(report).filter((mark) => get(mark, 'data-term') === id);
    return [`  ${id}, sections: ${sectionsOf(marks, id)}`, ...here.map((mark) => `    ${around(mark)}`)].join(
      '\n',
    );
  });
  const unmarked = unmarkedIn(report).map(({ id, reasons }) => `  ${id}: ${reasons.join(', ')}`);
  return [`${slug}: marked`, ...marked, `${slug}: named and not marked`, ...unmarked, ''].join('\n');
}

test('tells what is marked in each chapter, and what is not', () => {
  const rows = reports.map((report) => {
    const counts = [report.marks.length, report.used.length, unmarkedIn(report).length];
    return report.slug.padEnd(20) + counts.map((count) => `${count}`.padStart(9)).join('');
  });
  const head = `${'Terms in the text'.padEnd(20)}${['marks', 'terms', 'unmarked'].map((name) => name.padStart(9)).join('')}`;
  // All of it would bury the other tests: `npm run report:terms` asks for it.
  const full = process.env['npm_lifecycle_event'] === 'report:terms' ? reports.map(inFull) : [];
  console.log([...full, head, ...rows].join('\n'));
  expect(reports.length).toBe(chapters.length);
});

describe.each(reports)('in the chapter $slug', (report) => {
  const marks = marksIn(report);

  test('terms are marked', () => {
    expect(marks.length).toBeGreaterThan(0);
    expect(marks.length).toBe(report.marks.length);
  });

  test('a second pass finds nothing more to mark', () => {
    expect(report.marks.filter(({ text }) => text !== '')).toEqual([]);
  });

  test.each(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'code', 'pre', 'a', 'chapter-quiz', 'button', 'svg'])(
    'no term is marked in <%s>',
    (name) => {
      expect(marks.filter((mark) => isWithin(mark, name)).map(around)).toEqual([]);
    },
  );

  test('a term is marked once in a section at most', () => {
    const keys = report.marks.map(({ id, section }) => `${id}, section ${section}`);
    expect(keys.filter((key, at) => keys.indexOf(key) < at)).toEqual([]);
  });

  test('a mark leads to its term, and has a card on the page', () => {
    const cards = new Set(findByClass(report.page.tree, 'card').map((card) => get(card, 'id')));
    const wrong = marks.filter((mark) => {
      const id = get(mark, 'data-term');
      return get(mark, 'href') !== `${base}glossary/${id}/` || !cards.has(`card-${id}`);
    });
    expect(wrong.map(around)).toEqual([]);
  });
});

test('every term that is not background is marked in a chapter', () => {
  const marked = new Set(reports.flatMap(({ used }) => used));
  const never = terms.filter(({ id, data }) => !data.background && !marked.has(id)).map(({ id }) => id);
  expect(never).toEqual([]);
});
