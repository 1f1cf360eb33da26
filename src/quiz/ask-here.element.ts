import { showKeeping } from '~/reader/show-keeping';
import { fetchQuestion } from './fetch-question.element';
import { KeptAnswers } from './kept-answers.element';
import { QuizQuestion, type AnsweredDetail } from './quiz-question.element';

const kept = new Map<HTMLElement, KeptAnswers>();

/**
 * Opens the question that an item of a list names, fetched from its page, to be answered and kept as it is there. Rejects
 * if it cannot be fetched.
 */
export async function open(list: HTMLElement, item: HTMLElement): Promise<void> {
  const { prompt, opened, said, again } = partsOf(item);
  const hadFocus = opened.contains(document.activeElement) || prompt === document.activeElement;
  opened.hidden = false;
  prompt.ariaExpanded = 'true';
  if (!opened.querySelector('quiz-question')) {
    said.textContent = said.dataset['loading'] ?? '';
    again.hidden = true;
    const { id = '', page = '', chapter = '' } = item.dataset;
    const copy = await fetchQuestion({ id, page, chapter, href: prompt.dataset['href'] ?? '' });
    // Folded or pressed again meanwhile, there is nothing left to do.
    if (opened.hidden || opened.querySelector('quiz-question')) return;
    opened.querySelector('.here')?.replaceChildren(copy);
    answersOf(list).show();
    tellKeeping(list);
  }
  said.textContent = '';
  prompt.hidden = true;
  // Whoever pressed and went elsewhere meanwhile is left there.
  const { activeElement } = document;
  if (hadFocus && (activeElement === document.body || item.contains(activeElement))) focusOn(opened);
}

/** Shows the prompt again in the place of the question, which stays as it is. */
export function fold(item: HTMLElement): void {
  const { prompt, opened } = partsOf(item);
  opened.hidden = true;
  prompt.hidden = false;
  prompt.ariaExpanded = 'false';
  prompt.focus();
}

function partsOf(item: HTMLElement) {
  return {
    prompt: item.querySelector('.prompt') as HTMLButtonElement,
    opened: item.querySelector('.opened') as HTMLElement,
    said: item.querySelector('.said') as HTMLElement,
    again: item.querySelector('[data-act="again"]') as HTMLElement,
  };
}

/** To the form while it is open, to the verdict once it was answered. */
function focusOn(opened: HTMLElement) {
  const verdict = opened.querySelector<HTMLElement>('.answered .verdict');
  const field = opened.querySelector<HTMLElement>('.ask :is(input, textarea, button)');
  (verdict ?? field)?.focus({ preventScroll: true });
  opened.scrollIntoView({ block: 'nearest' });
}

function answersOf(list: HTMLElement): KeptAnswers {
  const known = kept.get(list);
  if (known) return known;
  const answers = new KeptAnswers(() => [...list.querySelectorAll<QuizQuestion>('quiz-question')]);
  kept.set(list, answers);
  list.addEventListener('answered', (event) => {
    answers.keep((event as CustomEvent<AnsweredDetail>).detail);
    tellKeeping(list);
  });
  for (const type of ['storage', 'pageshow'])
    window.addEventListener(type, () => {
      answers.show();
      tellKeeping(list);
    });
  return answers;
}

function tellKeeping(list: HTMLElement) {
  showKeeping(list.querySelector('.keeping') as HTMLElement, answersOf(list).store);
}
