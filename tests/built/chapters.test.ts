import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { chapters } from '~/chapter/book';
import type { Quiz } from '~/quiz/question.schema';
import { plainText } from '~/strings/inline';
import { elementsIn, find, findByClass, get, isWithin, textOf, type Element } from './html';
import { base, fileAt, pageAt, pages, type Page } from './site';

const content = resolve(import.meta.dirname, '../../content');
const terms = readdirSync(`${content}/glossary`).map((file) => file.replace(/\.md$/, ''));

describe.each(chapters)('the chapter $slug', ({ slug }) => {
  const page = pageAt(`/${slug}/`);

  describe('the list of the book', () => {
    const [book] = find(page.tree, 'nav').filter((nav) => get(nav, 'id') === 'book');
    const rows = book ? findByClass(book, 'row') : [];

    test('has all fourteen titles in reading order', () => {
      expect(rows.map((row) => findByClass(row, 'num').map(textOf).join())).toEqual(
        chapters.map((chapter) => String(chapter.number)),
      );
      expect(rows.filter((row, index) => !textOf(row).includes(chapters[index]!.title)).map(textOf)).toEqual(
        [],
      );
      expect(rows.length).toBe(14);
    });

    test('links the chapters', () => {
      expect(rows.map((row) => get(row, 'href'))).toEqual(
        chapters.map((chapter) => `${base}${chapter.slug}/`),
      );
    });

    test('marks the open chapter, and shows its sections', () => {
      const current = rows.filter((row) => get(row, 'aria-current') === 'page');
      expect(current.map((row) => get(row, 'href'))).toEqual([page.path]);
      const lists = current.flatMap(({ parent }) => (parent ? find(parent, 'ol') : []));
      const sections = lists.flatMap((list) => find(list, 'a')).map((link) => get(link, 'href'));
      expect(sections.length).toBeGreaterThan(2);
      expect(sections.filter((href) => !href.startsWith('#'))).toEqual([]);
    });
  });

  describe('the quiz without JavaScript', () => {
    const { questions } = parse(readFileSync(`${content}/quizzes/${slug}.yaml`, 'utf8')) as Quiz;
    const asked = find(page.tree, 'quiz-question');

    test('asks every question of the bank, at least twelve', () => {
      expect(asked.map((question) => get(question, 'data-id'))).toEqual(questions.map(({ id }) => id));
      expect(asked.length).toBeGreaterThanOrEqual(12);
    });

    test('shows each question', () => {
      const isShown = (question: Element) => {
        const stems = findByClass(question, 'stem').filter((stem) => !isHidden(stem, question));
        return stems.length === 1 && stems.every((stem) => textOf(stem) !== '');
      };
      expect(asked.filter((question) => !isShown(question)).map(idOf)).toEqual([]);
    });

    test('folds each answer, to be opened by its summary', () => {
      const isFolded = (answer: Element) =>
        !answer.attributes.has('open') &&
        !isHidden(answer, page.tree) &&
        find(answer, 'summary').some((summary) => textOf(summary) !== '');
      const wrong = asked.filter((question) => {
        const answers = find(question, 'details').filter(isAnswer);
        return answers.length !== 1 || !answers.every(isFolded);
      });
      expect(wrong.map(idOf)).toEqual([]);
    });

    test.each(questions)('tells the answer and every reason of $id', (question) => {
      const answer = asked
        .filter((one) => get(one, 'data-id') === question.id)
        .flatMap((one) => find(one, 'details').filter(isAnswer));
      const told = answer.map(textOf).join(' ');
      expect(reasonsOf(question).filter((reason) => !told.includes(reason))).toEqual([]);
    });
  });

  describe('its terms', () => {
    const links = page.elements.filter(
      (element) => element.name === 'a' && element.attributes.has('data-term'),
    );
    const marked = [...new Set(links.map((link) => get(link, 'data-term')))];
    const cards = findByClass(page.tree, 'card').filter((card) => isWithin(card, 'term-cards'));

    test('are linked to the glossary', () => {
      expect(links.length).toBeGreaterThan(10);
      const wrong = links.filter(
        (link) => get(link, 'href') !== `${base}glossary/${get(link, 'data-term')}/`,
      );
      expect(wrong.map((link) => get(link, 'href'))).toEqual([]);
    });

    test('have a card each, and no card is without its term', () => {
      expect(cards.map((card) => get(card, 'id')).sort()).toEqual(marked.map((id) => `card-${id}`).sort());
    });

    test('have cards that say what the term means', () => {
      const empty = cards.filter(
        (card) =>
          find(card, 'p').length < 3 || !find(card, 'a').some((link) => fileAt(get(link, 'href'), page)),
      );
      expect(empty.map((card) => get(card, 'id'))).toEqual([]);
    });

    test('are marked once in a section', () => {
      expect(markedTwice(page)).toEqual([]);
    });
  });
});

describe('the glossary', () => {
  const page = pageAt('/glossary/');
  const listed = find(page.tree, 'glossary-search')
    .flatMap((list) => findByClass(list, 'hw'))
    .map((link) => get(link, 'href'));

  test('lists every term, and no other', () => {
    expect(listed.length).toBeGreaterThanOrEqual(60);
    expect([...listed].sort()).toEqual(terms.map((id) => `${base}glossary/${id}/`).sort());
  });

  test('has a page for every term, and no other', () => {
    const built = pages
      .map(({ path }) => path)
      .filter((path) => path.startsWith(`${base}glossary/`))
      .filter((path) => ![page.path, `${base}glossary/cards/`].includes(path));
    expect(built.sort()).toEqual(terms.map((id) => `${base}glossary/${id}/`).sort());
  });

  test('links no term to its own page', () => {
    const selves = pages.flatMap(({ path, elements }) =>
      elements
        .filter((link) => link.attributes.has('data-term') && get(link, 'href') === path)
        .map(() => path),
    );
    expect(selves).toEqual([]);
  });
});

const idOf = (question: Element) => get(question, 'data-id');
const isAnswer = (details: Element) => get(details, 'class').split(' ').includes('tell');

function isHidden(element: Element | undefined, within: Element): boolean {
  if (!element || element === within) return false;
  const needsScript = get(element, 'class').split(/\s+/).includes('needs-script');
  return element.attributes.has('hidden') || needsScript || isHidden(element.parent, within);
}

/** What an answer has to say, as plain text. Numbers fill their reasons in, so those are left out. */
function reasonsOf(question: Quiz['questions'][number]): string[] {
  return saidOf(question).map((one) => plainText(one).replace(/\s+/g, ' ').trim());
}

function saidOf(question: Quiz['questions'][number]): string[] {
  const all = (parts: readonly { text: string; reason: string }[]) =>
    parts.flatMap(({ text, reason }) => [text, reason]);
  switch (question.type) {
    case 'choice':
    case 'choices':
      return all(question.options);
    case 'order':
      return all(question.items);
    case 'sort':
      return all(question.cards);
    case 'number':
      return [];
    case 'blank':
      return [...question.answers, question.reason, ...all(question.mistakes)];
    case 'explain':
      return [...all(question.rubric), question.model];
  }
}

/** Terms that are marked more than once between two headings of the second level. */
function markedTwice(page: Page): string[] {
  const [text] = findByClass(page.tree, 'text');
  let seen = new Set<string>();
  return elementsIn(text ?? page.tree).flatMap((element) => {
    if (element.name === 'h2') seen = new Set();
    const id = get(element, 'data-term');
    if (id === '') return [];
    const isTwice = seen.has(id);
    seen.add(id);
    return isTwice ? [id] : [];
  });
}
