import type { QuizExtras } from './teaching';
import { adoptStyles } from './adopt-styles.element';
import css from './teaching-view.css?inline';

adoptStyles(css, 'all');

/** The address of the view: the page of a chapter with this behind it. */
const hash = '#teach';
let extras: Promise<QuizExtras> | undefined;

/** Opens the teaching view if the address says so, and leaves it if not. A reader’s answers stay as they are. */
async function follow(): Promise<void> {
  const quiz = document.querySelector<HTMLElement>('section.quiz');
  const address = quiz?.querySelector<HTMLElement>('[data-extras]')?.dataset['extras'];
  if (!quiz || address === undefined || (location.hash === hash) === quiz.matches('.teaching')) return;
  if (location.hash !== hash) return leave(quiz);
  extras ??= fetch(address).then((answer) => answer.json() as Promise<QuizExtras>);
  // Without the notes, there are still the keys.
  const { teaching } = await extras.catch((): Pick<QuizExtras, 'teaching'> => {
    extras = undefined;
    return { teaching: { head: '', questions: [] } };
  });
  if (location.hash === hash && !quiz.matches('.teaching')) enter(quiz, teaching);
}

function enter(quiz: HTMLElement, { head, questions }: QuizExtras['teaching']): void {
  quiz.classList.add('teaching');
  quiz.querySelector('.lede')?.insertAdjacentHTML('afterend', head);
  for (const fold of quiz.querySelectorAll<HTMLDetailsElement>('.q details')) fold.open = true;
  for (const { id, line, notes } of questions) {
    const question = quiz.querySelector(`quiz-question[data-id="${CSS.escape(id)}"]`);
    if (!question) continue;
    question.querySelector('.tell > summary')?.insertAdjacentHTML('afterend', line);
    for (const [part, note] of notes) findPart(question, part)?.insertAdjacentHTML('beforeend', note);
    for (const stem of question.querySelectorAll('.stem:not([data-variant="0"])'))
      question
        .querySelector(`.told[data-variant="${(stem as HTMLElement).dataset['variant']}"]`)
        ?.before(stem.cloneNode(true));
  }
  quiz.querySelector<HTMLElement>('.teaching-head h3')?.focus();
}

function leave(quiz: HTMLElement): void {
  quiz.classList.remove('teaching');
  for (const added of quiz.querySelectorAll('.teaching-head, .teaching-line, .teaching-why, .tell .stem'))
    added.remove();
  for (const fold of quiz.querySelectorAll<HTMLDetailsElement>('.q details'))
    fold.open = fold.matches('.answered .tell');
}

/** Where a part of an answer is told: an option, a card, a word, or a number with its variant. */
function findPart(question: Element, part: string): Element | null {
  const [variant = '', value = ''] = part.split(':');
  const found = question.querySelector(
    [
      `.told > [data-id="${CSS.escape(part)}"]`,
      `.told > [data-value="${CSS.escape(part)}"]`,
      `.told[data-variant="${CSS.escape(variant)}"] > [data-value="${CSS.escape(value)}"]`,
    ].join(),
  );
  return found?.querySelector(':scope > div') ?? null;
}

addEventListener('hashchange', () => void follow());
void follow();
