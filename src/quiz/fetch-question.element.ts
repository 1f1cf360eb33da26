import { adoptStyles } from './adopt-styles.element';
import css from './question.css?inline';
import type { QuizQuestion } from './quiz-question.element';

adoptStyles(css);

/** A question, and where it stands. */
export interface QuestionPlace {
  readonly id: string;
  /** The page that has it. */
  readonly page: string;
  /** Stands in the place of *Question 3 of 12*. */
  readonly chapter: string;
  /** The whole address of the question. */
  readonly href: string;
}

const pages = new Map<string, Promise<string>>();

/** A question as its chapter’s page has it, ready to be asked here. Rejects if the page or the question is missing. */
export async function fetchQuestion({ id, page, chapter, href }: QuestionPlace): Promise<QuizQuestion> {
  const html = cutQuestion(await loadPage(page), id);
  if (html === undefined) throw new Error(`${page} has no question ${id}.`);
  const copy = document.createRange().createContextualFragment(html).firstElementChild as QuizQuestion;
  copy.querySelector('.mn')?.remove();
  copy.querySelector('.qmeta b')?.replaceChildren(chapter);
  copy.querySelector('.permalink')?.setAttribute('href', href);
  return copy;
}

/** subtle: the page is not parsed whole, or the browser would hold its styles against our security policy. */
function cutQuestion(page: string, id: string): string | undefined {
  const [, part] = page.split(new RegExp(`(?=<quiz-question[^>]* id="q-${id}")`));
  return part?.slice(0, part.indexOf('</quiz-question>'));
}

function loadPage(href: string): Promise<string> {
  const page =
    pages.get(href) ??
    fetch(href).then(async (answer) => {
      if (!answer.ok) throw new Error(`${href}: ${answer.status}`);
      return answer.text();
    });
  pages.set(href, page);
  page.catch(() => pages.delete(href));
  return page;
}
