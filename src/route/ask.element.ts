import '~/quiz/quiz-question.element';
import { fill } from '~/strings/fill';
import { routeSays } from '~/strings/route-said';
import { mostAsked, type PoolQuestion } from './diagnose';

/** The questions that the page carries in templates. */
export function poolIn(page: HTMLElement): PoolQuestion[] {
  return [...page.querySelectorAll<HTMLElement>('template[data-rung]')].map(({ dataset }) => ({
    id: dataset['id'] ?? '',
    chapter: dataset['chapter'] ?? '',
    rung: Number(dataset['rung']),
  }));
}

/** Puts a question on the page in the place of the one before. */
export function putQuestion(page: HTMLElement, id: string, number: number): void {
  const question = page.querySelector<HTMLTemplateElement>(`template[data-id="${id}"]`);
  if (!question) return;
  const place = page.querySelector('.asked');
  place?.replaceChildren(document.importNode(question.content, true));
  // It would link to a place that is not there on the next visit.
  place?.querySelector('.permalink')?.remove();
  showUnknown(page, true);
  const heading = fill(routeSays['question'] ?? '', { number, most: mostAsked });
  page.querySelector('[data-step="ask"] h2')?.replaceChildren(heading);
}

/** Lets the button that would open the question for another try lead on instead, and the focus wait there. */
export function offerNext(page: HTMLElement, text: string): void {
  const submit = page.querySelector<HTMLElement>('.asked button[type="submit"]');
  submit?.classList.remove('two');
  submit?.replaceChildren(text);
  // Whoever checked by Enter was on an option, which is hidden now.
  submit?.focus({ preventScroll: true });
  showUnknown(page, false);
}

/** The id of the question on the page. */
export function askedIn(page: HTMLElement): string {
  return page.querySelector<HTMLElement>('.asked quiz-question')?.dataset['id'] ?? '';
}

function showUnknown(page: HTMLElement, isShown: boolean) {
  const button = page.querySelector<HTMLElement>('[data-act="unknown"]');
  if (button) button.hidden = !isShown;
}
